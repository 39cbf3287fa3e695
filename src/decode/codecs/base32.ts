// base32, in capitals or small letters, with or without padding (RFC 4648, section 6).
import type { TextCodec } from '../codec.ts';
import { LIMITS } from '../limits.ts';
import { meaningOfBytes } from '../plausibility.ts';

const SHORTEST = 7;

export const base32: TextCodec = {
  id: 'base32',
  takes: 'text',
  stage: 'token',
  guard: { needs: 'aA', allows: '0aA=', least: SHORTEST },
  opens: (text) => {
    if (!/^(?:[A-Z2-7]+|[a-z2-7]+)={0,6}$/.test(text)) return undefined;
    const digits = text.replace(/={1,6}$/, '').toUpperCase();
    // Eight digits are five bytes; one, three or six over encode nothing.
    const over = digits.length % 8;
    if (digits.length < SHORTEST || over === 1 || over === 3 || over === 6) return undefined;
    if (digits.length > LIMITS.token) return { kind: 'closed', reason: 'too-large', bytes: Math.floor((digits.length * 5) / 8) };
    const content = bytesOf(digits);
    const likelihood = content === undefined ? undefined : meaningOfBytes(content);
    if (content === undefined || likelihood === undefined) return undefined;
    // A word of letters alone may be one.
    return { kind: 'decoded', likelihood: /[2-7]/.test(digits) ? likelihood : 'maybe', content, hints: { token: true } };
  },
  proof: {
    pairs: [
      { encoded: 'ORQXE32APAXGK6DBNVYGYZI=', plain: 'taro@x.example' },
      { encoded: 'orqxe32apaxgk6dbnvygyzi', plain: 'taro@x.example' },
      { encoded: '4WH2HZN2U7TZLKXFR63Q====', plain: '口座番号' },
      { encoded: 'GQ4DENY=', plain: '4827' },
    ],
    refuses: ['unsubscribe', 'CAMPAIGN', '09000001234', 'd41d8cd98f00b204e9800998ecf8427e', 'KOZA_NO', 'deadbeef'],
  },
};

function bytesOf(digits: string): Uint8Array | undefined {
  const bytes = Buffer.alloc(Math.floor((digits.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let length = 0;
  for (let index = 0; index < digits.length; index++) {
    const unit = digits.charCodeAt(index);
    held = ((held << 5) | (unit >= 0x41 ? unit - 0x41 : unit - 0x18)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = held >> bits;
    length += 1;
  }
  // What is left of the last digit is zero in every encoder.
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
