// Numbers in a row of a JSON text → what they spell: `[116,97,114,…]`, a `Buffer`, a `Uint8Array` (`{"0":116,"1":97,…}`).
import type { Content, Part } from './codec.ts';
import { hasJapanese, isPrintable } from './japanese-text.ts';
import { isMeantBesideIds } from './plausibility.ts';
import type { JsonScalar } from './json-tape.ts';

// A four-digit PIN of four codes is also a list of four small numbers.
const FEWEST = 6;

/** Hears of the scalars of one text in their order. */
export interface CharCodes {
  /** What the row that ends before `scalar` spells, as a part beside its numbers: nobody says that they are codes. `undefined` ends the text. */
  after(scalar: JsonScalar | undefined): Part | undefined;
}

export function openCharCodes(): CharCodes {
  let row: JsonScalar[] = [];
  return {
    after: (scalar) => {
      if (scalar !== undefined && isCodeAt(scalar, row.length) && (row.length === 0 || row[0]?.group === scalar.group)) {
        row.push(scalar);
        return undefined;
      }
      if (row.length === 0) return undefined;
      const ended = row;
      row = scalar !== undefined && isCodeAt(scalar, 0) ? [scalar] : [];
      return ended.length < FEWEST ? undefined : partOf(ended);
    },
  };
}

// A number of at most 16 bits at this position of an array, or under it as a key.
function isCodeAt({ content, position }: JsonScalar, place: number): boolean {
  if (position !== place || content.length === 0 || content.length > 5) return false;
  return /^\d+$/.test(content) && Number(content) < 0x10000;
}

function partOf(row: readonly JsonScalar[]): Part | undefined {
  const content = meaningOfCodes(row.map((scalar) => Number(scalar.content)));
  const [first] = row;
  const last = row.at(-1);
  if (content === undefined || first === undefined || last === undefined) return undefined;
  const at = { start: first.at.start, end: last.at.end };
  return { steps: first.steps.slice(0, -1), content, group: first.group, at, hints: { token: true } };
}

/** The bytes or characters of these numbers, if they spell something. */
export function meaningOfCodes(codes: readonly number[]): Content | undefined {
  if (codes.every((code) => code < 0x100)) {
    const bytes = Buffer.from(codes);
    return isMeantBesideIds(bytes) ? bytes : undefined;
  }
  if (codes.some((code) => code > 0xffff)) return undefined;
  const text = Array.from(codes, (code) => String.fromCharCode(code)).join('');
  return hasJapanese(text) && isPrintable(text) ? text : undefined;
}
