// Numbers in a row of a JSON text → what they spell: `[116,97,114,…]`, a `Buffer`, a `Uint8Array` (`{"0":116,"1":97,…}`).
import type { Content, Part } from './codec.ts';
import { hasJapanese, isPrintable } from './japanese-text.ts';
import { isMeantBesideIds } from './plausibility.ts';
import type { JsonMembers } from './json-tape.ts';

// A four-digit PIN of four codes is also a list of four small numbers.
const FEWEST = 6;

/** Hears of the members of one text in their order. */
export interface CharCodes {
  /** What the row that ends before the member spells, as a part beside its numbers: nobody says that they are codes. `size` ends the text. */
  after(index: number): Part | undefined;
}

export function openCharCodes(members: JsonMembers): CharCodes {
  let first = 0;
  let length = 0;
  return {
    after: (index) => {
      const isNext = length === 0 || members.groupAt(index) === members.groupAt(first);
      if (isNext && isCodeAt(members, index, length)) {
        if (length === 0) first = index;
        length += 1;
        return undefined;
      }
      if (length === 0) return undefined;
      const spelled = length < FEWEST ? undefined : partOf(members, first, length);
      first = index;
      length = isCodeAt(members, index, 0) ? 1 : 0;
      return spelled;
    },
  };
}

// A number of at most 16 bits at this position of an array, or under it as a key.
function isCodeAt(members: JsonMembers, index: number, place: number): boolean {
  return index < members.size && members.positionAt(index) === place && codeAt(members, index) !== undefined;
}

function codeAt({ text, startAt, endAt }: JsonMembers, index: number): number | undefined {
  const [start, end] = [startAt(index), endAt(index)];
  if (end === start || end - start > 5) return undefined;
  const written = text.slice(start, end);
  return /^\d+$/.test(written) && Number(written) < 0x10000 ? Number(written) : undefined;
}

function partOf(members: JsonMembers, at: number, length: number): Part | undefined {
  const content = meaningOfCodes(Array.from({ length }, (_, place) => codeAt(members, at + place) ?? 0));
  if (content === undefined) return undefined;
  const [first, last] = [members.partAt(at), members.partAt(at + length - 1)];
  const span = { start: first.at.start, end: last.at.end };
  return { steps: first.steps.slice(0, -1), content, group: first.group, at: span, hints: { token: true } };
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
