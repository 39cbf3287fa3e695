// Texts that were already taken apart in this run: vendors repeat the same page address and the same identifiers in every request.
import type { Peeled } from './peeled.ts';

/** Closed over its map, so that no inspection of it can print a value. One cache serves one set of decode options. */
export interface DecodeCache {
  get(key: string): Peeled | undefined;
  set(key: string, peeled: Peeled): void;
}

const MOST_CHARACTERS = 8 * 1024 * 1024;
/** What an entry and each of its leaves weigh beside their texts, in characters. */
const ENTRY = 64;
/** Longer texts are seldom the same twice. */
const LONGEST = 4_096;

/** An empty cache; it forgets its oldest entries beyond 8 million characters of texts and what holds them. */
export function openDecodeCache(): DecodeCache {
  const entries = new Map<string, Peeled>();
  let characters = 0;
  const weigh = (key: string, { leaves }: Peeled): number =>
    leaves.reduce((sum, { text, path }) => sum + text.length + path.length + ENTRY, key.length + ENTRY);
  return {
    get: (key) => entries.get(key),
    set: (key, peeled) => {
      if (key.length > LONGEST || entries.has(key)) return;
      entries.set(key, peeled);
      characters += weigh(key, peeled);
      for (const [oldest, gone] of entries) {
        if (characters <= MOST_CHARACTERS) return;
        entries.delete(oldest);
        characters -= weigh(oldest, gone);
      }
    },
  };
}
