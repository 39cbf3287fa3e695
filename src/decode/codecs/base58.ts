// base58 as Bitcoin wrote it: one large number without the digits 0, O, I and l (https://datatracker.ietf.org/doc/html/draft-msporny-base58-03).
import type { TextCodec } from '../codec.ts';
import { isMeantBesideIds } from '../plausibility.ts';
import { unitAt } from '../../platform/unit-at.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const VALUES: ReadonlyMap<number, number> = new Map(Array.from(ALPHABET, (digit, value) => [digit.charCodeAt(0), value]));

/** Seven letters. */
const SHORTEST = 9;
/** The work grows with the square; whoever sends more sends it in base64. */
const LONGEST = 512;

export const base58: TextCodec = {
  id: 'base58',
  takes: 'text',
  stage: 'token',
  guard: { needs: 'A', allows: '0aA', least: SHORTEST },
  opens: (text) => {
    // A number of that length has letters of both cases; a hexadecimal id has not.
    if (text.length > LONGEST || /[0OIl]/.test(text) || !/[a-z]/.test(text) || !/[A-Z]/.test(text)) return undefined;
    const content = bytesOf(text);
    // Many more ids are of these digits than values are: what comes out has to be worth more than a word.
    return content !== undefined && isMeantBesideIds(content)
      ? { kind: 'decoded', likelihood: 'maybe', content, hints: { token: true } }
      : undefined;
  },
  proof: {
    pairs: [
      { encoded: 'jnZNQxn35XcKPXuqja4', plain: 'taro@x.example' },
      { encoded: '4CVeiPjgNNmRhWGfv6prK77mtbsW', plain: '口座番号 0738261' },
    ],
    refuses: ['unsubscribe2024', 'd41d8cd98f00b204e9800998ecf8427e', 'Kq3vZ8mTnR5wXy2b', 'AbTest12Variant', '09000001234'],
  },
};

// Long division by 256 in turn, the lowest byte first.
function bytesOf(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index++) {
    let carry = VALUES.get(unitAt(text, index));
    if (carry === undefined) return undefined;
    for (let at = 0; at < bytes.length; at++) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  return Uint8Array.from(bytes.reverse());
}
