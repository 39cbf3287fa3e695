// Brotli (RFC 7932). It has no magic number: opened only where Content-Encoding declares it.
import { isUtf8 } from 'node:buffer';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { BytesCodec } from '../codec.ts';
import { inflateWithin } from '../inflate.ts';

export const brotli: BytesCodec = {
  id: 'brotli',
  takes: 'bytes',
  stage: 'container',
  // A recording may name the coding and hold the body without it.
  opens: (bytes, hints) =>
    hints.contentEncoding === 'br' && !isUtf8(bytes) ? inflateBrotli(bytes, hints.contentType) : undefined,
  proof: {
    pairs: [{ encoded: brotliCompressSync('koza_no=0738261'), plain: 'koza_no=0738261', hints: { contentEncoding: 'br' } }],
    refuses: [brotliCompressSync('koza_no=0738261'), Buffer.from('koza_no')],
  },
};

// Brotli takes no zlib flush modes, so a stream that broke off stays closed.
function inflateBrotli(bytes: Uint8Array, contentType: string | undefined): ReturnType<typeof inflateWithin> {
  return inflateWithin(
    (sealed, { maxOutputLength }) => brotliDecompressSync(sealed, maxOutputLength === undefined ? {} : { maxOutputLength }),
    bytes,
    { contentType },
  );
}
