// The scalars of a JSON text as five numbers each, made into parts one by one when they are asked for: a session recording has 150,000 of
// them, of which most are not even looked at, and as objects they would all be alive at once.
import type { Hints, Members, Part, Step } from './codec.ts';
import type { JsonKeys } from './json-keys.ts';
import { grown } from '../platform/grown.ts';
import { readJsonString } from './read-json-string.ts';
import type { Span } from '../model/raw.ts';

/** What stands on the tape; `raw` is text as it was written. */
export const SCALAR = { nothing: 0, string: 1, number: 2, raw: 3 } as const;
export type ScalarKind = (typeof SCALAR)[keyof typeof SCALAR];

/**
 * One string or number. `at` is without quotes, `content` empty for a member that says nothing (`true`, `null`, `""`): its key may still
 * be data. Objects and arrays are groups, numbered in order of opening.
 */
export interface JsonScalar extends Part {
  readonly content: string;
  readonly at: Span;
}

export interface JsonMembers extends Members {
  readonly partAt: (index: number) => JsonScalar;
  /** Of those in an array, or in an object whose keys are positions (`{"0":116}`), in their order. */
  readonly positioned: readonly number[];
  /** In such an array or object; else -1. */
  readonly positionAt: (index: number) => number;
}

export interface JsonTape {
  /** A new object or array; containers count from 1. `name` is the number of its key in an object, its position in an array. */
  open(container: number, name: number, isArray: boolean): number;
  isObject(container: number): boolean;
  readonly add: (container: number, name: number, kind: ScalarKind, start: number, end: number) => void;
  readonly members: JsonMembers;
}

const CELLS = 5;
const FIRST_CELLS = 64 * CELLS;
const NO_HINTS: Hints = {};
/** In the list of places: any position of an array. */
const MEMBER = 0;

export function openJsonTape(text: string, keys: JsonKeys): JsonTape {
  const cells = openCells();
  const positioned: number[] = [];
  const [parents, names, arrays] = [[0], [0], [false]];
  /** Containers under the same keys share a place, whatever the positions on the way. */
  const places = [0];
  const inner: number[][] = [[]];

  const placeOf = (container: number, name: number): number => {
    const list = inner[places[container] ?? 0] ?? [];
    const step = arrays[container] === true ? MEMBER : name + 1;
    return (list[step] ??= inner.push([]) - 1);
  };
  const stepOf = (container: number, name: number): Step =>
    arrays[container] === true ? { kind: 'index', index: name } : keys.stepOf(name);
  const stepsOf = (container: number, name: number): readonly Step[] => {
    const steps = [stepOf(container, name)];
    for (let at = container; (parents[at] ?? 0) > 0; at = parents[at] ?? 0)
      steps.unshift(stepOf(parents[at] ?? 0, names[at] ?? 0));
    return steps;
  };

  const positionOf = (container: number, name: number): number => (arrays[container] === true ? name : keys.positionOf(name));
  const { cellAt } = cells;
  const members: JsonMembers = {
    text,
    get size() {
      return cells.count();
    },
    isBare: (index) => cellAt(index * CELLS) === SCALAR.number || cellAt(index * CELLS) === SCALAR.nothing,
    groupAt: (index) => cellAt(index * CELLS + 1),
    placeAt: (index) => placeOf(cellAt(index * CELLS + 1), cellAt(index * CELLS + 2)),
    positioned,
    positionAt: (index) => positionOf(cellAt(index * CELLS + 1), cellAt(index * CELLS + 2)),
    startAt: (index) => cellAt(index * CELLS + 3),
    endAt: (index) => cellAt(index * CELLS + (cellAt(index * CELLS) === SCALAR.nothing ? 3 : 4)),
    partAt: (index) => new Scalar(look, index),
  };

  const look: Look = { members, cellAt, stepsOf };

  return {
    open: (container, name, isArray) => {
      parents.push(container);
      names.push(name);
      places.push(placeOf(container, name));
      return arrays.push(isArray) - 1;
    },
    isObject: (container) => container > 0 && arrays[container] === false,
    add: (container, name, kind, start, end) => {
      if (positionOf(container, name) >= 0) positioned.push(cells.count());
      cells.add(container, name, kind, start, end);
    },
    members,
  };
}

interface Cells {
  readonly cellAt: (cell: number) => number;
  readonly count: () => number;
  readonly add: JsonTape['add'];
}

function openCells(): Cells {
  let cells = new Int32Array(FIRST_CELLS);
  let used = 0;
  return {
    cellAt: (cell) => cells[cell] ?? 0,
    count: () => used / CELLS,
    add: (container, name, kind, start, end) => {
      if (used === cells.length) cells = grown(cells);
      cells[used] = kind;
      cells[used + 1] = container;
      cells[used + 2] = name;
      cells[used + 3] = start;
      cells[used + 4] = end;
      used += CELLS;
    },
  };
}

/** What a scalar asks its tape. */
interface Look {
  readonly members: JsonMembers;
  readonly cellAt: (cell: number) => number;
  readonly stepsOf: (container: number, name: number) => readonly Step[];
}

// A class, as its `steps` must be no work until somebody asks. `declare`: a field that is defined before it is set costs as much as all the rest.
class Scalar implements JsonScalar {
  declare readonly look: Look;
  declare readonly index: number;
  declare readonly content: string;

  constructor(look: Look, index: number) {
    this.look = look;
    this.index = index;
    this.content = textOf(look.members.text, look.cellAt(index * CELLS), look.members.startAt(index), look.members.endAt(index));
  }
  get isNumber(): boolean {
    return this.look.cellAt(this.index * CELLS) === SCALAR.number;
  }
  get group(): number {
    return this.look.members.groupAt(this.index);
  }
  get hints(): Hints {
    return NO_HINTS;
  }
  get at(): Span {
    return { start: this.look.members.startAt(this.index), end: this.look.cellAt(this.index * CELLS + 4) };
  }
  get steps(): readonly Step[] {
    return this.look.stepsOf(this.group, this.look.cellAt(this.index * CELLS + 2));
  }
  get place(): number {
    return this.look.members.placeAt(this.index);
  }
}

function textOf(text: string, kind: number, start: number, end: number): string {
  return kind === SCALAR.string ? readJsonString(text, start - 1).text : text.slice(start, end);
}
