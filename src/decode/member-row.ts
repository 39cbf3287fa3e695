// Members of one container as one text, with a sign between those of one object and another between objects.
import { ROW_SIGNS } from '../model/decoded-request.ts';
import { unitAt } from '../platform/unit-at.ts';
import type { Members, Part, Step } from './codec.ts';

/** Nobody cuts a value into longer pieces. */
const LONGEST_PIECE = 40;
const FIRST_UNITS = 1_024;

/** Gathers members in their order. */
export interface MemberRow {
  readonly add: (part: Part, content: string) => void;
  readonly addAt: (members: Members, index: number) => void;
  /** All of them as one part; undefined where none said anything. */
  readonly close: () => Part | undefined;
}

export function openMemberRow(): MemberRow {
  const { member, object } = ROW_SIGNS;
  const written = openUnits();
  let [first, last]: (Part | undefined)[] = [];
  // The last one, if it was not made into a part.
  let unmade: Members | undefined;
  let unmadeAt = 0;
  let group = 0;
  const part = (own: number): void => {
    if (written.length() > 0) written.write(own === group ? member : object, 0, 1);
    group = own;
  };
  return {
    add: (one, content) => {
      first ??= one;
      last = one;
      unmade = undefined;
      if (content === '') return;
      // A text that is no piece of anything parts its neighbours.
      const isPiece =
        one.isNumber === true || (content.length <= LONGEST_PIECE && !content.includes(member) && !content.includes(object));
      part(one.group);
      written.write(isPiece ? content : object, 0, isPiece ? content.length : 1);
    },
    addAt: (members, index) => {
      first ??= members.partAt(index);
      unmade = members;
      unmadeAt = index;
      const [start, end] = [members.startAt(index), members.endAt(index)];
      if (end === start) return;
      part(members.groupAt(index));
      written.write(members.text, start, end);
    },
    close: () => {
      const end = unmade?.partAt(unmadeAt) ?? last;
      if (first === undefined || end === undefined || written.length() === 0) return undefined;
      const at = first.at && end.at && { start: first.at.start, end: end.at.end };
      return { steps: commonSteps(first.steps, end.steps), content: written.text(), group: -1, at, hints: {}, isNumber: true };
    },
  };
}

interface Units {
  readonly length: () => number;
  readonly write: (text: string, start: number, end: number) => void;
  readonly text: () => string;
}

// Copied unit by unit: as pieces of text that are joined they cost ten times as much.
function openUnits(): Units {
  let units = new Uint16Array(FIRST_UNITS);
  let length = 0;
  return {
    length: () => length,
    write: (text, start, end) => {
      if (length + end - start > units.length) {
        const more = new Uint16Array(2 * (length + end - start));
        more.set(units);
        units = more;
      }
      for (let at = start; at < end; at++) units[length++] = unitAt(text, at);
    },
    text: () => Buffer.from(units.buffer, 0, 2 * length).toString('utf16le'),
  };
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
