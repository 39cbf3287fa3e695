// Members of one container as one text, with a sign between those of one object and another between objects.
import { ROW_SIGNS } from '../model/decoded-request.ts';
import { grown } from '../platform/grown.ts';
import { unitAt } from '../platform/unit-at.ts';
import { unitsOf } from '../platform/units-of.ts';
import type { Members, Part, Step } from './codec.ts';

/** Nobody cuts a value into longer pieces. */
const LONGEST_PIECE = 40;
const FIRST_MEMBERS = 256;
const [MEMBER, OBJECT] = [ROW_SIGNS.member.charCodeAt(0), ROW_SIGNS.object.charCodeAt(0)];

/** Gathers members in their order. */
export interface MemberRow {
  readonly add: (part: Part, content: string) => void;
  /** All that were not made into parts are members of one text. */
  readonly addAt: (members: Members, index: number) => void;
  /** All of them as one part; undefined where none said anything. */
  readonly close: () => Part | undefined;
}

interface Made {
  readonly part: Part;
  readonly piece: string;
}

export function openMemberRow(): MemberRow {
  const made: Made[] = [];
  let unmade: Members | undefined;
  // Numbers of unmade members, and below zero those of made ones: -1 is the first.
  let gathered: Int32Array | undefined;
  let count = 0;
  const gather = (number: number): void => {
    gathered ??= new Int32Array(FIRST_MEMBERS);
    if (count === gathered.length) gathered = grown(gathered);
    gathered[count++] = number;
  };
  const partOf = (number: number): Part | undefined => (number < 0 ? made[-1 - number]?.part : unmade?.partAt(number));
  return {
    add: (part, content) => gather(-made.push({ part, piece: pieceOf(part, content) })),
    addAt: (members, index) => {
      unmade = members;
      gather(index);
    },
    close: () => {
      if (gathered === undefined) return undefined;
      const numbers = gathered.subarray(0, count);
      const content = written(numbers, made, unmade);
      const [first, last] = [partOf(numbers[0] ?? 0), partOf(numbers.at(-1) ?? 0)];
      if (content === '' || first === undefined || last === undefined) return undefined;
      const at = first.at && last.at && { start: first.at.start, end: last.at.end };
      return { steps: commonSteps(first.steps, last.steps), content, group: -1, at, hints: {}, isNumber: true };
    },
  };
}

// A text that is no piece of anything parts its neighbours.
function pieceOf({ isNumber }: Part, content: string): string {
  if (content === '' || isNumber === true) return content;
  const isPiece = content.length <= LONGEST_PIECE && !content.includes(ROW_SIGNS.member) && !content.includes(ROW_SIGNS.object);
  return isPiece ? content : ROW_SIGNS.object;
}

// Copied unit by unit: as pieces of text that are joined they cost ten times as much.
function written(numbers: Int32Array, made: readonly Made[], unmade: Members | undefined): string {
  const units = unitsOf(unmade?.text ?? '');
  const row = new Uint16Array(roomFor(numbers, made, unmade));
  let length = 0;
  let group = 0;
  const begin = (own: number): void => {
    if (length > 0) row[length++] = own === group ? MEMBER : OBJECT;
    group = own;
  };
  for (const number of numbers) {
    const one = number < 0 ? made[-1 - number] : undefined;
    if (one !== undefined) {
      const { part, piece } = one;
      if (piece !== '') begin(part.group);
      for (let unit = 0; unit < piece.length; unit++) row[length++] = unitAt(piece, unit);
    } else if (unmade !== undefined) {
      const [start, end] = [unmade.startAt(number), unmade.endAt(number)];
      if (end > start) begin(unmade.groupAt(number));
      for (let unit = start; unit < end; unit++) row[length++] = units[unit] ?? 0;
    }
  }
  return Buffer.from(row.buffer, 0, 2 * length).toString('utf16le');
}

// Of each member, and of the sign before it.
function roomFor(numbers: Int32Array, made: readonly Made[], unmade: Members | undefined): number {
  let room = numbers.length;
  for (const number of numbers) {
    if (number < 0) room += made[-1 - number]?.piece.length ?? 0;
    else if (unmade !== undefined) room += unmade.endAt(number) - unmade.startAt(number);
  }
  return room;
}

function commonSteps(a: readonly Step[], b: readonly Step[]): readonly Step[] {
  const differs = (step: Step, place: number): boolean => nameOf(step) !== nameOf(b[place]);
  const length = a.findIndex(differs);
  return a.slice(0, length < 0 ? Math.max(0, a.length - 1) : length);
}

function nameOf(step: Step | undefined): string {
  return step === undefined
    ? ''
    : `${step.kind} ${step.kind === 'key' ? step.key : step.kind === 'index' ? step.index : step.carrier}`;
}
