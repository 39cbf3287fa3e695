// Numbers that look random and are the same in every run: all of the site's sizes, contents and latencies come from them.

/** 32-bit FNV-1a of a text (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** A source of whole numbers below a limit, seeded by a text (mulberry32). */
export function drawFrom(seed) {
  let state = hashOf(seed);
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
