// A token in one of the base64 alphabets → bytes that mean something (RFC 4648, sections 4 and 5).
import type { Opening } from './codec.ts';
import { LIMITS } from './limits.ts';
import { meaningOfBytes } from './plausibility.ts';

// Six letters hold a four-digit PIN.
const SHORTEST = 6;

/** Padding may be missing, as most senders strip it. Identifiers and digests are refused by what they decode to. */
export function openBase64(text: string, alphabet: RegExp): Opening | undefined {
  if (text.length < SHORTEST || text.length > LIMITS.token || !alphabet.test(text)) return undefined;
  const digits = text.replace(/=+$/, '');
  // One digit over whole groups of four encodes nothing; a digest in hex is a digest.
  if (digits.length % 4 === 1 || isHexDigest(digits)) return undefined;
  const content = Buffer.from(digits, 'base64');
  const likelihood = meaningOfBytes(content);
  if (likelihood === undefined) return undefined;
  // Base64 of any length mixes both cases. A word does not, and its letters cluster where text is more likely than by chance.
  const mixed = /[a-z]/.test(digits) && /[A-Z]/.test(digits);
  return { kind: 'decoded', likelihood: mixed ? likelihood : 'maybe', content, hints: { token: true } };
}

function isHexDigest(text: string): boolean {
  return text.length >= 32 && text.length % 8 === 0 && /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text);
}
