// The kanji that Japanese text is written with: the 6,355 of JIS X 0208, one in ten of all that two random bytes may be.
import { TextDecoder } from 'node:util';
import { unitAt } from '../platform/unit-at.ts';

// Rows 16 to 84 of the standard are kanji; in EUC-JP row and cell stand as they are, 0xA0 higher.
const [FIRST_ROW, LAST_ROW, CELLS, HIGHER] = [16, 84, 94, 0xa0];

// Of the first level, up to this row, are nearly all that anybody's text holds; of the second, names at most.
const LAST_COMMON_ROW = 47;

let common: ReadonlySet<number> | undefined;
let known: ReadonlySet<number> | undefined;

/** `unit`: a UTF-16 unit. */
export function isJisKanji(unit: number): boolean {
  known ??= kanjiOfRows(LAST_ROW);
  return known.has(unit);
}

/**
 * Whether at most a quarter of the kanji in it are others than those of the first level. What chance makes of bytes are mostly such, and
 * syllables of Korean as often.
 */
export function isOfCommonKanji(text: string): boolean {
  common ??= kanjiOfRows(LAST_COMMON_ROW);
  let all = 0;
  let rare = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const unit = unitAt(text, at);
    if (unit < 0x3400 || unit >= 0xd800) continue;
    all += 1;
    if (!common.has(unit)) rare += 1;
  }
  return 4 * rare <= all;
}

function kanjiOfRows(last: number): ReadonlySet<number> {
  const decoder = new TextDecoder('euc-jp');
  const kanji = new Set<number>();
  for (let row = FIRST_ROW; row <= last; row++) {
    for (let cell = 1; cell <= CELLS; cell++) {
      const unit = decoder.decode(Uint8Array.of(HIGHER + row, HIGHER + cell)).charCodeAt(0);
      if (unit >= 0x4e00 && unit < 0xa000) kanji.add(unit);
    }
  }
  return kanji;
}
