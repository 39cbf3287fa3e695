// Steps into a container → the printable path, and the keys. A key is printed only where it cannot be somebody's data.
import { isPrintableKey } from '../model/printable-key.ts';
import type { Opening, Step } from './codec.ts';
import { base32 } from './codecs/base32.ts';
import { base64 } from './codecs/base64.ts';
import { base64url } from './codecs/base64url.ts';
import { lzString } from './codecs/lz-string.ts';

const HIDDEN = '•••';

/** Whether a key may be printed, and how: itself, or the words of it that some rule knows. Undefined hides it. */
export type KeyPrinter = (key: string) => string | undefined;

// Amplitude's own properties are `[Amplitude] Page URL`; no other name with spaces is a program's.
const BRACKETED = /^\[[A-Za-z]{1,20}\] [A-Za-z ]{1,30}$/;

/** Keys repeat from request to request; so many are remembered before the memory starts anew. */
const REMEMBERED_KEYS = 5_000;
const remembered = new WeakMap<ReadonlySet<string>, Map<string, ReturnType<KeyPrinter>>>();

/** Prints ASCII identifiers, and keys made of `knownKeys` (NFKC, lower case): `口座番号`, `form[口座番号]`. */
export function keyPrinter(knownKeys: ReadonlySet<string>): KeyPrinter {
  const memory = remembered.get(knownKeys) ?? new Map<string, ReturnType<KeyPrinter>>();
  remembered.set(knownKeys, memory);
  const print = printerOf(knownKeys);
  return (key) => {
    const known = memory.get(key);
    if (known !== undefined || memory.has(key)) return known;
    if (memory.size >= REMEMBERED_KEYS) memory.clear();
    const printed = print(key);
    memory.set(key, printed);
    return printed;
  };
}

function printerOf(knownKeys: ReadonlySet<string>): KeyPrinter {
  return (key) => {
    if (isWord(key)) return key;
    const written = key.normalize('NFKC');
    const known = written.toLowerCase();
    if (knownKeys.has(known)) return known;
    // An address is no name, whatever words it is made of.
    if (known.includes('://')) return undefined;
    const words = written.split(/[-_.[\]:/]+/).filter((word) => word !== '');
    const isKnown = (word: string): boolean => knownKeys.has(word.toLowerCase());
    return words.some(isKnown) && words.every((word) => isKnown(word) || isWord(word)) ? known : undefined;
  };
}

function isWord(key: string): boolean {
  return (isPrintableKey(key) || BRACKETED.test(key)) && !isToken(key);
}

// A key of mixed letters may be base64 of somebody's address, and a short one, which changes as no words do, of somebody's number.
const TOKEN = /^(?=.*[a-z])(?=.*[A-Z])(?:(?=.*\d)\w{6,}|(?=.*(?:[a-z]{1,2}[A-Z]{1,2}){3})\w{6,}|\w{12,})$/;

// Of letters as those of `pageView`, but what they stand for is a number: `NzMwNg`.
const SHORT = /^(?=.*[A-Z])\w{6,11}$/;
const NUMBER = /^(?=(?:\D*\d){4})[\d/.:+ -]+$/;
// One case throughout, and digits among the letters unless there are too many of these for a word.
const BASE_32 = /^(?:(?=.*\d)[A-Z2-7]{7,}|[A-Z]{12,}|(?=.*\d)[a-z2-7]{7,})$/;

// Cases that turn so often are no words': a digest without a digit, or base64 backwards.
const DRAWN = /^(?=[\w-]{16,64}$).*(?<![a-z])(?:[a-z]{1,3}[A-Z]{1,3}){3}/;

function isToken(key: string): boolean {
  if (DRAWN.test(key)) return true;
  if (BASE_32.test(key) && base32.opens(key, {}) !== undefined) return true;
  if (!SHORT.test(key) && !TOKEN.test(key)) return false;
  const openings = [lzString, base64, base64url].flatMap((codec) => codec.opens(key, {}) ?? []);
  return TOKEN.test(key) ? openings.length > 0 : openings.some(isNumber);
}

function isNumber(opening: Opening): boolean {
  if (opening.kind !== 'decoded') return false;
  const { content } = opening;
  return NUMBER.test(typeof content === 'string' ? content : Buffer.from(content).toString('latin1'));
}

/** Where a part stands inside its container. */
export interface Place {
  /** Printable: `query.mail`, `.events[0].url`, `[3]`. */
  readonly path: string;
  /** Named keys, outermost first; array positions have no name. */
  readonly keys: readonly string[];
  /** Keys that are not printed, each with the path that it is reported at. */
  readonly hidden: readonly { readonly key: string; readonly path: string; readonly keys: readonly string[] }[];
}

export function placeOf(steps: readonly Step[], printer: KeyPrinter): Place {
  let path = '';
  const keys: string[] = [];
  const hidden: Place['hidden'][number][] = [];
  for (const step of steps) {
    if (step.kind === 'carrier') path += step.carrier;
    else if (step.kind === 'index') path += `[${step.index}]`;
    else {
      const printed = printer(step.key);
      if (printed === undefined) hidden.push({ key: step.key, path: `${path}.•key`, keys: [...keys] });
      path += `.${printed ?? HIDDEN}`;
      keys.push(step.key);
    }
  }
  return { path, keys, hidden };
}

/** `outer` and what was opened inside it. Only a body is its container itself: `body.events[0]`, but `query.e > events[0]`. */
export function joinPath(outer: string, inner: string): string {
  if (inner === '') return outer;
  if (outer === '') return inner;
  const isMember = inner.startsWith('.') || inner.startsWith('[');
  if (outer === 'body' && isMember) return outer + inner;
  return `${outer} > ${inner.startsWith('.') ? inner.slice(1) : inner}`;
}
