// How long digests are: the one list that decoding (what stays as it stands) and detection (what is looked up) go by.

export interface DigestLength {
  readonly bytes: number;
  /** Digits in hex. */
  readonly hex: number;
  /** Digits in base64, without padding. */
  readonly base64: number;
  /** The hash that tags use where several have this length. */
  readonly usual: string;
}

const USUAL = [
  ['md5', 16],
  ['sha1', 20],
  ['sha224', 28],
  ['sha256', 32],
  ['sha384', 48],
  ['sha512', 64],
] as const;

/** MD5 to SHA-512, shortest first; SHA-3, BLAKE2 and RIPEMD have lengths of these. */
export const DIGEST_LENGTHS: readonly DigestLength[] = USUAL.map(([usual, bytes]) => ({
  bytes,
  hex: bytes * 2,
  base64: Math.ceil((bytes * 4) / 3),
  usual,
}));

const DIGITS: Readonly<Record<'hex' | 'base64', ReadonlySet<number>>> = {
  hex: new Set(DIGEST_LENGTHS.map(({ hex }) => hex)),
  base64: new Set(DIGEST_LENGTHS.map(({ base64 }) => base64)),
};

/** Whether digits are as many as a digest has. Such a token is kept as it stands whatever it may decode to: one digest in a few thousand reads as Shift_JIS. */
export function isLongAsDigest(digits: string, alphabet: 'hex' | 'base64'): boolean {
  return DIGITS[alphabet].has(digits.length);
}

/** Name of the usual hash of so many bytes. */
export function usualDigest(bytes: number): string | undefined {
  return DIGEST_LENGTHS.find((one) => one.bytes === bytes)?.usual;
}
