// Questions to decoded text: is it text at all, is it Japanese, how unlikely is it that random bytes look like this.

// Full-width digits and letters count: a branch number typed with them is bytes of a Japanese charset and nothing else.
// The comma, the full stop, the wide space and the mark of a postal code as well.
const JAPANESE =
  /[\u3000-\u3002\u3012\u3041-\u3096\u30a1-\u30fa\u30fc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\u4e00-\u9fff\u3005]/;
const HALF_WIDTH_KANA = /[\uff61-\uff9f]/g;
const FULL_WIDTH_JAPANESE = /[\u3001-\u3096\u30a1-\u30fc\u4e00-\u9fff\uff01-\uff5e]/g;
// Controls other than tab and line ends, private use, half surrogates, unassigned: no form field holds them.
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cn}|\p{Co}|\p{Cs}|\ufffd/gu;

/** Kana or kanji stand in it. */
export function hasJapanese(text: string): boolean {
  return JAPANESE.test(text);
}

/** No character that a form field could not hold. */
export function isPrintable(text: string): boolean {
  return text.search(UNPRINTABLE) < 0;
}

/** Share of characters that a form field could hold, 0 to 1. */
export function printableShare(text: string): number {
  return text.length === 0 ? 0 : 1 - count(text, UNPRINTABLE) / text.length;
}

/** The width that the text is written in throughout, if it reads like Japanese; four random byte pairs do so once in 10⁴. */
export function japaneseWidth(text: string): 'full' | 'half' | undefined {
  if (text.length < 4) return undefined;
  if (count(text, FULL_WIDTH_JAPANESE) >= 0.8 * text.length) return 'full';
  return count(text, HALF_WIDTH_KANA) >= 0.8 * text.length ? 'half' : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
