// Stretches of a text that could be digests: hex or base64 of exactly the right length, alone or joined to a prefix (`sha256_…`, `em-…`).

export interface DigestToken {
  /** Lower-case hex. */
  readonly digest: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Bytes of the digests that we know. */
export const DIGEST_BYTES = [16, 20, 28, 32, 48, 64] as const;

/** Characters of a digest in base64 without padding: 22, 27, 38, 43, 64, 86. */
const BASE64_LENGTHS = DIGEST_BYTES.map((bytes) => Math.ceil((bytes * 4) / 3));
const SHORTEST = Math.min(...BASE64_LENGTHS);
const SHORTEST_HEX = 32;
/** In a longer run of letters and digits a digest is looked for at its ends only. */
const LONGEST_SEARCHED = 1024;

const IN_TOKEN = 1;
const IN_HEX = 2;
const JOINS = 4;
const KINDS = kindsOf();

/** Calls `look` for every candidate; gives nothing for texts too short, at the price of one character in twenty-two. */
export function eachDigestToken(text: string, look: (token: DigestToken) => void): void {
  for (let at = SHORTEST - 1; at < text.length;) {
    if (!isToken(text, at)) {
      at += SHORTEST;
      continue;
    }
    let start = at;
    while (start > 0 && isToken(text, start - 1)) start -= 1;
    let end = at + 1;
    while (end < text.length && isToken(text, end)) end += 1;
    if (end - start >= SHORTEST) tokensOfRun(text, start, end, look);
    at = end + SHORTEST;
  }
  // `+` became a blank where a form decoded an unescaped base64 value.
  const bare = text.trimEnd().replace(/={1,2}$/, '');
  if (bare.includes(' ') && BASE64_LENGTHS.includes(bare.length))
    lookAtBase64(bare.replaceAll(' ', '+'), 0, bare.length, 0, look);
}

function tokensOfRun(text: string, start: number, end: number, look: (token: DigestToken) => void): void {
  let isAllHex = true;
  for (let from = start; from < end;) {
    let to = from;
    while (to < end && ((KINDS[text.charCodeAt(to)] ?? 0) & IN_HEX) !== 0) to += 1;
    isAllHex &&= to === end && from === start;
    if (to - from >= SHORTEST_HEX) hexTokens(text, from, to, look);
    from = to + 1;
  }
  if (!isAllHex) base64Tokens(text, start, end, look);
}

// Two digests may stand behind each other, and `sha256` before one ends in hex digits itself.
function hexTokens(text: string, start: number, end: number, look: (token: DigestToken) => void): void {
  const length = end - start;
  for (const bytes of DIGEST_BYTES) {
    const size = bytes * 2;
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
  const digest = Buffer.from(text.slice(start, end), 'base64').toString('hex');
  look({ digest, start: start + offset, end: end + offset });
}

function isToken(text: string, at: number): boolean {
  return ((KINDS[text.charCodeAt(at)] ?? 0) & IN_TOKEN) !== 0;
}

function joins(text: string, at: number): boolean {
  return ((KINDS[text.charCodeAt(at)] ?? 0) & JOINS) !== 0;
}

function kindsOf(): Uint8Array {
  const kinds = new Uint8Array(128);
  const mark = (characters: string, kind: number): void => {
    for (const character of characters) kinds[character.charCodeAt(0)] = (kinds[character.charCodeAt(0)] ?? 0) | kind;
  };
  mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-', IN_TOKEN);
  mark('0123456789abcdefABCDEF', IN_HEX);
  mark('+/_-', JOINS);
  return kinds;
}
