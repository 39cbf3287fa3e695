// The scalars of a JSON text as five numbers each, made into parts one by one when they are asked for: a session recording has 150,000 of
// them, of which most are not even looked at, and as objects they would all be alive at once.
import type { Hints, Part, Step } from './codec.ts';
import type { JsonKeys } from './json-keys.ts';
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
  /** In an array, or in an object whose keys are positions; else -1. Made on demand like `steps`: a copy by spreading has neither. */
  readonly position: number;
}

export interface JsonTape {
  readonly size: number;
  /** A new object or array; containers count from 1. `name` is the number of its key in an object, its position in an array. */
  open(container: number, name: number, isArray: boolean): number;
  isObject(container: number): boolean;
  add(container: number, name: number, kind: ScalarKind, start: number, end: number): void;
  /** The `index`-th, made when it is asked for. */
  readonly scalarAt: (index: number) => JsonScalar;
}

const CELLS = 5;
const FIRST_CELLS = 64 * CELLS;
const NO_HINTS: Hints = {};
/** In the list of places: any position of an array. */
const MEMBER = 0;

export function openJsonTape(text: string, keys: JsonKeys): JsonTape {
  let cells = new Int32Array(FIRST_CELLS);
  let used = 0;
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

  const look: Look = {
    text,
    cellAt: (at) => cells[at] ?? 0,
    stepsOf,
    placeOf,
    positionOf: (container, name) => (arrays[container] === true ? name : keys.positionOf(name)),
  };

  return {
    get size() {
      return used / CELLS;
    },
    open: (container, name, isArray) => {
      parents.push(container);
      names.push(name);
      places.push(placeOf(container, name));
      return arrays.push(isArray) - 1;
    },
    isObject: (container) => container > 0 && arrays[container] === false,
    add: (container, name, kind, start, end) => {
      if (used === cells.length) {
        const more = new Int32Array(cells.length * 2);
        more.set(cells);
        cells = more;
      }
      cells[used] = kind;
      cells[used + 1] = container;
      cells[used + 2] = name;
      cells[used + 3] = start;
      cells[used + 4] = end;
      used += CELLS;
    },
    scalarAt: (index) => new Scalar(look, index * CELLS),
  };
}

/** What a scalar can be asked, answered by its tape. */
interface Look {
  readonly text: string;
  readonly cellAt: (at: number) => number;
  readonly stepsOf: (container: number, name: number) => readonly Step[];
  readonly placeOf: (container: number, name: number) => number;
  readonly positionOf: (container: number, name: number) => number;
}

// A class, as its `steps` must be no work until somebody asks, and small, as there are so many. `declare`: a field that is defined before it is
// set costs as much as all the rest.
class Scalar implements JsonScalar {
  declare readonly look: Look;
  declare readonly cell: number;
  declare readonly content: string;

  constructor(look: Look, cell: number) {
    this.look = look;
    this.cell = cell;
    this.content = textOf(look.text, look.cellAt(cell), look.cellAt(cell + 3), look.cellAt(cell + 4));
  }
  get isNumber(): boolean {
    return this.look.cellAt(this.cell) === SCALAR.number;
  }
  get group(): number {
    return this.look.cellAt(this.cell + 1);
  }
  get name(): number {
    return this.look.cellAt(this.cell + 2);
  }
  get hints(): Hints {
    return NO_HINTS;
  }
  get at(): Span {
    return { start: this.look.cellAt(this.cell + 3), end: this.look.cellAt(this.cell + 4) };
  }
  get steps(): readonly Step[] {
    return this.look.stepsOf(this.group, this.name);
  }
  get place(): number {
    return this.look.placeOf(this.group, this.name);
  }
  get position(): number {
    return this.look.positionOf(this.group, this.name);
  }
}

function textOf(text: string, kind: number, start: number, end: number): string {
  if (kind === SCALAR.nothing) return '';
  return kind === SCALAR.string ? readJsonString(text, start - 1).text : text.slice(start, end);
}
