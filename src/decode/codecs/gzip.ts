// gzip by its magic number (RFC 1952): Clarity, PostHog and others send it as a plain body, without Content-Encoding.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BytesCodec } from '../codec.ts';
import { inflateWithin } from '../inflate.ts';

export const gzip: BytesCodec = {
  id: 'gzip',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes, hints) =>
    bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08 ? inflateWithin(gunzipSync, bytes, hints) : undefined,
  proof: {
    pairs: [
      { encoded: gzipSync('{"koza_no":"0738261"}'), plain: '{"koza_no":"0738261"}' },
      { encoded: gzipSync('口座番号は0738261 '.repeat(40)).subarray(0, -9), plain: '口座番号は0738261 '.repeat(40) },
    ],
    refuses: [Buffer.from('koza_no'), Buffer.from('1f8a08', 'hex')],
  },
};
