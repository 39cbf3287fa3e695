// Texts that were already taken apart in this run: vendors repeat the same page address and the same identifiers in every request.
import type { Peeled } from './peeled.ts';

/** Closed over its map, so that no inspection of it can print a value. One cache serves one set of decode options. */
export interface DecodeCache {
  get(key: string): Peeled | undefined;
  set(key: string, peeled: Peeled): void;
}

const MOST_CHARACTERS = 16 * 1024 * 1024;
/** Longer texts are seldom the same twice. */
const LONGEST = 4_096;

/** An empty cache; it forgets its oldest entries beyond 16 million characters of keys. */
export function openDecodeCache(): DecodeCache {
  const entries = new Map<string, Peeled>();
  let characters = 0;
  return {
    get: (key) => entries.get(key),
    set: (key, peeled) => {
      if (key.length > LONGEST || entries.has(key)) return;
      entries.set(key, peeled);
      characters += key.length;
      for (const oldest of entries.keys()) {
        if (characters <= MOST_CHARACTERS) return;
        entries.delete(oldest);
        characters -= oldest.length;
      }
    },
  };
}
