// A text that came out of bytes → bits of surprise: how improbable it is that random bytes read like this.
import { isJisKanji, isOfCommonKanji } from './jis-kanji.ts';
import { unitAt } from '../platform/unit-at.ts';

/**
 * -log2 of the share of byte values that would have looked the same: 10, 64 or 95 of 256, and for characters beyond ASCII the share
 * of byte sequences that are valid UTF-8. A request holds dozens of random identifiers, a run a million: 8 bits are worth a second
 * look beside the value itself, and only 20 bits (one in a million) explain it away.
 */
export function surpriseOf(text: string): number {
  const each = /^[\d.,:+/ -]+$/.test(text) ? 4.2 : /^[\w.@+-]+$/.test(text) ? 1.95 : 1.43;
  let bits = 0;
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const unit = unitAt(text, index);
    bits += unit >= 0x80 ? bitsBeyondAscii(unit) : unit < 0x20 ? -6 : each;
  }
  return bits;
}

// Letters of a European alphabet, kana, kanji and hangul with their punctuation; all others are written by nobody here, but lz-string
// and its like make texts of them, and three bytes of UTF-8 in a row are no chance either.
function bitsBeyondAscii(unit: number): number {
  if (unit < 0x180) return 5;
  const isEastAsian = (unit >= 0x3000 && unit < 0x3100) || (unit >= 0x4e00 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xd800);
  return isEastAsian || unit >= 0xf900 || (unit >= 0x2010 && unit < 0x2060) ? 8 : unit < 0x530 ? 4 : unit < 0x800 ? 2 : 5;
}

/**
 * The same for text in units of two bytes: a third of all pairs are kanji, a tenth those that Japanese uses, and one in 256 has the
 * zero of a letter, the 0x30 of kana or the 0xff of the other width. Somewhat less, as it may stand anywhere.
 */
export function broadSurpriseOf(text: string): number {
  let bits = 0;
  for (const character of text) {
    const unit = character.charCodeAt(0);
    if (unit >= 0x20 && unit <= 0xff) bits += 7;
    else if ((unit >= 0x3000 && unit <= 0x30ff) || (unit >= 0xff01 && unit <= 0xff9f)) bits += 5.5;
    else bits += isJisKanji(unit) ? 3 : 0;
  }
  return bits;
}

/**
 * The same for Shift_JIS, which takes one random pair of bytes in three for a character, and EUC-JP, which takes one in eight; none for a text with a character
 * that is neither Japanese nor ASCII. Half-width kana are one random byte in four, and nothing speaks for them, unless all stand on one side of
 * common kanji, as in a company's name.
 */
export function legacySurpriseOf(text: string, isEucJp = false): number {
  if (!LEGACY.test(text)) return 0;
  const each = isEucJp ? 2.2 : isOfCommonKanji(text) ? 1.2 : 0.8;
  // One pair of bytes in thirty thousand is the same quote twice.
  let bits = bitsOfForm(text);
  for (const character of text)
    bits += character < '\u0080' ? 1.2 : isKana(character) ? BITS_OF_KANA : /[\uff61-\uff9f]/.test(character) ? 0 : each;
  return bits;
}

// One pair of bytes in 750, in either charset.
const BITS_OF_KANA = 4;

function isKana(character: string): boolean {
  return character >= '\u3041' && character <= '\u30fc';
}

function bitsOfForm(text: string): number {
  if (/^(["']).+\1$/s.test(text)) return BITS_OF_QUOTES;
  if (POSTAL.test(text)) return BITS_OF_A_POSTAL_CODE;
  if (DATE.test(text)) return BITS_OF_A_DATE;
  return TWO_WIDTHS.test(text) && isOfCommonKanji(text) ? BITS_OF_TWO_WIDTHS : 0;
}

const BITS_OF_QUOTES = 10;
// Seven digits in a row behind their mark.
const POSTAL = /^\u3012\d{3}-?\d{4}$/;
const BITS_OF_A_POSTAL_CODE = 14;
const DATE = /^(?:(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})|\d{4})年\d{1,2}月\d{1,2}日$/;
const BITS_OF_A_DATE = 14;
// Four and a half for each of the kanji, two for each of the kana.
const TWO_WIDTHS = /^(?:[\u4e00-\u9fff]{2,}[\uff66-\uff9f ]{4,}|[\uff66-\uff9f ]{4,}[\u4e00-\u9fff]{2,})$/;
const BITS_OF_TWO_WIDTHS = 14;
const LEGACY = /^[\t\n\r\u0020-\u007e\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]+$/;

/** Thresholds in bits, for whoever judges. */
export const SURPRISE = { maybe: 8, sure: 20 } as const;
