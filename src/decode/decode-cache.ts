// Texts that were already taken apart in this run: vendors repeat the same page address and the same identifiers in every request.
import type { Peeled } from './peeled.ts';

/** Closed over its map, so that no inspection of it can print a value. One cache serves one set of decode options. */
export interface DecodeCache {
  get(key: string): Peeled | undefined;
  set(key: string, peeled: Peeled): void;
}

const MOST_CHARACTERS = 4 * 1024 * 1024;
/** What an entry and each of its leaves weigh beside their texts, in characters. */
const ENTRY = 96;
/** Longer texts are seldom the same twice. */
const LONGEST = 4_096;

/**
 * An empty cache. Beyond 2 million characters of texts and what holds them, what was asked for since the last time stays and the rest is forgotten:
 * entries that are deleted one by one leave gaps in a map, over which every look for the oldest has to step.
 */
export function openDecodeCache(): DecodeCache {
  let young = new Map<string, Peeled>();
  let old: ReadonlyMap<string, Peeled> = new Map();
  let characters = 0;
  const keep = (key: string, peeled: Peeled): void => {
    characters += weigh(key, peeled);
    if (characters > MOST_CHARACTERS / 2) {
      old = young;
      young = new Map();
      characters = weigh(key, peeled);
    }
    young.set(key, peeled);
  };
  return {
    get: (key) => {
      // The engine would read all of a recording for its hash.
      if (key.length > LONGEST) return undefined;
      const known = young.get(key);
      if (known !== undefined) return known;
      const older = old.get(key);
      if (older !== undefined) keep(key, older);
      return older;
    },
    set: (key, peeled) => {
      if (key.length <= LONGEST && !young.has(key)) keep(key, peeled);
    },
  };
}

function weigh(key: string, { leaves }: Peeled): number {
  return leaves.reduce((sum, { text, path }) => sum + text.length + path.length + ENTRY, key.length + ENTRY);
}
