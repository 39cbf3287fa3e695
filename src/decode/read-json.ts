// JSON text → its scalars with their places. Own reader: `JSON.parse` rounds a 16-digit number, forgets where things stood, and
// gives nothing at all for a text that was cut.
import type { Step } from './codec.ts';
import { readJsonString } from './read-json-string.ts';
import { LIMITS } from './limits.ts';

/** One string or number; `start` and `end` are its UTF-16 offsets, without quotes. */
export interface JsonScalar {
  readonly steps: readonly Step[];
  /** Empty for a member that says nothing (`true`, `null`, `""`): its key may still be data. */
  readonly text: string;
  /** Object or array that it stands in, numbered in order of opening. */
  readonly group: number;
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
}

export interface JsonReading {
  readonly scalars: readonly JsonScalar[];
  /** Offset behind what was read. */
  readonly end: number;
  /** False where the text broke off, or held more than was asked for. */
  readonly whole: boolean;
}

/** What reading a value came to; `enough` when there are as many scalars as asked for. */
type Outcome = 'read' | 'malformed' | 'cut' | 'enough';

interface Cursor {
  readonly text: string;
  readonly most: number;
  readonly scalars: JsonScalar[];
  at: number;
  groups: number;
}

interface Place {
  readonly steps: readonly Step[];
  readonly group: number;
}

/**
 * Reads one object or array at `from`, up to `most` scalars; undefined for anything else. A member deeper than
 * `LIMITS.jsonDepth` is given as text, so that it can be read on its own.
 */
export function readJson(text: string, from: number, most: number): JsonReading | undefined {
  if (text[from] !== '{' && text[from] !== '[') return undefined;
  const cursor: Cursor = { text, most, scalars: [], at: from, groups: 0 };
  const outcome = readValue(cursor, { steps: [], group: 0 }, 0);
  if (outcome === 'malformed' || (outcome === 'cut' && cursor.scalars.length === 0)) return undefined;
  return { scalars: cursor.scalars, end: cursor.at, whole: outcome === 'read' };
}

function readValue(cursor: Cursor, place: Place, depth: number): Outcome {
  switch (nextMark(cursor)) {
    case undefined:
      return 'cut';
    case '{':
    case '[':
      return depth < LIMITS.jsonDepth ? readMembers(cursor, place.steps, depth + 1) : readAsText(cursor, place);
    case '"':
      return readStringValue(cursor, place);
    default:
      return readWord(cursor, place);
  }
}

function readMembers(cursor: Cursor, steps: readonly Step[], depth: number): Outcome {
  const isArray = cursor.text[cursor.at] === '[';
  const closer = isArray ? ']' : '}';
  cursor.at += 1;
  cursor.groups += 1;
  const group = cursor.groups;
  for (let index = 0; nextMark(cursor) !== closer; index++) {
    const step = isArray ? ({ kind: 'index', index } as const) : readKey(cursor);
    if (typeof step === 'string') return step;
    const outcome = readValue(cursor, { steps: [...steps, step], group }, depth);
    if (outcome !== 'read') return outcome;
    const mark = nextMark(cursor);
    if (mark === ',') cursor.at += 1;
    else if (mark !== closer) return mark === undefined ? 'cut' : 'malformed';
  }
  cursor.at += 1;
  return 'read';
}

function readKey(cursor: Cursor): Step | Outcome {
  const quote = nextMark(cursor);
  if (quote !== '"') return quote === undefined ? 'cut' : 'malformed';
  const { text: key, next } = readJsonString(cursor.text, cursor.at);
  cursor.at = next;
  const colon = nextMark(cursor);
  if (colon !== ':') return colon === undefined ? 'cut' : 'malformed';
  cursor.at += 1;
  return { kind: 'key', key };
}

function readStringValue(cursor: Cursor, place: Place): Outcome {
  const start = cursor.at + 1;
  const { text, end, next, closed } = readJsonString(cursor.text, cursor.at);
  cursor.at = next;
  const added = add(cursor, place, text, start, end);
  return closed ? added : 'cut';
}

// Numbers keep their spelling; zeros in front are not JSON, but are what a careless sender makes of an account number.
const NUMBER = /^-?\d[\d.]*(?:[eE][-+]?\d+)?$/;

function readWord(cursor: Cursor, place: Place): Outcome {
  const pattern = /[-\w.+]+/y;
  pattern.lastIndex = cursor.at;
  const word = pattern.exec(cursor.text)?.[0];
  if (word === undefined) return 'malformed';
  const start = cursor.at;
  cursor.at += word.length;
  if (NUMBER.test(word)) return add(cursor, place, word, start, cursor.at, true);
  if (word === 'true' || word === 'false' || word === 'null') return add(cursor, place, '', start, cursor.at);
  return cursor.at === cursor.text.length ? 'cut' : 'malformed';
}

// Iterative: a hundred thousand brackets must not become a hundred thousand stack frames.
function readAsText(cursor: Cursor, place: Place): Outcome {
  const start = cursor.at;
  let open = 0;
  do {
    const mark = cursor.text[cursor.at];
    if (mark === '{' || mark === '[') open += 1;
    else if (mark === '}' || mark === ']') open -= 1;
    cursor.at = mark === '"' ? readJsonString(cursor.text, cursor.at).next : cursor.at + 1;
  } while (open > 0 && cursor.at < cursor.text.length);
  return add(cursor, place, cursor.text.slice(start, cursor.at), start, cursor.at);
}

function add(cursor: Cursor, { steps, group }: Place, text: string, start: number, end: number, isNumber = false): Outcome {
  if (text !== '' || steps.at(-1)?.kind === 'key') cursor.scalars.push({ steps, text, group, start, end, isNumber });
  return cursor.scalars.length >= cursor.most ? 'enough' : 'read';
}

// The character after white space.
function nextMark(cursor: Cursor): string | undefined {
  let unit = cursor.text.charCodeAt(cursor.at);
  while (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) {
    cursor.at += 1;
    unit = cursor.text.charCodeAt(cursor.at);
  }
  return cursor.text[cursor.at];
}
