// Many needles in one pass: a table of three-character hashes says where a needle could begin, a comparison says whether it does.

/** Gives the start and the needle's number for every occurrence, overlapping ones too. */
export type NeedleSearch = (text: string, found: (needle: number, start: number) => void) => void;

const PREFIX = 3;
const TABLE_SIZE = 4096;

/** Needles of at least three characters; shorter ones are not found. */
export function createNeedleSearch(needles: readonly string[]): NeedleSearch {
  const table = new Map<number, number[]>();
  const marked = new Uint8Array(TABLE_SIZE);
  needles.forEach((needle, number) => {
    if (needle.length < PREFIX) return;
    const slot = slotAt(needle, 0);
    marked[slot] = 1;
    table.set(slot, [...(table.get(slot) ?? []), number]);
  });
  return (text, found) => {
    for (let start = 0; start + PREFIX <= text.length; start++) {
      const slot = slotAt(text, start);
      if (marked[slot] === 0) continue;
      for (const number of table.get(slot) ?? []) {
        if (text.startsWith(needles[number] ?? '', start)) found(number, start);
      }
    }
  };
}

function slotAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 * 31 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) % TABLE_SIZE;
}
