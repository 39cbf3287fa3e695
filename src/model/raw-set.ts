// Looking up unprintable values: a number as key, and a comparison where numbers collide.
import type { Raw } from './raw.ts';

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(value: Raw): number {
  return value.ask((text) => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return hash >>> 0;
  });
}

export interface RawSet {
  /** False when an equal value is in already. */
  add(value: Raw): boolean;
}

export function rawSet(): RawSet {
  const groups = new Map<number, Raw[]>();
  return {
    add: (value) => {
      const hash = hashOf(value);
      const group = groups.get(hash) ?? [];
      if (group.some((known) => known.equals(value))) return false;
      groups.set(hash, [...group, value]);
      return true;
    },
  };
}
