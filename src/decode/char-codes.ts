// Numbers in a row of a JSON text → what they spell: `[116,97,114,…]`, a `Buffer`, a `Uint8Array` (`{"0":116,"1":97,…}`).
import type { Content, Part } from './codec.ts';
import { hasJapanese, isPrintable } from './japanese-text.ts';
import { isMeantBesideIds } from './plausibility.ts';
import type { JsonMembers } from './json-tape.ts';

// A four-digit PIN of four codes is also a list of four small numbers.
const FEWEST = 6;

/** Hears how far the members of one text were taken. */
export interface CharCodes {
  /** What the rows spell that end before the member, as parts beside their numbers: nobody says that they are codes. `size` ends the text. */
  before(index: number): readonly Part[] | undefined;
}

export function openCharCodes(members: JsonMembers): CharCodes {
  const rows = rowsIn(members);
  let next = 0;
  return {
    before: (index) => {
      if ((rows[next]?.end ?? Infinity) > index) return undefined;
      const ended: Part[] = [];
      for (let row = rows[next]; row !== undefined && row.end <= index; row = rows[++next]) {
        const spelled = partOf(members, row);
        if (spelled !== undefined) ended.push(spelled);
      }
      return ended;
    },
  };
}

interface CodeRow {
  readonly start: number;
  end: number;
}

// Members of one array, or of one object whose keys are positions, from its first on.
function rowsIn(members: JsonMembers): readonly CodeRow[] {
  const rows: CodeRow[] = [];
  let row: CodeRow | undefined;
  for (const index of members.positioned) {
    const isNext = row?.end === index && members.groupAt(row.start) === members.groupAt(index);
    const place = isNext && row !== undefined ? index - row.start : 0;
    if (members.positionAt(index) !== place || codeAt(members, index) === undefined) row = undefined;
    else if (isNext && row !== undefined) row.end = index + 1;
    else rows.push((row = { start: index, end: index + 1 }));
  }
  return rows.filter(({ start, end }) => end - start >= FEWEST);
}

function codeAt({ text, startAt, endAt }: JsonMembers, index: number): number | undefined {
  const [start, end] = [startAt(index), endAt(index)];
  if (end === start || end - start > 5) return undefined;
  const written = text.slice(start, end);
  return /^\d+$/.test(written) && Number(written) < 0x10000 ? Number(written) : undefined;
}

function partOf(members: JsonMembers, { start, end }: CodeRow): Part | undefined {
  const content = meaningOfCodes(Array.from({ length: end - start }, (_, place) => codeAt(members, start + place) ?? 0));
  if (content === undefined) return undefined;
  const [first, last] = [members.partAt(start), members.partAt(end - 1)];
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
