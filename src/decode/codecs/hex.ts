// Hexadecimal digits → bytes that mean something. Digests and identifiers are hexadecimal too, and are refused.
import type { TextCodec } from '../codec.ts';
import { isLongAsDigest } from '../../model/digest-length.ts';
import { LIMITS } from '../limits.ts';
import { meaningOfBytes } from '../plausibility.ts';

const SHORTEST = 8;
const DIGITS = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
// `74:61:72`, `74 61 72`, `74-61-72`, and `0x74,0x61` as programs print arrays of bytes.
const SPACED = /^(?:0x)?[0-9a-f]{2}(?:([ :,-]) ?(?:0x)?[0-9a-f]{2})(?:\1 ?(?:0x)?[0-9a-f]{2})*$/i;

export const hex: TextCodec = {
  id: 'hex',
  takes: 'text',
  stage: 'token',
  guard: { needs: '0', allows: '0aA: ,-', least: SHORTEST },
  opens: (text) => {
    const isSpaced = !DIGITS.test(text) && SPACED.test(text);
    const digits = isSpaced ? text.replaceAll(/0x|[ :,-]/gi, '') : text.replace(/^0x/i, '');
    if (digits.length < SHORTEST || (!isSpaced && !DIGITS.test(digits))) return undefined;
    if (digits.length > LIMITS.token) return { kind: 'closed', reason: 'too-large', bytes: digits.length / 2 };
    // An odd digit at the end is what a length limit left of a pair.
    if (digits.length % 2 !== 0 && digits.length < 4 * SHORTEST) return undefined;
    const content = Buffer.from(digits, 'hex');
    const likelihood = meaningOfBytes(content);
    if (likelihood === undefined) return undefined;
    // A number made of digit pairs from 20 to 79 reads as ASCII by chance: the number stays on the record.
    const isOwn = /^[\d:, -]+$/.test(text) || isLongAsDigest(digits, 'hex');
    return { kind: 'decoded', likelihood: isOwn ? 'maybe' : likelihood, content, hints: { token: true } };
  },
  proof: {
    pairs: [
      { encoded: '7461726f40782e6578616d706c65', plain: 'taro@x.example' },
      { encoded: '0x7461726f40782e6578616d706c65', plain: 'taro@x.example' },
      { encoded: '74:61:72:6F:40:78:2E:65:78', plain: 'taro@x.ex' },
      { encoded: '74 61 72 6f 40 78 2e 65 78', plain: 'taro@x.ex' },
      { encoded: 'E58FA3E5BAA7E795AAE58FB7', plain: '口座番号' },
      { encoded: '30373338323631', plain: '0738261' },
    ],
    refuses: ['d41d8cd98f00b204e9800998ecf8427e', '7461726', 'deadbeef', 'koza_no_', '2026-11-22', '00:1a:2b:3c:4d:5e'],
  },
};
