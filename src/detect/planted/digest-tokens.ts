// Stretches of a text that could be digests: hex or base64 of exactly the right length, alone or joined to a prefix (`sha256_…`, `em-…`).
import { DIGEST_LENGTHS } from '../../model/digest-length.ts';
import { unitAt } from '../../platform/unit-at.ts';

export interface DigestToken {
  /** Lower-case hex. */
  readonly digest: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const BASE64_LENGTHS = DIGEST_LENGTHS.map(({ base64 }) => base64);
/** What may be the last digit of a digest of so many: the bits behind its last byte are zero in every encoder (RFC 4648, section 3.5). */
const LAST_DIGITS: ReadonlyMap<number, string> = new Map(
  DIGEST_LENGTHS.map(({ bytes, base64 }) => [base64, lastDigitsOf(bytes)]),
);
const SHORTEST = Math.min(...BASE64_LENGTHS);
const SHORTEST_HEX = Math.min(...DIGEST_LENGTHS.map(({ hex }) => hex));
/** In a longer run of letters and digits a digest is looked for at its ends only. */
const LONGEST_SEARCHED = 1024;

const IN_TOKEN = 1;
const IN_HEX = 2;
const JOINS = 4;
const KINDS = kindsOf();

/** Calls `look` for every candidate; gives nothing for texts too short, at the price of one character in twenty-two. */
export function eachDigestToken(text: string, look: (token: DigestToken) => void): void {
  const { length } = text;
  for (let at = SHORTEST - 1; at < length;) {
    if (!isToken(text, at)) {
      at += SHORTEST;
      continue;
    }
    let start = at;
    while (start > 0 && isToken(text, start - 1)) start -= 1;
    let end = at + 1;
    while (end < length && isToken(text, end)) end += 1;
    if (end - start >= SHORTEST) tokensOfRun(text, start, end, look);
    at = end + SHORTEST;
  }
  // `+` became a blank where a form decoded an unescaped base64 value.
  if (length < SHORTEST || !text.includes(' ')) return;
  const bare = text.trimEnd().replace(/={1,2}$/, '');
  if (bare.includes(' ') && BASE64_LENGTHS.includes(bare.length))
    lookAtBase64(bare.replaceAll(' ', '+'), 0, bare.length, 0, look);
}

function tokensOfRun(text: string, start: number, end: number, look: (token: DigestToken) => void): void {
  let isAllHex = true;
  for (let from = start; from < end;) {
    let to = from;
    while (to < end && ((KINDS[unitAt(text, to)] ?? 0) & IN_HEX) !== 0) to += 1;
    isAllHex &&= to === end && from === start;
    if (to - from >= SHORTEST_HEX) hexTokens(text, from, to, look);
    from = to + 1;
  }
  if (!isAllHex) base64Tokens(text, start, end, look);
}

// Two digests may stand behind each other, and `sha256` before one ends in hex digits itself.
function hexTokens(text: string, start: number, end: number, look: (token: DigestToken) => void): void {
  const length = end - start;
  for (const { hex: size } of DIGEST_LENGTHS) {
    if (length < size) break;
    const places = new Set([start, end - size]);
    if (length % size === 0 && length <= LONGEST_SEARCHED) for (let at = start; at < end; at += size) places.add(at);
    for (const at of places) look({ digest: text.slice(at, at + size).toLowerCase(), start: at, end: at + size });
  }
}

// `_`, `-` and `/` belong to base64 and also join prefixes, so every piece between two of them is tried.
function base64Tokens(text: string, start: number, end: number, look: (token: DigestToken) => void): void {
  for (const size of BASE64_LENGTHS) {
    if (end - start < size) break;
    const places = new Set([start, end - size]);
    if (end - start > size && end - start <= LONGEST_SEARCHED) {
      for (let at = start + 1; at + size < end; at++) {
        if (joins(text, at - 1) && joins(text, at + size)) places.add(at);
      }
    }
    for (const at of places) lookAtBase64(text, at, at + size, 0, look);
  }
}

function lookAtBase64(text: string, start: number, end: number, offset: number, look: (token: DigestToken) => void): void {
  if (LAST_DIGITS.get(end - start)?.includes(text.charAt(end - 1)) !== true) return;
  const digest = Buffer.from(text.slice(start, end), 'base64').toString('hex');
  look({ digest, start: start + offset, end: end + offset });
}

function lastDigitsOf(bytes: number): string {
  const spare = 6 * Math.ceil((bytes * 4) / 3) - 8 * bytes;
  const ofAlphabet = (alphabet: string): string =>
    Array.from(alphabet)
      .filter((_, value) => value % 2 ** spare === 0)
      .join('');
  return ofAlphabet(`${LETTERS_AND_DIGITS}+/`) + ofAlphabet(`${LETTERS_AND_DIGITS}-_`);
}

function isToken(text: string, at: number): boolean {
  return ((KINDS[unitAt(text, at)] ?? 0) & IN_TOKEN) !== 0;
}

function joins(text: string, at: number): boolean {
  return ((KINDS[unitAt(text, at)] ?? 0) & JOINS) !== 0;
}

function kindsOf(): Uint8Array {
  // Never asked beyond its end: that makes the engine give up its fast code.
  const kinds = new Uint8Array(0x1_0000);
  const mark = (characters: string, kind: number): void => {
    for (const character of characters) kinds[character.charCodeAt(0)] = (kinds[character.charCodeAt(0)] ?? 0) | kind;
  };
  mark(`${LETTERS_AND_DIGITS}+/_-`, IN_TOKEN);
  mark('0123456789abcdefABCDEF', IN_HEX);
  mark('+/_-', JOINS);
  return kinds;
}
