// `key=value` lists → their values, cut at the raw separators before anything is decoded.
import type { Hints, Part, Step } from './codec.ts';
import { readKey } from './read-key.ts';

/** Declared so, a text is a form though its keys may look like nothing. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** How a list is written. Values of `&` lists are form-encoded: `+` is a space. */
export type Separator = '&' | ';' | '|' | ',' | '~';
const SEPARATORS: readonly Separator[] = ['&', ';', '|', ',', '~'];

/** How the pieces of a list are put together: `a=1&b=2`, `a:1,b:2`. */
export interface ListForm {
  readonly separator: Separator;
  readonly sign: '=' | ':';
}

export interface PairList {
  readonly text: string;
  readonly separator: Separator;
  /** Between a key and its value; `=` unless said. */
  readonly sign?: ListForm['sign'];
  /** Steps in front of each key. */
  readonly under: readonly Step[];
  readonly group: number;
  /** Added to every offset: where `text` begins in what is being opened. */
  readonly offset: number;
}

/**
 * A piece without `=` is a value without a key. Lazy: a list may have a million pieces. Adobe's AppMeasurement cuts an address at 255
 * characters and sends the rest as `-g` beside `g` (so for `-r`): the two are put together again, or a value at the cut would be in neither.
 */
export function* splitPairs({ text, separator, sign = '=', under, group, offset }: PairList): Generator<Part> {
  const hints: Hints = { form: separator === '&' };
  const rests = separator === '&' ? restsOf(text) : NO_RESTS;
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf(separator, start);
    const end = next < 0 ? text.length : next;
    const from = start + leadOf(text, start);
    const piece = text.slice(from, end);
    const equals = piece.indexOf(sign);
    const key = equals < 0 ? undefined : piece.slice(0, equals);
    const valueAt = equals + 1 + (sign === ':' && piece[equals + 1] === ' ' ? 1 : 0);
    if (piece !== '' && !(key !== undefined && rests.has(key.slice(1)) && key.startsWith('-'))) {
      const steps = key === undefined ? under : [...under, keyStep(key, separator)];
      const at = { start: offset + from + valueAt, end: offset + end };
      const rest = key === undefined ? undefined : rests.get(key);
      yield { steps, content: piece.slice(valueAt) + (rest ?? ''), group, at, hints };
    }
    start = end + 1;
  }
}

const NO_RESTS: ReadonlyMap<string, string> = new Map();

// Only the two that AppMeasurement cuts; both halves have to be there.
function restsOf(text: string): ReadonlyMap<string, string> {
  if (!/(?:^|&)-[gr]=/.test(text)) return NO_RESTS;
  const heads = ['g', 'r'].filter((key) => text.startsWith(`${key}=`) || text.includes(`&${key}=`));
  const rests = new Map<string, string>();
  for (const [, key = '', rest = ''] of text.matchAll(/(?:^|&)-([gr])=([^&]*)/g)) if (heads.includes(key)) rests.set(key, rest);
  return rests;
}

function keyStep(written: string, separator: Separator): Step {
  return { kind: 'key', key: readKey(written, separator === '&') };
}

/** The form of a text that is a list and nothing else; undefined for prose, tokens and URLs. */
export function listFormOf(text: string): ListForm | undefined {
  if (text.includes('\n')) return undefined;
  const sign = text.includes('=') ? '=' : ':';
  if (sign === ':' && !COLON_LIST.test(text)) return undefined;
  const present = SEPARATORS.find((candidate) => text.includes(candidate)) ?? '&';
  // A lone `~` may belong to a key or a value (`~oref=…`).
  const separator = present === '~' && text.indexOf('=') === text.lastIndexOf('=') && sign === '=' ? '&' : present;
  return isList(text, { separator, sign }) ? { separator, sign } : undefined;
}

// Enough to tell a list from prose; a million separators must not be split only to be counted.
const LOOKED_AT = 64;
const KEY = /^[^\s=<>"'{}()/?#\\]{1,128}$/;
const PLAIN_KEY = /^[A-Za-z_$][\w$.\-[\]]+$/;
// Times, addresses and headings have colons as well: a list of them is known by its first key, and has no exceptions.
const COLON_LIST = /^[A-Za-z_$][\w$.-]+: ?[^/\s][^:]*[;|,~][^:]+:/;

function isList(text: string, { separator, sign }: ListForm): boolean {
  const pieces = text.slice(0, 16_384).split(separator, LOOKED_AT);
  const filled = pieces.map((piece) => piece.slice(leadOf(piece, 0)).trimEnd()).filter((piece) => piece !== '');
  const keys = filled.filter((piece) => piece.includes(sign)).map((piece) => piece.slice(0, piece.indexOf(sign)));
  if (sign === ':' || separator === '~') return keys.length === filled.length && keys.length > 1 && keys.every(isPlainKey);
  if (!keys.every((key) => KEY.test(key)) || 2 * keys.length < filled.length) return false;
  // `YWJj=` and `==` are base64 padding, `A=B` may be prose: a single pair has to have a real key and a value.
  return keys.length > 1 || (isPlainKey(keys[0] ?? '') && /=[^=]/.test(text));
}

function isPlainKey(key: string): boolean {
  return PLAIN_KEY.test(key);
}

// Spaces in front of a piece (`a=1; b=2`), and the rest of an `&amp;` that was copied out of HTML.
function leadOf(text: string, at: number): number {
  let lead = 0;
  while (text[at + lead] === ' ') lead += 1;
  return text.startsWith('amp;', at) ? 4 : lead;
}
