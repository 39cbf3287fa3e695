// Brotli (RFC 7932). It has no magic number: where nobody declares it, opened only if there is text in it.
import { isUtf8 } from 'node:buffer';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { BytesCodec } from '../codec.ts';
import { doubtedIfCut, inflateWithin } from '../inflate.ts';
import { isBrotliText } from '../packed-text.ts';

export const brotli: BytesCodec = {
  id: 'brotli',
  takes: 'bytes',
  stage: 'container',
  // A recording may name the coding and hold the body without it.
  opens: (bytes, hints) =>
    !isUtf8(bytes) && (hints.contentEncoding === 'br' || isBrotliText(bytes))
      ? doubtedIfCut(inflateWithin(brotliDecompressSync, bytes, hints, constants.BROTLI_OPERATION_FLUSH), hints)
      : undefined,
  proof: {
    pairs: [
      { encoded: brotliCompressSync('koza=1'), plain: 'koza=1', hints: { contentEncoding: 'br' } },
      { encoded: brotliCompressSync('{"mail":"taro@x.example"}'), plain: '{"mail":"taro@x.example"}' },
    ],
    refuses: [brotliCompressSync('koza=1'), Buffer.from('koza_no'), Buffer.from('d41d8cd98f00b204e9800998ecf8427e', 'hex')],
  },
};
