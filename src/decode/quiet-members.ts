// Members of a crowded request that say nothing by themselves: short numbers under keys that nobody asks for, and texts that stood under the
// same keys before. A session recording has a hundred thousand of them; as fields they would cost more than all the rest, and tell nothing.
import type { Members, Part, Step } from './codec.ts';
import { joinPath, placeOf, type KeyPrinter } from './field-path.ts';
import { openMemberRow } from './member-row.ts';

/** Does nobody ask for a number under these keys (outermost first), or for the field at this path? */
export type IsQuiet = (keys: readonly string[], path: string) => boolean;

/** Longer ones may be a phone, an account or a card, but for moments since 1970; the digits behind a point are a measure's. */
const QUIET_NUMBER = /^(?:-?\d{1,6}(?:\.\d+)?|1[4-9](?:\d{8}|\d{11}))$/;
const SHORT_NUMBER = 6;
/** Longer texts are seldom the same twice. */
const LONGEST_TEXT = 256;
const MOST_TEXTS = 5_000;

/** The quiet members of one container, in their order. */
export interface Row {
  /** True if the row took the part: it needs no look of its own. */
  takes(part: Part): boolean;
  /** The same of a member that was not made into a part. Texts are never taken so. */
  takesAt(members: Members, index: number): boolean;
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
      const members = openMemberRow();
      const byNumber: Place[] = [];
      const find = (steps: readonly Step[]): Place => below((base ??= trail.reduce(below, root)), steps);
      const placeFor = (part: Part): Place =>
        part.place === undefined ? find(part.steps) : (byNumber[part.place] ??= find(part.steps));
      const placeAt = ({ placeAt: numberOf, partAt }: Members, index: number): Place =>
        (byNumber[numberOf(index)] ??= find(partAt(index).steps));
      return {
        takesAt: (row, index) => {
          if (!row.isBare(index) || !(placeAt(row, index).isQuiet ??= judge(row.partAt(index).steps))) return false;
          const [start, end] = [row.startAt(index), row.endAt(index)];
          if (end - start > SHORT_NUMBER && !QUIET_NUMBER.test(row.text.slice(start, end))) return false;
          members.addAt(row, index);
          return true;
        },
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
