// lz-string's `compressToUint8Array` (https://pieroxy.net/blog/pages/lz-string/guide.html). It has no mark: opened by what it says.
import { isUtf8 } from 'node:buffer';
import type { BytesCodec } from '../codec.ts';
import { readLzBytes } from '../read-lz-string.ts';
import { SURPRISE } from '../surprise.ts';

const LEAST_BITS = 14;

export const lzBytes: BytesCodec = {
  id: 'lz-bytes',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes, hints) => {
    const reading = readLzBytes(bytes);
    const isSure = reading !== undefined && reading.bits >= SURPRISE.sure;
    if (reading === undefined || (!isSure && (reading.bits < LEAST_BITS || isUtf8(bytes)))) return undefined;
    const cut = reading.whole
      ? undefined
      : reading.isBomb
        ? whole('too-large', bytes)
        : ({ reason: 'truncated', bytes: 0 } as const);
    // A token was judged already, and is kept beside what may be in it; of a body it stays said that nobody can be sure.
    const doubt = isSure || hints.token === true ? undefined : whole('unknown-format', bytes);
    const gap = cut ?? doubt;
    return {
      kind: 'decoded',
      likelihood: isSure || hints.token === true ? 'sure' : 'maybe',
      content: reading.text,
      hints: {},
      ...(gap && { cut: gap }),
    };
  },
  proof: {
    pairs: [
      { encoded: Buffer.from('0b84304e0f600201e0740531880b600700d82800', 'hex'), plain: 'taro@x.example' },
      { encoded: Buffer.from('030760cc01c04c06c08c4000', 'hex'), plain: '0738261' },
      { encoded: Buffer.from('3b04e1c8', 'hex'), plain: '7997' },
    ],
    refuses: [Buffer.from('koza_no'), Buffer.from('8e529363', 'hex'), Buffer.from('d41d8cd98f00b204e9800998ecf8427e', 'hex')],
  },
};

function whole<const Reason extends string>(
  reason: Reason,
  bytes: Uint8Array,
): { readonly reason: Reason; readonly bytes: number } {
  return { reason, bytes: bytes.length };
}
