// Members of a crowded request that say nothing by themselves: short numbers under keys that nobody asks for, and texts that stood under the
// same keys before. A session recording has a hundred thousand of them; as fields they would cost more than all the rest, and tell nothing.
import { ROW_SIGNS } from '../model/decoded-request.ts';
import type { Part, Step } from './codec.ts';
import { joinPath, placeOf, type KeyPrinter } from './field-path.ts';
import { unitAt } from '../platform/unit-at.ts';

/** Does nobody ask for a number under these keys (outermost first), or for the field at this path? */
export type IsQuiet = (keys: readonly string[], path: string) => boolean;

/** Longer ones may be a phone, an account or a card, but for moments since 1970; the digits behind a point are a measure's. */
const QUIET_NUMBER = /^(?:-?\d{1,6}(?:\.\d+)?|1[4-9](?:\d{8}|\d{11}))$/;
const SHORT_NUMBER = 6;
/** Longer texts are seldom the same twice. */
const LONGEST_TEXT = 256;
const MOST_TEXTS = 5_000;
/** Nobody cuts a value into longer pieces. */
const LONGEST_PIECE = 40;
const FIRST_UNITS = 1_024;

/** The quiet members of one container, in their order. */
export interface Row {
  /** True if the row took the part: it needs no look of its own. */
  takes(part: Part): boolean;
  /** All that was taken, as one part; undefined where nothing was. */
  close(): Part | undefined;
}

/** What is remembered over one request; `enter` and `leave` say in which parts the containers stand. */
export interface QuietMembers {
  enter(steps: readonly Step[]): void;
  leave(): void;
  openRow(): Row;
}

/** One for each place in the request, whatever the positions on the way: the members of a list share theirs. */
interface Place {
  readonly inner: Map<string, Place>;
  readonly texts: Set<string>;
  isQuiet: boolean | undefined;
}

export function quietMembers(isQuiet: IsQuiet, printer: KeyPrinter): QuietMembers {
  const root = newPlace();
  const trail: (readonly Step[])[] = [];
  // A key that is not printed may be somebody's data: it has to be read.
  const judge = (steps: readonly Step[]): boolean => {
    const places = [...trail, steps].map((one) => placeOf(one, printer));
    const path = places.reduceRight((inner, place) => joinPath(place.path, inner), '');
    return (
      places.at(-1)?.hidden.length === 0 &&
      isQuiet(
        places.flatMap(({ keys }) => keys),
        path,
      )
    );
  };
  return {
    enter: (steps) => void trail.push(steps),
    leave: () => void trail.pop(),
    openRow: () => {
      let base: Place | undefined;
      const members = openMembers();
      const byNumber: Place[] = [];
      const find = (steps: readonly Step[]): Place => below((base ??= trail.reduce(below, root)), steps);
      const placeFor = (part: Part): Place =>
        part.place === undefined ? find(part.steps) : (byNumber[part.place] ??= find(part.steps));
      return {
        takes: (part) => {
          const { content } = part;
          if (typeof content !== 'string') return false;
          const place = placeFor(part);
          if (!(place.isQuiet ??= judge(part.steps))) return false;
          if (part.isNumber === true ? !isQuietNumber(content) : !isKnown(place, content)) return false;
          members.add(part, content);
          return true;
        },
        close: members.close,
      };
    },
  };
}

function newPlace(): Place {
  return { inner: new Map(), texts: new Set(), isQuiet: undefined };
}

function below(place: Place, steps: readonly Step[]): Place {
  let at = place;
  for (const step of steps) {
    const name = step.kind === 'key' ? step.key : step.kind === 'index' ? '[]' : `${step.carrier}:`;
    let inner = at.inner.get(name);
    if (inner === undefined) at.inner.set(name, (inner = newPlace()));
    at = inner;
  }
  return at;
}

function isQuietNumber(content: string): boolean {
  return content.length <= SHORT_NUMBER || QUIET_NUMBER.test(content);
}

// What says nothing (`true`, `""`) is known from the start.
function isKnown({ texts }: Place, content: string): boolean {
  if (content === '') return true;
  if (content.length > LONGEST_TEXT) return false;
  if (texts.has(content)) return true;
  if (texts.size < MOST_TEXTS) texts.add(content);
  return false;
}

function openMembers(): { readonly add: (part: Part, content: string) => void; readonly close: () => Part | undefined } {
  let [first, last]: (Part | undefined)[] = [];
  // Copied unit by unit: as pieces of text that are joined they cost ten times as much.
  let units = new Uint16Array(FIRST_UNITS);
  let length = 0;
  let group = 0;
  const write = (text: string): void => {
    const added = text.length;
    if (length + added > units.length) {
      const more = new Uint16Array(2 * (length + added));
      more.set(units);
      units = more;
    }
    for (let at = 0; at < added; at++) units[length++] = unitAt(text, at);
  };
  const { member, object } = ROW_SIGNS;
  return {
    add: (part, content) => {
      first ??= part;
      last = part;
      if (content === '') return;
      // A text that is no piece of anything parts its neighbours.
      const isPiece =
        part.isNumber === true || (content.length <= LONGEST_PIECE && !content.includes(member) && !content.includes(object));
      if (length > 0) write(part.group === group ? member : object);
      write(isPiece ? content : object);
      group = part.group;
    },
    close: () => {
      if (first === undefined || last === undefined || length === 0) return undefined;
      const content = Buffer.from(units.buffer, 0, 2 * length).toString('utf16le');
      const at = first.at && last.at && { start: first.at.start, end: last.at.end };
      return { steps: commonSteps(first.steps, last.steps), content, group: -1, at, hints: {}, isNumber: true };
    },
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
