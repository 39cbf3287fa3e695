// lz-string's `compressToUint8Array` (https://pieroxy.net/blog/pages/lz-string/guide.html). It has no mark: opened by what it says.
import { isUtf8 } from 'node:buffer';
import type { BytesCodec } from '../codec.ts';
import { readLzBytes } from '../read-lz-string.ts';
import { SURPRISE } from '../surprise.ts';

const BITS_IN_A_TOKEN = 14;

export const lzBytes: BytesCodec = {
  id: 'lz-bytes',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes, hints) => {
    const reading = readLzBytes(bytes);
    // A token was judged already, and is kept beside what may be in it.
    const least = hints.token === true && !isUtf8(bytes) ? BITS_IN_A_TOKEN : SURPRISE.sure;
    if (reading === undefined || reading.bits < least) return undefined;
    const cut = { reason: reading.isBomb ? 'too-large' : 'truncated', bytes: reading.isBomb ? bytes.length : 0 } as const;
    return { kind: 'decoded', likelihood: 'sure', content: reading.text, hints: {}, ...(reading.whole ? {} : { cut }) };
  },
  proof: {
    pairs: [
      { encoded: Buffer.from('0b84304e0f600201e0740531880b600700d82800', 'hex'), plain: 'taro@x.example' },
      { encoded: Buffer.from('030760cc01c04c06c08c4000', 'hex'), plain: '0738261' },
    ],
    refuses: [Buffer.from('koza_no'), Buffer.from('8e529363', 'hex'), Buffer.from('d41d8cd98f00b204e9800998ecf8427e', 'hex')],
  },
};
