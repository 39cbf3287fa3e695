// Deflate without a header (RFC 1951). Nothing marks it: where nobody declares it, opened only if there is text in it.
import { isUtf8 } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { BytesCodec } from '../codec.ts';
import { doubtedIfCut, inflateWithin } from '../inflate.ts';
import { isDeflatedText } from '../packed-text.ts';

export const deflate: BytesCodec = {
  id: 'deflate',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes, hints) => {
    // What is text already stays what it is, though it may happen to inflate. A stream of few bytes has zeros.
    if ((isUtf8(bytes) && !bytes.includes(0)) || !(hints.contentEncoding === 'deflate' || isDeflatedText(bytes)))
      return undefined;
    const opening = doubtedIfCut(inflateWithin(inflateRawSync, bytes, hints), hints);
    return opening.kind === 'closed' && opening.reason === 'malformed' ? undefined : opening;
  },
  proof: {
    pairs: [
      { encoded: deflateRawSync('{"mail":"taro@x.example"}'), plain: '{"mail":"taro@x.example"}' },
      { encoded: deflateRawSync('pin=4827'), plain: 'pin=4827', hints: { contentEncoding: 'deflate' } },
      { encoded: deflateRawSync('pin=4827'), plain: 'pin=4827' },
      { encoded: deflateRawSync('3530111333300000'), plain: '3530111333300000' },
    ],
    refuses: [deflateRawSync('pin'), Buffer.from('koza_no'), Buffer.from('d41d8cd98f00b204e9800998ecf8427e', 'hex')],
  },
};
