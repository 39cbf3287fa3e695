// A text → which kinds of characters stand in it, as one number. One pass for all codecs: each then asks by a single AND.
import { unitAt } from '../platform/unit-at.ts';
import { unitsOf } from '../platform/units-of.ts';

// What tells one encoding from another, one bit each; the rest of ASCII shares the last.
const TELLING = '%+&=;|,:~./?#{["\\<\n-_ $*\r';
const DIGIT = 1 << TELLING.length;
const SMALL = DIGIT << 1;
const CAPITAL = DIGIT << 2;
const LATIN_1 = DIGIT << 3;
const WIDE = DIGIT << 4;
const OTHER = DIGIT << 5;

// Signed, as what an OR gives is: numbers from 2³¹ on would make every step of the loop one of floating point.
const KINDS: Int32Array = Int32Array.from({ length: 0x100 }, (_, unit) => {
  if (unit >= 0x80) return LATIN_1;
  const character = String.fromCharCode(unit);
  if (TELLING.includes(character)) return 1 << TELLING.indexOf(character);
  return /\d/.test(character) ? DIGIT : /[a-z]/.test(character) ? SMALL : /[A-Z]/.test(character) ? CAPITAL : OTHER;
});

/** Shorter texts are read as they are. */
const LONG = 256;

/** The kinds in `text`. Of `%0aA` it is the kinds that a guard names so: percent sign, digits, small letters, capitals. */
export function charactersIn(text: string): number {
  let kinds = 0;
  const { length } = text;
  if (length < LONG) {
    for (let index = 0; index < length; index++) kinds |= kindOf(unitAt(text, index));
    return kinds;
  }
  const units = unitsOf(text);
  for (let index = 0; index < length; index++) kinds |= kindOf(units[index] ?? 0);
  return kinds;
}

// The table is never asked beyond its end: one such look-up makes the engine give up its fast code for the loop.
function kindOf(unit: number): number {
  return unit < KINDS.length ? (KINDS[unit] ?? 0) : WIDE;
}
