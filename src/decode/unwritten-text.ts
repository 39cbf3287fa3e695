// A text that nobody wrote: what bytes read as by chance in a Japanese charset that is not theirs.
import { isOfCommonKanji } from './jis-kanji.ts';

const HALF_WIDTH = /[\uff61-\uff9f]/;
const LONE_KANA = /(?<![\uff61-\uff9f])[\uff61-\uff9f](?![\uff61-\uff9f])/;
const FULL_WIDTH = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;

/** Kanji that hardly anybody uses, both widths in one text, or one kana of half width alone among other signs. */
export function isUnwritten(text: string): boolean {
  if (!isOfCommonKanji(text)) return true;
  return HALF_WIDTH.test(text) && (FULL_WIDTH.test(text) || LONE_KANA.test(text));
}
