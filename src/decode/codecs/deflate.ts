// Deflate without a header (RFC 1951). Nothing marks it, hence only inside a token that decodes to text, or where it is declared.
import { isUtf8 } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { BytesCodec } from '../codec.ts';
import { inflateWithin } from '../inflate.ts';
import { isDeflatedText } from '../plausibility.ts';

export const deflate: BytesCodec = {
  id: 'deflate',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes, hints) => {
    const declared = hints.contentEncoding === 'deflate';
    // What is text already stays what it is, though it may happen to inflate.
    if (isUtf8(bytes) || !(declared || (hints.token === true && isDeflatedText(bytes)))) return undefined;
    const opening = inflateWithin(inflateRawSync, bytes, hints);
    return opening.kind === 'closed' && opening.reason === 'malformed' ? undefined : opening;
  },
  proof: {
    pairs: [
      { encoded: deflateRawSync('{"mail":"taro@x.example"}'), plain: '{"mail":"taro@x.example"}', hints: { token: true } },
      { encoded: deflateRawSync('koza_no=0738261'), plain: 'koza_no=0738261', hints: { contentEncoding: 'deflate' } },
    ],
    refuses: [deflateRawSync('koza_no=0738261'), Buffer.from('koza_no')],
  },
};
