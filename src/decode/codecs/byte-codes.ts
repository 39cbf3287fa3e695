// Bytes or characters as numbers in a row: `116,97,114,111` in decimal, `0111010001100001` or `01110100 01100001` in binary digits.
import type { Content, Opening, TextCodec } from '../codec.ts';
import { meaningOfCodes } from '../char-codes.ts';
import { LIMITS } from '../limits.ts';
import { meaningOfBytes } from '../plausibility.ts';

const DECIMAL = /^\d{2,5}(?:([,;. -]) ?\d{2,5})(?:\1 ?\d{2,5}){4,}$/;
const BINARY = /^[01]{8}(?:[ ,]?[01]{8}){3,}$/;

export const byteCodes: TextCodec = {
  id: 'byte-codes',
  takes: 'text',
  stage: 'token',
  guard: { needs: '0', allows: '0,;. -', least: 17 },
  opens: (text) => {
    if (text.length > LIMITS.token) return undefined;
    if (BINARY.test(text)) {
      const octets = text.replaceAll(/[ ,]/g, '').match(/.{8}/g) ?? [];
      const bytes = Buffer.from(octets.map((octet) => Number.parseInt(octet, 2)));
      return meaningOfBytes(bytes) === undefined ? undefined : openingOf(bytes);
    }
    const content = DECIMAL.test(text) ? meaningOfCodes(Array.from(text.match(/\d+/g) ?? [], Number)) : undefined;
    return content === undefined ? undefined : openingOf(content);
  },
  proof: {
    pairs: [
      { encoded: '116,97,114,111,64,120,46,101,120,97,109,112,108,101', plain: 'taro@x.example' },
      { encoded: '116 97 114 111 64 120 46 101 120 97 109 112 108 101', plain: 'taro@x.example' },
      { encoded: '21475,24231,30058,21495,32,55,51,56', plain: '口座番号 738' },
      { encoded: '00110000001101110011001100111000001100100011011000110001', plain: '0738261' },
      { encoded: '00110100 00111000 00110010 00110111', plain: '4827' },
    ],
    refuses: [
      '1920,1080,1920,1040,24',
      '10000000100000001000000010000000',
      '192.168.10.20',
      '2026-11-22 10:20:30',
      '12,24,36,48,60,72,84',
    ],
  },
};

// Nobody says that they are codes.
function openingOf(content: Content): Opening {
  return { kind: 'decoded', likelihood: 'maybe', content, hints: { token: true } };
}
