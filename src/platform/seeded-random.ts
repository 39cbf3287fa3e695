// Random numbers that a seed gives again: what a run invents, it invents the same way when it is resumed.
import { createCipheriv } from 'node:crypto';

/** Bytes of a seed. */
export const SEED_BYTES = 32;
/** As far as Node's own `randomInt` goes. */
const MOST = 2 ** 48;
const WORD_BYTES = 6;
const CHUNK = 1024 * WORD_BYTES;

/**
 * A whole number from 0 to below `max`, uniform, from the key stream of AES-256 in counter mode under `seed` (NIST SP 800-38A): nobody who does not
 * have the seed can foresee it.
 */
export function seededRandom(seed: Uint8Array): (max: number) => number {
  const stream = createCipheriv('aes-256-ctr', seed, Buffer.alloc(16));
  let chunk = Buffer.alloc(0);
  let at = 0;
  const word = (): number => {
    if (at >= chunk.length) {
      chunk = stream.update(Buffer.alloc(CHUNK));
      at = 0;
    }
    at += WORD_BYTES;
    return chunk.readUIntBE(at - WORD_BYTES, WORD_BYTES);
  };
  return (max) => {
    if (!Number.isInteger(max) || max < 1 || max > MOST) throw new RangeError('a bound is a whole number from 1 to 2^48');
    // Words above the last whole multiple would make small numbers likelier.
    const fair = MOST - (MOST % max);
    for (;;) {
      const drawn = word();
      if (drawn < fair) return drawn % max;
    }
  };
}
