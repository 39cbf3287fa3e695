// zlib streams (RFC 1950), at the four header pairs that deflaters write.
import { deflateSync, inflateSync } from 'node:zlib';
import type { BytesCodec } from '../codec.ts';
import { inflateWithin } from '../inflate.ts';
import { isCompressed } from '../compressed-bytes.ts';

export const zlib: BytesCodec = {
  id: 'zlib',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes, hints) => {
    if (bytes[0] !== 0x78 || !isCompressed(bytes)) return undefined;
    const opening = inflateWithin(inflateSync, bytes, hints);
    // Text may begin with `x` and one of these bytes: two bytes are a weak mark, only the checksum at the end is a strong one.
    return opening.kind === 'closed' && opening.reason === 'malformed' ? undefined : opening;
  },
  proof: {
    pairs: [{ encoded: deflateSync('koza_no=0738261'), plain: 'koza_no=0738261' }],
    refuses: [Buffer.from('koza_no'), Buffer.from('x\u0001 is not zlib')],
  },
};
