// Steps into a container → the printable path, and the keys. A key is printed only where it cannot be somebody's data.
import { isPrintableKey } from '../model/printable-key.ts';
import type { Step } from './codec.ts';
import { base64 } from './codecs/base64.ts';
import { base64url } from './codecs/base64url.ts';

const HIDDEN = '•••';

/** Whether a key may be printed, and how: itself, or the words of it that some rule knows. Undefined hides it. */
export type KeyPrinter = (key: string) => string | undefined;

// Amplitude's own properties are `[Amplitude] Page URL`; no other name with spaces is a program's.
const BRACKETED = /^\[[A-Za-z]{1,20}\] [A-Za-z ]{1,30}$/;

/** Prints ASCII identifiers, and keys made of `knownKeys` (NFKC, lower case): `口座番号`, `form[口座番号]`. */
export function keyPrinter(knownKeys: ReadonlySet<string>): KeyPrinter {
  return (key) => {
    if (isWord(key)) return key;
    const known = key.normalize('NFKC').toLowerCase();
    if (knownKeys.has(known)) return known;
    const words = known.split(/[-_.[\]:/]+/).filter((word) => word !== '');
    const printable = words.some((word) => knownKeys.has(word)) && words.every((word) => knownKeys.has(word) || isWord(word));
    return printable ? known : undefined;
  };
}

function isWord(key: string): boolean {
  return (isPrintableKey(key) || BRACKETED.test(key)) && !isToken(key);
}

// A key of mixed letters and digits may be base64 of somebody's address.
function isToken(key: string): boolean {
  return /^(?=.*[a-z])(?=.*[A-Z])\w{12,}$/.test(key) && (base64.opens(key, {}) ?? base64url.opens(key, {})) !== undefined;
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
