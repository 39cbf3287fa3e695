// Draws for an invented person: digits that are no date and contain no other draw, letters, kana, and words from a list.

/** A whole number from 0 to below `max`. */
export type Random = (max: number) => number;

/** One source of draws; numbers of one inventor never contain each other, so a hit means one category. */
export interface Inventor {
  /** From 0 to below `max`. */
  readonly below: Random;
  readonly pick: <T>(list: readonly T[]) => T;
  /** `prefix` and drawn digits, `length` in all. */
  readonly digits: (prefix: string, length: number) => string;
  /** Four digits that nobody chooses and nothing else looks like. */
  readonly pin: () => string;
  /** Lower-case letters and digits that are not mistaken for each other. */
  readonly letters: (length: number) => string;
  readonly katakana: (length: number) => string;
}

const LETTERS = Array.from('abcdefghijkmnpqrstuvwxyz23456789');

// With voiced sounds, because half-width writing splits them in two and a scanner must see both.
const KATAKANA = Array.from(
  'アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチテデトドナニヌネノハバパヒビピフブプヘベホボマミムメモヤユヨラリルレロワ',
);

/** Steps taken from a draw that is refused, before it is accepted after all: random numbers never need them. */
const STEPS = 1000;

/** Shorter numbers occur inside longer ones by chance anyway; they count as whole values only. */
const SHORTEST_APART = 4;

export function inventor(random: Random): Inventor {
  const drawn: string[] = [];
  const pick = <T>(list: readonly T[]): T => {
    const item = list[random(list.length)];
    if (item === undefined) throw new RangeError('the source of random numbers went beyond its bound');
    return item;
  };
  const isApart = (digits: string): boolean =>
    drawn.every((other) => !digits.includes(other) && (digits.length < SHORTEST_APART || !other.includes(digits)));
  const text = (list: readonly string[], length: number): string => Array.from({ length }, () => pick(list)).join('');
  return {
    below: random,
    pick,
    digits: (prefix, length) => {
      const size = 10 ** (length - prefix.length);
      const start = random(size);
      const candidate = (step: number): string => prefix + String((start + step) % size).padStart(length - prefix.length, '0');
      const isRefused = (digits: string): boolean => holdsDate(digits) || !isApart(digits);
      let step = 0;
      while (step < STEPS && isRefused(candidate(step))) step += 1;
      const digits = candidate(step);
      if (digits.length >= SHORTEST_APART) drawn.push(digits);
      return digits;
    },
    pin: () => {
      const pin = pick(PINS);
      drawn.push(pin);
      return pin;
    },
    letters: (length) => text(LETTERS, length),
    katakana: (length) => text(KATAKANA, length),
  };
}

/** True where six digits in a row read as YYMMDD, and so also for YYYYMMDD and an era's code before YYMMDD. */
export function holdsDate(digits: string): boolean {
  for (let start = 0; start + 6 <= digits.length; start += 1) {
    const month = Number(digits.slice(start + 2, start + 4));
    const day = Number(digits.slice(start + 4, start + 6));
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) return true;
  }
  return false;
}

// No year, no day of a year (MMDD), no digit twice, no run up or down, no leading zero.
function isUnlikelyPin(pin: string): boolean {
  const head = Number(pin.slice(0, 2));
  const steps = [0, 1, 2].map((place) => Number(pin[place + 1]) - Number(pin[place]));
  const isRun = steps.every((step) => step === 1) || steps.every((step) => step === -1);
  return head > 20 && new Set(pin).size === 4 && !isRun;
}

const PINS: readonly string[] = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0')).filter(isUnlikelyPin);
