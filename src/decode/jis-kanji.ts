// The kanji that Japanese text is written with: the 6,355 of JIS X 0208, one in ten of all that two random bytes may be.
import { TextDecoder } from 'node:util';

// Rows 16 to 84 of the standard are kanji; in EUC-JP row and cell stand as they are, 0xA0 higher.
const [FIRST_ROW, LAST_ROW, CELLS, HIGHER] = [16, 84, 94, 0xa0];

let known: ReadonlySet<number> | undefined;

/** `unit`: a UTF-16 unit. */
export function isJisKanji(unit: number): boolean {
  known ??= allKanji();
  return known.has(unit);
}

function allKanji(): ReadonlySet<number> {
  const decoder = new TextDecoder('euc-jp');
  const kanji = new Set<number>();
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    for (let cell = 1; cell <= CELLS; cell++) {
      const unit = decoder.decode(Uint8Array.of(HIGHER + row, HIGHER + cell)).charCodeAt(0);
      if (unit >= 0x4e00 && unit < 0xa000) kanji.add(unit);
    }
  }
  return kanji;
}
