// Draws that are the same for the same seed on every machine: a failing cell can be made again.

/** One stream of draws. */
export interface SeededRandom {
  /** A whole number from 0 to below `max`. */
  readonly below: (max: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** `length` characters of `alphabet`. */
  readonly text: (alphabet: string, length: number) => string;
  readonly digits: (length: number) => string;
  readonly hex: (length: number) => string;
  readonly uuid: () => string;
  readonly bytes: (length: number) => Uint8Array;
}

/** 32-bit FNV-1a, for seeds made of words. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The generator is mulberry32 (public domain). */
export function seededRandom(seed: number | string): SeededRandom {
  let state = typeof seed === 'number' ? seed >>> 0 : hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (max: number): number => next() % max;
  const pick = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const text = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet[below(alphabet.length)] ?? '').join('');
  const hex = (length: number): string => text('0123456789abcdef', length);
  return {
    below,
    pick,
    text,
    hex,
    // The first digit is no zero: ids are numbers to those who make them.
    digits: (length) => String(1 + below(9)) + text('0123456789', length - 1),
    uuid: () => [hex(8), hex(4), `4${hex(3)}`, `8${hex(3)}`, hex(12)].join('-'),
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}
