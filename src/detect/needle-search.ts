// Many needles in one pass (Wu and Manber, 1994): a hash of the block at the window's end says how far the window may move.
import { unitAt } from '../platform/unit-at.ts';

/** What is looked for: `least` characters must be there, the rest is taken along as far as it goes. */
export interface Needle {
  readonly text: string;
  readonly least: number;
}

/** Gives number, start and end of every occurrence, overlapping ones too, in the first `length` codes. */
export type NeedleSearch = (
  codes: Uint16Array,
  length: number,
  found: (needle: number, start: number, end: number) => void,
) => void;

const TABLE_SIZE = 0x1_0000;
const LONGEST_BLOCK = 4;
const SHORT_WINDOW = 7;

/** Needles of at least two characters; shorter ones are not found. The longer the shortest needle, the faster. */
export function createNeedleSearch(needles: readonly Needle[]): NeedleSearch {
  const usable = needles.flatMap(({ text, least }, number) => (least < 2 ? [] : [{ number, least, codes: codesOf(text) }]));
  if (usable.length === 0) return () => undefined;
  const window = Math.min(...usable.map(({ least }) => least));
  // Short windows hold kanji, of which two are as rare as four letters.
  const block = window < SHORT_WINDOW ? 2 : LONGEST_BLOCK;
  const shifts = new Uint8Array(TABLE_SIZE).fill(Math.min(window - block + 1, 255));
  const ending = new Map<number, (typeof usable)[number][]>();
  for (const needle of usable) {
    for (let end = block; end <= window; end++) {
      const slot = slotAt(needle.codes, end, block);
      shifts[slot] = Math.min(shifts[slot] ?? 0, window - end);
    }
    const slot = slotAt(needle.codes, window, block);
    ending.set(slot, [...(ending.get(slot) ?? []), needle]);
  }
  return (codes, length, found) => {
    for (let end = window; end <= length;) {
      const slot = block === 2 ? slotOfTwo(codes, end) : slotOfFour(codes, end);
      const shift = shifts[slot] ?? 0;
      if (shift > 0) {
        end += shift;
        continue;
      }
      const start = end - window;
      for (const needle of ending.get(slot) ?? []) {
        const matched = matchedFrom(codes, start, length, needle.codes);
        if (matched >= needle.least) found(needle.number, start, start + matched);
      }
      end += 1;
    }
  };
}

function matchedFrom(codes: Uint16Array, start: number, length: number, needle: Uint16Array): number {
  const most = Math.min(needle.length, length - start);
  let matched = 0;
  while (matched < most && codes[start + matched] === needle[matched]) matched += 1;
  return matched;
}

function slotAt(codes: Uint16Array, end: number, block: number): number {
  return block === 2 ? slotOfTwo(codes, end) : slotOfFour(codes, end);
}

// Four bits a character tell digits apart without collision.
function slotOfFour(codes: Uint16Array, end: number): number {
  const front = (codes[end - 4] ?? 0) ^ ((codes[end - 3] ?? 0) << 4);
  return (front ^ ((codes[end - 2] ?? 0) << 8) ^ ((codes[end - 1] ?? 0) << 12)) & 0xffff;
}

function slotOfTwo(codes: Uint16Array, end: number): number {
  return ((codes[end - 2] ?? 0) ^ ((codes[end - 1] ?? 0) * 0x1f3)) & 0xffff;
}

/** The UTF-16 units of a text. */
export function codesOf(text: string): Uint16Array {
  const { length } = text;
  const codes = new Uint16Array(length);
  for (let at = 0; at < length; at++) codes[at] = unitAt(text, at);
  return codes;
}
