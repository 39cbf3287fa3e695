// base32, in capitals or small letters, with or without padding: of RFC 4648, section 6, with the alphabet of its section 7 (`0` to `V`), and
// Crockford's (https://www.crockford.com/base32.html).
import type { Opening, TextCodec } from '../codec.ts';
import { LIMITS } from '../limits.ts';
import { isMeantBesideIds, meaningOfBytes } from '../plausibility.ts';
import { followersAfter } from '../utf-8-followers.ts';
import { unitAt } from '../../platform/unit-at.ts';

const SHORTEST = 7;
const NONE = 0xff;
const RFC_4648: Uint8Array = valuesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
const EXTENDED_HEX: Uint8Array = valuesOf('0123456789ABCDEFGHIJKLMNOPQRSTUV');
const CROCKFORD: Uint8Array = valuesOf('0123456789ABCDEFGHJKMNPQRSTVWXYZ');

export const base32: TextCodec = {
  id: 'base32',
  takes: 'text',
  stage: 'token',
  guard: { needs: 'aA', allows: '0aA=', least: SHORTEST },
  opens: (text) => {
    if (!/^(?:[A-Z0-9]+|[a-z0-9]+)={0,6}$/.test(text)) return undefined;
    const digits = text.replace(/={1,6}$/, '').toUpperCase();
    // Eight digits are five bytes; one, three or six over encode nothing.
    const over = digits.length % 8;
    if (digits.length < SHORTEST || over === 1 || over === 3 || over === 6 || isHexDigest(digits)) return undefined;
    if (digits.length > LIMITS.token) return { kind: 'closed', reason: 'too-large', bytes: Math.floor((digits.length * 5) / 8) };
    const usual = openingOf(digits, RFC_4648);
    if (usual !== undefined) return usual;
    for (const values of [EXTENDED_HEX, CROCKFORD]) {
      const content = bytesOf(digits, values, true);
      // More ids are of these digits than values are.
      if (content !== undefined && isMeantBesideIds(content))
        return { kind: 'decoded', likelihood: 'maybe', content, hints: { token: true } };
    }
    return undefined;
  },
  proof: {
    pairs: [
      { encoded: 'ORQXE32APAXGK6DBNVYGYZI=', plain: 'taro@x.example' },
      { encoded: 'orqxe32apaxgk6dbnvygyzi', plain: 'taro@x.example' },
      { encoded: '4WH2HZN2U7TZLKXFR63Q====', plain: '口座番号' },
      { encoded: 'GQ4DENY=', plain: '4827' },
      { encoded: 'EHGN4RQ0F0N6AU31DLO6OP8=', plain: 'taro@x.example' },
      { encoded: 'ehgq4vt0f0q6ay31dnr6rs8', plain: 'taro@x.example' },
    ],
    refuses: ['unsubscribe', 'CAMPAIGN', '09000001234', 'd41d8cd98f00b204e9800998ecf8427e', 'KOZA_NO', 'deadbeef'],
  },
};

function openingOf(digits: string, values: Uint8Array): Opening | undefined {
  const content = bytesOf(digits, values, false);
  const likelihood = content === undefined ? undefined : meaningOfBytes(content);
  if (content === undefined || likelihood === undefined) return undefined;
  // A word of letters alone may be one.
  return { kind: 'decoded', likelihood: /\d/.test(digits) ? likelihood : 'maybe', content, hints: { token: true } };
}

// `isUtf8` gives up at the first byte that breaks it, which of an id is the second or third.
function bytesOf(digits: string, values: Uint8Array, isUtf8: boolean): Uint8Array | undefined {
  const bytes = Buffer.alloc(Math.floor((digits.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let length = 0;
  let follow = 0;
  for (let index = 0; index < digits.length; index++) {
    const value = values[unitAt(digits, index)] ?? NONE;
    if (value === NONE) return undefined;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = held >> bits;
    if (isUtf8) follow = followersAfter(bytes[length] ?? 0, follow);
    if (follow < 0) return undefined;
    length += 1;
  }
  // What is left of the last digit is zero in every encoder.
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}

function isHexDigest(digits: string): boolean {
  return digits.length >= 32 && /^[0-9A-F]+$/.test(digits);
}

function valuesOf(alphabet: string): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, unit) => alphabet.indexOf(String.fromCharCode(unit)) & NONE);
}
