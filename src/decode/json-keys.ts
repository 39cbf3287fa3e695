// The keys of a JSON text, each made once: records repeat theirs in one order, so that the key behind a key is mostly the one that came behind
// it before. A look whether it is there costs less than to read it.
import type { Step } from './codec.ts';
import { readJsonString } from './read-json-string.ts';

export interface JsonKeys {
  /** Number of the key whose quote stands at `quote`; `units` are the text's characters. `next` is then the offset behind it. */
  read(text: string, units: Uint16Array, quote: number): number;
  readonly next: number;
  stepOf(key: number): Step;
  /** The key as a number, where it is one: `{"0":116}`; else -1. */
  positionOf(key: number): number;
}

const QUOTE = 0x22;
const UNKNOWN = -1;
const POSITION = /^\d{1,5}$/;

export function openJsonKeys(): JsonKeys {
  const numbers = new Map<string, number>();
  const steps: Extract<Step, { kind: 'key' }>[] = [];
  /** By number: which came behind it last, and whether it stands in the text as it is. */
  const followers: number[] = [];
  const isPlain: boolean[] = [];
  const positions: number[] = [];
  let last = UNKNOWN;
  let next = 0;

  const guess = (text: string, units: Uint16Array, quote: number): number => {
    const number = followers[last] ?? UNKNOWN;
    const key = steps[number]?.key;
    if (key === undefined || isPlain[number] !== true) return UNKNOWN;
    const end = quote + 1 + key.length;
    if (units[end] !== QUOTE || !text.startsWith(key, quote + 1)) return UNKNOWN;
    next = end + 1;
    return number;
  };

  const look = (text: string, quote: number): number => {
    const found = readJsonString(text, quote);
    next = found.next;
    const known = numbers.get(found.text);
    // One spelling may be plain and another escaped: only the plain one is guessed.
    const plain = found.closed && found.end - quote - 1 === found.text.length;
    if (known !== undefined) return known;
    numbers.set(found.text, steps.length);
    isPlain.push(plain);
    positions.push(POSITION.test(found.text) ? Number(found.text) : -1);
    return steps.push({ kind: 'key', key: found.text }) - 1;
  };

  return {
    read: (text, units, quote) => {
      let number = guess(text, units, quote);
      if (number === UNKNOWN) {
        number = look(text, quote);
        if (last !== UNKNOWN) followers[last] = number;
      }
      last = number;
      return number;
    },
    get next() {
      return next;
    },
    stepOf: (key) => steps[key] ?? { kind: 'key', key: '' },
    positionOf: (key) => positions[key] ?? -1,
  };
}
