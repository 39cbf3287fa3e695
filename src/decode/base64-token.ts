// A token in one of the base64 alphabets → bytes that mean something (RFC 4648, sections 4 and 5).
import type { Opening } from './codec.ts';
import { isLongAsDigest } from '../model/digest-length.ts';
import { LIMITS } from './limits.ts';
import { meaningOfBytes } from './plausibility.ts';

// Six letters hold a four-digit PIN.
const SHORTEST = 6;
// One digit over whole groups of four encodes nothing: the token was cut, which happens to long ones. Of identifiers it would
// double the chances to be read as something.
const SHORTEST_CUT = 32;

/**
 * `digits` in the alphabet of either section, without padding, which most senders strip. Identifiers and digests are refused by what
 * they decode to. `locate` finds the group of four in which a byte was written.
 */
export function openBase64(digits: string): Opening | undefined {
  if (digits.length < SHORTEST || isHexDigest(digits)) return undefined;
  if (digits.length % 4 === 1 && digits.length < SHORTEST_CUT) return undefined;
  if (digits.length > LIMITS.token) return { kind: 'closed', reason: 'too-large', bytes: Math.floor((digits.length * 3) / 4) };
  const content = Buffer.from(digits, 'base64');
  const likelihood = meaningOfBytes(content);
  if (likelihood === undefined) return undefined;
  // Base64 of any length mixes both cases. A word does not, and its letters cluster where text is more likely than by chance.
  const mixed = /[a-z]/.test(digits) && /[A-Z]/.test(digits);
  const isOwn = !mixed || isLongAsDigest(digits, 'base64');
  return { kind: 'decoded', likelihood: isOwn ? 'maybe' : likelihood, content, hints: { token: true } };
}

function isHexDigest(text: string): boolean {
  return text.length >= 32 && text.length % 8 === 0 && /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text);
}
