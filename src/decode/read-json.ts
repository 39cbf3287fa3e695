// JSON text → its scalars with their places. Own reader: `JSON.parse` rounds a 16-digit number, forgets where things stood, and
// gives nothing at all for a text that was cut.
import { openJsonKeys, type JsonKeys } from './json-keys.ts';
import { openJsonTape, SCALAR, type JsonMembers, type JsonTape, type ScalarKind } from './json-tape.ts';
import { skipJsonString } from './read-json-string.ts';
import { LIMITS } from './limits.ts';
import { unitsOf } from '../platform/units-of.ts';

export interface JsonReading {
  readonly members: JsonMembers;
  /** Offset behind what was read. */
  readonly end: number;
  /** False where the text broke off, or held more than was asked for. */
  readonly whole: boolean;
}

const [QUOTE, COLON, COMMA, MINUS, ZERO, NINE] = [0x22, 0x3a, 0x2c, 0x2d, 0x30, 0x39];
const [OPEN_BRACKET, BRACKET, OPEN_BRACE, BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

/** What reading a value came to; `enough` when there are as many scalars as asked for. */
type Outcome = 'read' | 'malformed' | 'cut' | 'enough';

interface Cursor {
  readonly text: string;
  /** Its characters, and a zero. */
  readonly units: Uint16Array;
  readonly most: number;
  readonly tape: JsonTape;
  readonly keys: JsonKeys;
  at: number;
}

/**
 * Reads one object or array at `from`, up to `most` scalars; undefined for anything else. A member deeper than
 * `LIMITS.jsonDepth` is given as text, so that it can be read on its own.
 */
export function readJson(text: string, from: number, most: number): JsonReading | undefined {
  if (text[from] !== '{' && text[from] !== '[') return undefined;
  const keys = openJsonKeys();
  const tape = openJsonTape(text, keys);
  const cursor: Cursor = { text, units: unitsOf(text), most, tape, keys, at: from };
  const outcome = readValue(cursor, 0, 0, 0);
  if (outcome === 'malformed' || (outcome === 'cut' && tape.members.size === 0)) return undefined;
  return { members: tape.members, end: cursor.at, whole: outcome === 'read' };
}

function readValue(cursor: Cursor, container: number, name: number, depth: number): Outcome {
  const unit = nextUnit(cursor);
  if (unit === OPEN_BRACE || unit === OPEN_BRACKET)
    return depth < LIMITS.jsonDepth
      ? readMembers(cursor, cursor.tape.open(container, name, unit === OPEN_BRACKET), depth + 1)
      : readAsText(cursor, container, name);
  if (unit === QUOTE) return readStringValue(cursor, container, name);
  return unit === undefined ? 'cut' : readWord(cursor, container, name);
}

function readMembers(cursor: Cursor, container: number, depth: number): Outcome {
  const isArray = !cursor.tape.isObject(container);
  const closer = isArray ? BRACKET : BRACE;
  cursor.at += 1;
  for (let index = 0; nextUnit(cursor) !== closer; index++) {
    const name = isArray ? index : readKey(cursor);
    if (typeof name === 'string') return name;
    const outcome = readValue(cursor, container, name, depth);
    if (outcome !== 'read') return outcome;
    const unit = nextUnit(cursor);
    if (unit === COMMA) cursor.at += 1;
    else if (unit !== closer) return unit === undefined ? 'cut' : 'malformed';
  }
  cursor.at += 1;
  return 'read';
}

function readKey(cursor: Cursor): number | Outcome {
  const unit = nextUnit(cursor);
  if (unit !== QUOTE) return unit === undefined ? 'cut' : 'malformed';
  const key = cursor.keys.read(cursor.text, cursor.units, cursor.at);
  cursor.at = cursor.keys.next;
  const colon = nextUnit(cursor);
  if (colon !== COLON) return colon === undefined ? 'cut' : 'malformed';
  cursor.at += 1;
  return key;
}

function readStringValue(cursor: Cursor, container: number, name: number): Outcome {
  const start = cursor.at + 1;
  const { end, next, closed } = skipJsonString(cursor.text, cursor.at);
  cursor.at = next;
  const added = add(cursor, container, name, start === end ? SCALAR.nothing : SCALAR.string, start, end);
  return closed ? added : 'cut';
}

// Numbers keep their spelling; zeros in front are not JSON, but are what a careless sender makes of an account number.
const NUMBER = /^-?\d[\d.]*(?:[eE][-+]?\d+)?$/;
const WORD = /[-\w.+]+/y;

function readWord(cursor: Cursor, container: number, name: number): Outcome {
  const start = cursor.at;
  const digits = skipDigits(cursor.units, start);
  if (digits > start) {
    cursor.at = digits;
    return add(cursor, container, name, SCALAR.number, start, digits);
  }
  WORD.lastIndex = start;
  const word = WORD.exec(cursor.text)?.[0];
  if (word === undefined) return 'malformed';
  cursor.at += word.length;
  if (NUMBER.test(word)) return add(cursor, container, name, SCALAR.number, start, cursor.at);
  if (word === 'true' || word === 'false' || word === 'null')
    return add(cursor, container, name, SCALAR.nothing, start, cursor.at);
  return cursor.at === cursor.text.length ? 'cut' : 'malformed';
}

// Behind digits that a comma or a bracket follows, as most numbers are written; else `start`.
function skipDigits(units: Uint16Array, start: number): number {
  const first = units[start] === MINUS ? start + 1 : start;
  let at = first;
  let unit = units[at] ?? 0;
  while (unit >= ZERO && unit <= NINE) unit = units[++at] ?? 0;
  return at > first && (unit === COMMA || unit === BRACE || unit === BRACKET) ? at : start;
}

// Iterative: a hundred thousand brackets must not become a hundred thousand stack frames.
function readAsText(cursor: Cursor, container: number, name: number): Outcome {
  const start = cursor.at;
  let open = 0;
  do {
    const mark = cursor.text[cursor.at];
    if (mark === '{' || mark === '[') open += 1;
    else if (mark === '}' || mark === ']') open -= 1;
    cursor.at = mark === '"' ? skipJsonString(cursor.text, cursor.at).next : cursor.at + 1;
  } while (open > 0 && cursor.at < cursor.text.length);
  return add(cursor, container, name, SCALAR.raw, start, cursor.at);
}

function add(cursor: Cursor, container: number, name: number, kind: ScalarKind, start: number, end: number): Outcome {
  const { tape, most } = cursor;
  // Of a member that says nothing the key may still be data; an element has none.
  if (kind !== SCALAR.nothing || tape.isObject(container)) tape.add(container, name, kind, start, end);
  return tape.members.size >= most ? 'enough' : 'read';
}

// The character after white space; undefined at the end.
function nextUnit(cursor: Cursor): number | undefined {
  const { units } = cursor;
  let unit = units[cursor.at] ?? 0;
  while (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) unit = units[++cursor.at] ?? 0;
  return cursor.at < cursor.text.length ? unit : undefined;
}
