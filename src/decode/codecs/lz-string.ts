// lz-string in the three forms that are text: for addresses, base64 and UTF-16 (https://pieroxy.net/blog/pages/lz-string/guide.html).
// Before base64, which reads the same letters and another sign for 63. Recorders and recommendation tags compress so what they send. The bytes of the fourth form are `lz-bytes`.
import type { Opening, TextCodec } from '../codec.ts';
import { LIMITS } from '../limits.ts';
import { mayBeLzUtf16, readLzString, readLzUtf16, type LzReading, type LzStream } from '../read-lz-string.ts';
import { SURPRISE } from '../surprise.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
// A plus that became a space on the way still is one.
const VALUES: ReadonlyMap<number, number> = new Map(
  Array.from(`${DIGITS}+/`)
    .map((digit, value) => [digit.charCodeAt(0), value] as const)
    .concat([
      [0x2d, 63],
      [0x20, 62],
    ]),
);

/** A PIN, six bits a character; of fifteen bits it takes four, the last two blanks. */
const SHORTEST = 6;

export const lzString: TextCodec = {
  id: 'lz-string',
  takes: 'text',
  stage: 'packed',
  guard: { needs: 'aA山', least: 2 },
  opens: (text) => {
    const isNarrow = text.length >= SHORTEST && /^[A-Za-z0-9+/ -]+[=$]{0,3}$/.test(text);
    if (!isNarrow && !mayBeLzUtf16(text)) return undefined;
    if (text.length > LIMITS.inflated) return { kind: 'closed', reason: 'too-large', bytes: text.length };
    const reading = isNarrow ? readLzString(narrowStream(text)) : readLzUtf16(text);
    const opening = reading === undefined ? undefined : openingOf(reading, text.length);
    // base64url has a minus as well, and means 62 by it.
    const isAmbiguous = isNarrow && text.includes('-') && !/[+ ]/.test(text);
    return isAmbiguous && opening?.kind === 'decoded' ? { ...opening, likelihood: 'maybe' } : opening;
  },
  proof: {
    pairs: [
      { encoded: 'C4QwTg9gAgHgdAUxiAtgBwDYKA', plain: 'taro@x.example' },
      { encoded: 'C4QwTg9gAgHgdAUxiAtgBwDYKA==', plain: 'taro@x.example' },
      {
        encoded: 'N4IgtghglgNiBcIAuEBOB7AAgDwHQFNsIwAHGfEAGhAGt0AvCAfQDt0EQAGAdgGYAOAEwA2AIwgAvkA',
        plain: '{"mail":"taro@x.example","koza_no":"0738261"}',
      },
      {
        encoded: '\u05e2\u0c33\u420c\u0040\u0f23\u5034\u6330\u0b80\u03a0\u362a\u0020\u0020',
        plain: 'taro@x.example',
      },
      // Trimmed of the blanks that it ends in.
      {
        encoded: '\u05e2\u0c33\u420c\u0040\u0f23\u5034\u6330\u0b80\u03a0\u362a',
        plain: 'taro@x.example',
      },
      { encoded: '\u05a1\u19a6\u3120', plain: '4243' },
      { encoded: '\u1da2\u3892', plain: '7997' },
      { encoded: '\u01a1\u5853\u04a0 ', plain: '0636' },
      { encoded: 'AwdgzAHATAbAjEA', plain: '0738261' },
      // Cut by a vendor's length limit.
      { encoded: 'N4IgtghglgNiBcIAuEBOB7AAgDwHQFNsIwAHGfEA', plain: '{"mail":"taro@x.example"' },
    ],
    refuses: ['koza_no', 'unsubscribe', 'd41d8cd98f00b204e9800998ecf8427e', 'dGFyb0B4LmV4YW1wbGU=', '口座番号 '],
  },
};

function openingOf(reading: LzReading, length: number): Opening | undefined {
  const { text: content, bits, whole, isBomb } = reading;
  if (bits < SURPRISE.maybe) return undefined;
  const likelihood = bits >= SURPRISE.sure ? 'sure' : 'maybe';
  const cut = { reason: isBomb ? 'too-large' : 'truncated', bytes: isBomb ? length : 0 } as const;
  return { kind: 'decoded', likelihood, content, hints: {}, ...(whole ? {} : { cut }) };
}

function narrowStream(text: string): LzStream {
  return { length: text.replace(/[=$]+$/, '').length, bitsPerUnit: 6, unitAt: (index) => VALUES.get(text.charCodeAt(index)) };
}
