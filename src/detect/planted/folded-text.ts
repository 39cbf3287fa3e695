// The canary view of a text as character codes in one reused buffer: what `CANARY_VIEW` says, at the price of one table look-up a character.
import type { Span } from '../../model/raw.ts';
import { unitAt } from '../../platform/unit-at.ts';
import { unitsOf } from '../../platform/units-of.ts';

/** Valid until the next text is folded. */
export interface FoldedText {
  readonly codes: Uint16Array;
  readonly length: number;
  /** A character outside ASCII is among them. */
  readonly isWide: boolean;
  /** Offsets in the original for offsets here. */
  readonly original: (start: number, end: number) => Span;
}

// Noncharacters of Unicode: no text may hold them, so that they are free to be marks of the table.
const DROPPED = 0xffff;
const UNKNOWN = 0xfffe;
const PROLONGED = 0xfdd0;
const LEAST_BUFFER = 4096;
const NO_ENDS: ReadonlyMap<number, number> = new Map();
/** Room for longer texts is given back: there are few of them, and 4 million characters take 38 MB. */
const MOST_KEPT = 0x20_0000;
/** A ligature unfolds into several characters (`㍿` is four). */
const ROOM = 1024;

const MARK = /[\p{M}\u309B\u309C\uFF9E\uFF9F]/u;

const TABLE = createTable();
let codes = new Uint16Array(LEAST_BUFFER + ROOM);
let places = new Int32Array(LEAST_BUFFER + ROOM);

/** Folds `text`. Characters that only Unicode's own tables can fold (`ｶﾞ`, `㈱`, accents set apart) are folded one by one. */
export function foldText(text: string): FoldedText {
  const size = text.length;
  makeRoom(size);
  const units = unitsOf(text);
  let length = 0;
  let all = 0;
  let ends: Map<number, number> | undefined;
  for (let at = 0; at < size; at++) {
    const code = TABLE[units[at] ?? 0] ?? UNKNOWN;
    if (code === DROPPED) continue;
    if (code === UNKNOWN) {
      const span = clusterAt(text, at, length > 0 ? (places[length - 1] ?? -1) : -1);
      if (span.start < at) length -= 1;
      for (const one of foldCluster(text.slice(span.start, span.end))) {
        // Only a text of nothing but ligatures has more than there is room for.
        if (length === codes.length) break;
        codes[length] = one;
        places[length++] = span.start;
        all |= one;
      }
      (ends ??= new Map()).set(span.start, span.end);
      at = span.end - 1;
      continue;
    }
    if (code === PROLONGED && isDigitCode(unitAt(text, at - 1)) && isDigitCode(unitAt(text, at + 1))) continue;
    if (length === codes.length) break;
    const kept = code === PROLONGED ? 0x30fc : code;
    codes[length] = kept;
    places[length++] = at;
    all |= kept;
  }
  return { codes, length, isWide: all > 0x7f, original: (from, to) => spanOf(from, to, size, ends ?? NO_ENDS) };
}

function makeRoom(length: number): void {
  if (codes.length > MOST_KEPT && length <= LEAST_BUFFER) take(LEAST_BUFFER);
  else if (length + ROOM > codes.length) take(length);
}

function take(length: number): void {
  codes = new Uint16Array(length + ROOM + Math.ceil(length / 4));
  places = new Int32Array(codes.length);
}

function spanOf(from: number, to: number, end: number, ends: ReadonlyMap<number, number>): Span {
  const start = places[from] ?? end;
  const last = places[to - 1] ?? end;
  return { start, end: to > from ? (ends.get(last) ?? last + 1) : start };
}

// One character and the marks that belong to it; a mark also takes the character before it, if that was kept.
function clusterAt(text: string, at: number, lastKept: number): Span {
  const start = lastKept === at - 1 && at > 0 && MARK.test(text[at] ?? '') ? at - 1 : at;
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && MARK.test(text[end] ?? '')) end += 1;
  return { start, end };
}

function foldCluster(cluster: string): readonly number[] {
  const folded = cluster
    .replace(/\u309B/g, '\u3099')
    .replace(/\u309C/g, '\u309A')
    .toLowerCase()
    .normalize('NFKC')
    .toLowerCase();
  return Array.from({ length: folded.length }, (_, at) => {
    const unit = folded.charCodeAt(at);
    const code = TABLE[unit] ?? UNKNOWN;
    return code === UNKNOWN || code === PROLONGED ? unit : code;
  }).filter((code) => code !== DROPPED);
}

function isDigitCode(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

// Only characters that NFKC leaves alone or turns into one other, whatever stands around them; `folded-text.test.ts` holds it against the view.
function createTable(): Uint16Array {
  const table = new Uint16Array(0x1_0000).fill(UNKNOWN);
  const keep = (first: number, last: number): void => {
    for (let code = first; code <= last; code++) table[code] = code;
  };
  const shift = (first: number, last: number, by: number): void => {
    for (let code = first; code <= last; code++) table[code] = code + by;
  };
  const drop = (...dropped: readonly number[]): void => {
    for (const code of dropped) table[code] = DROPPED;
  };
  const range = (first: number, last: number): readonly number[] =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at);
  keep(0x00, 0x7f);
  shift(0x41, 0x5a, 0x20);
  drop(...range(0x09, 0x0d), ...Array.from(` -./(),_'"+[]{}<>`, (mark) => mark.charCodeAt(0)));
  // Latin letters with accents of their own; the signs between them are left to Unicode.
  keep(0xdf, 0xff);
  shift(0xc0, 0xde, 0x20);
  keep(0xd7, 0xd7);
  drop(
    0xa0,
    0xad,
    0x1680,
    ...range(0x2000, 0x200d),
    ...range(0x2010, 0x2015),
    0x2018,
    0x2019,
    0x2026,
    0x2028,
    0x2029,
    0x2060,
    0x2212,
    0xfeff,
  );
  keep(0x3001, 0x3035);
  drop(0x3000, 0x30fb);
  keep(0x3041, 0x3096);
  shift(0x30a1, 0x30f6, -0x60);
  table[0x30fc] = PROLONGED;
  keep(0x3400, 0x4dbf);
  keep(0x4e00, 0x9fff);
  for (let code = 0xff66; code <= 0xff9d; code++)
    table[code] = table[String.fromCharCode(code).normalize('NFKC').charCodeAt(0)] ?? UNKNOWN;
  drop(0xff65);
  // Full-width ASCII stands 0xFEE0 above ASCII.
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = table[code - 0xfee0] ?? UNKNOWN;
  return table;
}
