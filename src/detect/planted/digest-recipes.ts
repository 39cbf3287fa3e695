// How a value becomes a digest: algorithms, digests of digests, and the salts that are public. Each name is what a report prints.
import { createHash, getHashes, hash } from 'node:crypto';

export interface DigestRecipe {
  /** `sha256`, `sha1 of md5`, `sha256 with a known salt`. */
  readonly name: string;
  /** Length of the digest. */
  readonly bytes: number;
  /** The digest in lower-case hex. */
  readonly digest: (preimage: string) => string;
}

/**
 * Bytes by algorithm, in the names of OpenSSL. Left out: MD2, MD4 and Whirlpool, which OpenSSL 3 no longer has, and everything of 32 or 64 bits
 * (CRC, Adler, Murmur): Leaky Forms met false positives with them.
 */
const ALGORITHMS = {
  md5: 16,
  sha1: 20,
  ripemd160: 20,
  sha224: 28,
  'sha3-224': 28,
  sha256: 32,
  'sha512-256': 32,
  'sha3-256': 32,
  blake2s256: 32,
  sha384: 48,
  'sha3-384': 48,
  sha512: 64,
  'sha3-512': 64,
  blake2b512: 64,
} as const;
type Algorithm = keyof typeof ALGORITHMS;

/** What tags compute in browsers, by far: 76 % of the e-mail leaks of Leaky Forms (2022) were one of the three. */
const OF_TAGS = ['sha256', 'md5', 'sha1'] as const;

/** Fixed strings that a product appends before it hashes. The first was read from a tag of an affiliate network by Leaky Forms, which met it on 470 sites. */
const KNOWN_SALTS: readonly { readonly suffix: string; readonly algorithm: Algorithm }[] = [
  { suffix: 'QX4QkKEU', algorithm: 'sha256' },
];

// The one-shot function takes half the time; Node.js has it from 20.12 and 21.7 on.
const hex = (algorithm: string, preimage: string): string => hash(algorithm, preimage, 'hex');
const available = new Set(getHashes());

const PLAIN = (Object.keys(ALGORITHMS) as Algorithm[])
  .filter((algorithm) => available.has(algorithm))
  .map((algorithm): DigestRecipe => ({
    name: algorithm,
    bytes: ALGORITHMS[algorithm],
    digest: (preimage) => hex(algorithm, preimage),
  }));

// A page hashes what it has already hashed when tag and tag manager both do their duty.
const NESTED = OF_TAGS.flatMap((outer) =>
  OF_TAGS.map((inner): DigestRecipe => ({
    name: `${outer} of ${inner}`,
    bytes: ALGORITHMS[outer],
    digest: (preimage) => hex(outer, hex(inner, preimage)),
  })),
);

const SPECIAL: readonly DigestRecipe[] = [
  {
    name: 'sha256 of sha256 bytes',
    bytes: 32,
    digest: (preimage) => createHash('sha256').update(createHash('sha256').update(preimage, 'utf8').digest()).digest('hex'),
  },
  ...KNOWN_SALTS.map(({ suffix, algorithm }): DigestRecipe => ({
    name: `${algorithm} with a known salt`,
    bytes: ALGORITHMS[algorithm],
    digest: (preimage) => hex(algorithm, preimage + suffix),
  })),
];

/** Plain algorithms first, so that they name a digest that another recipe gives too. */
export const ALL_RECIPES: readonly DigestRecipe[] = [...PLAIN, ...NESTED, ...SPECIAL];
