// Toys that nobody's planted value gives away: only those are undone whose result says by itself what it is, after the cheapest look that tells.
import { isUtf8 } from 'node:buffer';
import type { DisguisedBytes } from './disguised-bytes.ts';
import { weightOf } from '../planted/weight-of.ts';
import { shiftLetters } from './links.ts';
import type { ToyReading } from './toy-reading.ts';
import { reverseText, xorText } from './undo-toy.ts';

const ADDRESS = /[\w.+-]{3,}@[\w-]{2,}(?:\.[\w-]{2,})+/;
// `}"1628370":"on_azok"{`, `4321-0000-090`.
const BACKWARDS = /^\s*\}.*"\{\s*$|\d{4}-\d{4}-0[5-9]0/s;
// Each byte's second half comes first; the half that is then second is that of a letter, or of a byte of UTF-8.
const HEX_BACKWARDS = /^(?:[0-9a-f][2-9a-f]){7,}$/;
const BASE64_BACKWARDS = /^={0,2}[A-Za-z0-9+/_-]{10,}$/;
const CLEAR = /^[\t\n\r\u0020-\u007e\u00a0-\ufffc]+$/;
/** Nearly every pair of letters is some country: longer suffixes, and those of Japan, prove that a text was read rightly. */
const PROVING_SUFFIX = /@[\w.-]+\.(?:com|net|org|info|biz|example|dev|app|(?:co|ne|or|ac|go|lg|gr|ad)\.jp|jp)$/i;

// JSON, a card number in groups of four, a mobile number with its hyphens.
const WRITTEN = [/^\{".*\}$/, /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/, /^0[5-9]0-\d{4}-\d{4}$/];
const [AT, DOT, BRACE, QUOTE, ZERO] = [0x40, 0x2e, 0x7b, 0x22, 0x30];
/** What a text must weigh (`weightOf`) to be worth judging. */
const LEAST = 7;
const SIGNS: ReadonlySet<number> = new Set([0x20, 0x2d]);

/** At most a few; what they hold must still be judged. `disguised`: the bytes that the text may stand for. */
export function guessToys(text: string, disguised: readonly DisguisedBytes[]): readonly ToyReading[] {
  const readings: ToyReading[] = [];
  if (BACKWARDS.test(text)) readings.push({ text: reverseText(text), layers: ['reversed'] });
  if (text.includes('@')) readings.push(...addressBackwards(text), ...otherAlphabets(text));
  const backwards = base64Backwards(text) ?? hexBackwards(text);
  if (backwards !== undefined) readings.push(backwards);
  for (const one of disguised) {
    if (one.layer !== undefined || !BASE64_BACKWARDS.test(text)) readings.push(...keysOf(one));
  }
  return readings;
}

function addressBackwards(text: string): readonly ToyReading[] {
  const read = reverseText(text);
  return PROVING_SUFFIX.test(ADDRESS.exec(read)?.[0] ?? '') ? [{ text: read, layers: ['reversed'] }] : [];
}

function otherAlphabets(text: string): readonly ToyReading[] {
  const address = ADDRESS.exec(text)?.[0] ?? '';
  const shifts = Array.from({ length: 25 }, (_, at) => at + 1).filter((shift) =>
    PROVING_SUFFIX.test(shiftLetters(address, shift)),
  );
  return PROVING_SUFFIX.test(address) || shifts.length !== 1
    ? []
    : shifts.map((shift) => ({ text: shiftLetters(text, shift), layers: ['caesar'] }));
}

// Bytes at random are clear text once in thousands of ids, and then they still are no address.
function base64Backwards(text: string): ToyReading | undefined {
  // A form's reader made spaces of the pluses.
  const token = text.startsWith('=') ? text.replaceAll(' ', '+') : text;
  if (!BASE64_BACKWARDS.test(token)) return undefined;
  const bytes = Buffer.from(reverseText(token), 'base64');
  if (!isUtf8(bytes)) return undefined;
  const read = bytes.toString('utf8');
  return weightOf(read) >= LEAST && CLEAR.test(read) ? { text: read, layers: ['reversed', 'base64'] } : undefined;
}

function hexBackwards(text: string): ToyReading | undefined {
  if (text.length % 2 !== 0 || !HEX_BACKWARDS.test(text)) return undefined;
  const bytes = Buffer.from(reverseText(text), 'hex');
  if (!isUtf8(bytes)) return undefined;
  const read = bytes.toString('utf8');
  return weightOf(read) >= LEAST && CLEAR.test(read) ? { text: read, layers: ['reversed', 'hex'] } : undefined;
}

// Under one key, bytes of ASCII all keep or all lose their first bit: that alone sends 2047 of 2048 ids of twelve bytes away.
function keysOf({ layer, bytes }: DisguisedBytes): readonly ToyReading[] {
  if (bytes.length < 10 || !agreeInFirstBit(bytes)) return [];
  return candidateKeys(bytes).flatMap((key): ToyReading[] => {
    if (!bytes.every((byte) => (byte ^ key) >= 0x20 && (byte ^ key) < 0x7f)) return [];
    const text = xorText(bytes, key);
    const proven = PROVING_SUFFIX.test(ADDRESS.exec(text)?.[0] ?? '') || WRITTEN.some((form) => form.test(text));
    return proven ? [{ text, layers: layer === undefined ? ['xor'] : [layer, 'xor'] }] : [];
  });
}

function agreeInFirstBit(bytes: Uint8Array): boolean {
  const first = (bytes[0] ?? 0) & 0x80;
  for (let at = 1; at < bytes.length; at++) if (((bytes[at] ?? 0) & 0x80) !== first) return false;
  return true;
}

// An address needs an `@` and a dot; the other forms say with their first characters which key it would have been.
function candidateKeys(bytes: Uint8Array): readonly number[] {
  const [first = 0, second = 0] = bytes;
  const present = new Set(bytes);
  const keys = [...present].map((byte) => byte ^ AT).filter((key) => present.has(DOT ^ key));
  if ((first ^ second) === (BRACE ^ QUOTE)) keys.push(first ^ BRACE);
  for (let digit = ZERO; digit < ZERO + 10; digit++) {
    const key = first ^ digit;
    if (SIGNS.has((bytes[3] ?? 0) ^ key) || SIGNS.has((bytes[4] ?? 0) ^ key)) keys.push(key);
  }
  return [...new Set(keys)].filter((key) => key !== 0);
}
