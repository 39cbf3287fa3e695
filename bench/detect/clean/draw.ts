// A seed → fresh ids, times and numbers of every shape that trackers send; the same seed gives the same traffic.
import { Buffer } from 'node:buffer';

/** One stream of values. All counts are of characters unless a name says otherwise. */
export interface Draw {
  /** A whole number from 0 to below `max`. */
  below(max: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
  /** Decimal digits; the first is never 0, as in ids that are numbers somewhere. */
  digits(count: number): string;
  /** Decimal digits with leading zeros allowed. */
  code(count: number): string;
  hex(count: number): string;
  letters(count: number): string;
  /** Letters of both cases and digits. */
  word(count: number): string;
  bytes(count: number): Buffer;
  base64(bytes: number): string;
  base64url(bytes: number): string;
  uuid(): string;
  /** Crockford base 32, 26 characters (https://github.com/ulid/spec). */
  ulid(): string;
  /** Seconds, milliseconds and microseconds since 1970, between 2023 and 2027. */
  seconds(): number;
  millis(): number;
  micros(): string;
  float(): string;
  version(): string;
  /** `YYYY-MM-DD`, years 2022 to 2026: pages tell of what was, seldom of what will be. */
  date(separator?: string): string;
}

const YEAR_2023 = 1_672_531_200;
const FOUR_YEARS = 126_230_400;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const WORD = `${LETTERS}${LETTERS.toUpperCase()}0123456789`;

export function seededDraw(seed: number): Draw {
  const random = mulberry32(seed);
  const below = (max: number): number => Math.floor(random() * max);
  const from = (alphabet: string, count: number): string =>
    Array.from({ length: count }, () => alphabet[below(alphabet.length)]).join('');
  const bytes = (count: number): Buffer => Buffer.from(Array.from({ length: count }, () => below(256)));
  const hex = (count: number): string => from('0123456789abcdef', count);
  const code = (count: number): string => from('0123456789', count);
  const seconds = (): number => YEAR_2023 + below(FOUR_YEARS);
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    below,
    pick: <T>(list: readonly T[]): T => {
      const drawn = list[below(list.length)];
      if (drawn === undefined) throw new RangeError('nothing to pick from');
      return drawn;
    },
    chance: (share) => random() < share,
    digits: (count) => `${1 + below(9)}${code(count - 1)}`,
    code,
    hex,
    letters: (count) => from(LETTERS, count),
    word: (count) => from(WORD, count),
    bytes,
    base64: (count) => bytes(count).toString('base64'),
    base64url: (count) => bytes(count).toString('base64url'),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[below(4)]}${hex(3)}-${hex(12)}`,
    ulid: () => `01H${from(CROCKFORD, 23)}`,
    seconds,
    millis: () => seconds() * 1000 + below(1000),
    micros: () => `${seconds()}${code(6)}`,
    float: () => `${below(1000)}.${code(1 + below(15))}`,
    version: () => `${below(20)}.${below(60)}.${below(300)}${below(3) === 0 ? `.${below(200)}` : ''}`,
    date: (separator = '-') => [2022 + below(5), two(1 + below(12)), two(1 + below(28))].join(separator),
  };
}

/** Tommy Ettinger's mulberry32 (public domain): 32 bits of state are plenty for traffic. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
