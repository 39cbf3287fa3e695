// lz-string → text (https://pieroxy.net/blog/pages/lz-string/index.html): LZ78 over bits, lowest first, in units of 6, 15 or 16 bits.
// Own reader: the library has no limit for its output, and gives nothing at all for a text that was cut.
import { isPrintable } from './japanese-text.ts';
import { isJisKanji, isOfCommonKanji } from './jis-kanji.ts';
import { LIMITS } from './limits.ts';
import { surpriseOf } from './surprise.ts';

export interface LzReading {
  readonly text: string;
  /** Bits of surprise that this is what was compressed. */
  readonly bits: number;
  /** False where the stream broke off, or `isBomb`. */
  readonly whole: boolean;
  readonly isBomb: boolean;
}

/** `unitAt` gives the value of each of `length` units, undefined for a character that is none. */
export interface LzStream {
  readonly length: number;
  readonly bitsPerUnit: number;
  readonly unitAt: (index: number) => number | undefined;
}

const NARROW = 0;
const BROAD = 1;
const END = 2;

// A stream without its end has to say more. Wider units leave more zeros behind it.
const BITS_OF_AN_END = 6;
const BITS_OF_A_BROAD_END = 8;
// A text of JSON, percent escapes: what repeats in them is spelled out no more.
const BITS_OF_QUOTES = 4;
const ESCAPES = /^(?:%[0-9a-f]{2}){4,}$/i;
const BITS_OF_ESCAPES = 8;
// Chance makes a printable start of twelve characters once in a million.
const LOOKED_AT = 12;

/** Undefined for what cannot be such a stream, which is known after a few units: almost every identifier fails at the first. */
export function readLzString(stream: LzStream): LzReading | undefined {
  // The first code, of two bits, is `NARROW` or `BROAD`: the second of its bits, which stand with the lowest first, is zero in both.
  const first = stream.unitAt(0);
  if (first === undefined || ((first >> (stream.bitsPerUnit - 2)) & 1) === 1) return undefined;
  const bits = openBits(stream);
  const words = openWords();
  const most = Math.min(LIMITS.inflated, Math.max(LIMITS.ratioFloor, stream.length * LIMITS.ratio));
  let text = '';
  let before = '';
  while (text.length <= most) {
    const code = bits.take(words.width());
    if (code === END)
      return text !== '' && bits.isSpent() ? judge(text, words.literals(), 'whole', stream.bitsPerUnit) : undefined;
    const unit = code === NARROW ? bits.take(8) : code === BROAD ? bits.take(16) : code;
    if (code === undefined || unit === undefined) return judge(text, words.literals(), 'cut', stream.bitsPerUnit);
    const word = code > END ? words.at(code, before) : words.spell(unit, code === BROAD);
    if (word === undefined || !words.add(before, word)) return undefined;
    text += word;
    before = word;
    if (text.length <= LOOKED_AT && !isPrintable(text) && !OF_BROAD_UNITS.test(text)) return undefined;
  }
  return judge(text, words.literals(), 'bomb', stream.bitsPerUnit);
}

interface Words {
  /** Bits of the next code. */
  width(): number;
  /** The word of a code; the one after the last is the word before and its own beginning. */
  at(code: number, before: string): string | undefined;
  /** A character that is spelled out: each once, and a broad one only if it is no narrow one. */
  spell(unit: number, broad: boolean): string | undefined;
  /** The word before with the beginning of this one; false if it is known, as compressing would have used it. */
  add(before: string, word: string): boolean;
  literals(): string;
}

function openWords(): Words {
  const words: string[] = ['', '', ''];
  const known = new Set<string>();
  let literals = '';
  // The first code has two bits; the next three, for as long as four words fit.
  let width = 2;
  let room = 1;
  const push = (word: string): void => {
    words.push(word);
    known.add(word);
  };
  const narrow = (): void => {
    room -= 1;
    if (room > 0) return;
    room = 2 ** width;
    width += 1;
  };
  return {
    width: () => width,
    at: (code, before) => words[code] ?? (code === words.length && before !== '' ? before + before.charAt(0) : undefined),
    spell: (unit, broad) => {
      const word = String.fromCharCode(unit);
      if (known.has(word) || (broad && unit < 0x100)) return undefined;
      const isFirst = literals === '';
      literals += word;
      push(word);
      if (!isFirst) narrow();
      return word;
    },
    add: (before, word) => {
      if (before === '') {
        narrow();
        return true;
      }
      const added = before + word.charAt(0);
      if (known.has(added)) return false;
      push(added);
      narrow();
      return true;
    },
    literals: () => literals,
  };
}

// Most of the units of fifteen bits from U+0020 on are kanji, hangul and signs of no one script.
const BITS_OF_UTF_16 = 15;
const BROAD_UNITS = /^[\u0020-\u801f]{2,}$/;
const OF_BROAD_UNITS = /^[\u0020-\u801f]+$/;
const STRANGE_SCRIPT = /[\u0500-\u2fff\u3100-\u4dff]/;
// Nobody writes one word in Latin, Greek or Cyrillic letters and in kanji.
const OTHER_ALPHABET = /[\u0180-\u04ff]/;
const KANJI = /[\u4e00-\u9fff]/;

/** Units of a text that is worth a second look. */
const LONGEST_TRIMMED = 4_096;

/** Whether all its units are some of `compressToUTF16`, and not those of a text that somebody wrote. */
export function mayBeLzUtf16(text: string): boolean {
  if (!BROAD_UNITS.test(text)) return false;
  return STRANGE_SCRIPT.test(text) || (KANJI.test(text) && (OTHER_ALPHABET.test(text) || !isOfCommonKanji(text)));
}

/** `compressToUTF16`: units of fifteen bits, each 32 higher. Last units of zeros are blanks, which whoever trims the text takes away. */
export function readLzUtf16(text: string): LzReading | undefined {
  if (!mayBeLzUtf16(text)) return undefined;
  const { length } = text;
  const unitAt = (index: number): number => (index < length ? text.charCodeAt(index) - 32 : 0);
  const reading = readLzString({ length, bitsPerUnit: BITS_OF_UTF_16, unitAt });
  if (reading?.whole !== false || reading.isBomb || length > LONGEST_TRIMMED) return reading;
  for (const blanks of [1, 2]) {
    const longer = readLzString({ length: length + blanks, bitsPerUnit: BITS_OF_UTF_16, unitAt });
    if (longer?.whole === true) return longer;
  }
  return reading;
}

/** `compressToUint8Array`: units of sixteen bits, the high byte first. */
export function readLzBytes(bytes: Uint8Array): LzReading | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const unitAt = (index: number): number => (bytes[2 * index] ?? 0) * 256 + (bytes[2 * index + 1] ?? 0);
  return readLzString({ length: bytes.length / 2, bitsPerUnit: 16, unitAt });
}

// Only what was spelled out counts: words repeated from the dictionary are as likely as any others. Of the characters beyond ASCII
// most are printable, which proves little, one in ten is a kanji that Japanese uses, and one in hundreds kana.
function judge(text: string, literals: string, end: 'whole' | 'cut' | 'bomb', bitsPerUnit: number): LzReading | undefined {
  // What somebody compressed twice is of any script, and of none.
  const inner = end === 'whole' && bitsPerUnit !== BITS_OF_UTF_16 ? readLzUtf16(text) : undefined;
  if (text === '' || (inner === undefined && !isPrintable(text.slice(0, 1_024)))) return undefined;
  // A line's end is no control.
  const ascii = literals.replaceAll(/[\u0080-\uffff]|\r\n/g, '');
  const ofEnd = bitsPerUnit > 8 ? BITS_OF_A_BROAD_END : BITS_OF_AN_END;
  const ofForm = end !== 'whole' ? 0 : /^".+"$/s.test(text) ? BITS_OF_QUOTES : ESCAPES.test(text) ? BITS_OF_ESCAPES : 0;
  const bits = surpriseOf(ascii) + bitsBeyondAscii(literals) + ofForm + (end === 'whole' ? ofEnd : -ofEnd);
  return { text, bits: bits + (inner?.bits ?? 0), whole: end === 'whole', isBomb: end === 'bomb' };
}

// In a text with a character of another script, nothing speaks for Japanese.
function bitsBeyondAscii(literals: string): number {
  let bits = 0;
  for (let at = 0; at < literals.length; at++) {
    const unit = literals.charCodeAt(at);
    if (unit < 0x100) continue;
    if ((unit >= 0x3000 && unit <= 0x30ff) || (unit >= 0xff01 && unit <= 0xff9f)) bits += 5.5;
    else if (isJisKanji(unit)) bits += 3;
    else return 0;
  }
  return bits;
}

interface Bits {
  /** Undefined beyond the end, and at a character that is no unit. */
  take(count: number): number | undefined;
  /** Whether nothing but zeros is left: of the last unit, of one more, and of the filler of UTF-16. */
  isSpent(): boolean;
}

function openBits({ length, bitsPerUnit, unitAt }: LzStream): Bits {
  let index = 0;
  let unit = unitAt(0);
  let left = bitsPerUnit;
  return {
    take: (count) => {
      let value = 0;
      for (let taken = 0; taken < count; taken++) {
        if (left === 0) {
          index += 1;
          unit = index < length ? unitAt(index) : undefined;
          left = bitsPerUnit;
        }
        if (unit === undefined) return undefined;
        left -= 1;
        value += ((unit >> left) & 1) * 2 ** taken;
      }
      return value;
    },
    isSpent: () => {
      if (unit === undefined || (unit & (2 ** left - 1)) !== 0 || index < length - 3) return false;
      for (let rest = index + 1; rest < length; rest++) if (unitAt(rest) !== 0) return false;
      return true;
    },
  };
}
