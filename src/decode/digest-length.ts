// Is a token as long as a digest? Whatever it may decode to, it then stays on the record as it stands: one digest in a few thousand
// reads as Shift_JIS, and a digest that is looked for must be there.

/** Digits of the usual digests, MD5 to SHA-512 (16, 20, 28, 32, 48 and 64 bytes). */
const HEX_DIGITS: ReadonlySet<number> = new Set([32, 40, 56, 64, 96, 128]);
/** The same without padding. */
const BASE64_DIGITS: ReadonlySet<number> = new Set([22, 27, 38, 43, 64, 86]);

export function isLongAsDigest(digits: string, alphabet: 'hex' | 'base64'): boolean {
  return (alphabet === 'hex' ? HEX_DIGITS : BASE64_DIGITS).has(digits.length);
}
