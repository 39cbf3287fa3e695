// A text that nothing opened → the run in it that is no text either, if there is one.
import { LIMITS } from './limits.ts';

// Identifiers, signatures and digests stay below this; what is longer may hold a document, so that silence about it would be a lie.
const LEAST_BYTES = 256;

const SAMPLE = 1_024;

/** A run of letters and digits that stayed closed; `too-large` when it was too long to be tried at all. */
export interface SealedRun {
  readonly reason: 'unknown-format' | 'too-large';
  readonly bytes: number;
}

/**
 * The first random-looking base64, hex or percent-encoded run of 256 bytes and more; undefined for readable text. Random base64
 * spreads over its alphabet at nearly 6 bits a character, random hex at 4; prose and program text stay below 5.
 */
export function findSealedRun(text: string): SealedRun | undefined {
  if (text.length < LEAST_BYTES) return undefined;
  for (const [run] of text.matchAll(/[\w+/-]+/g)) {
    const isHex = run.length >= 2 * LEAST_BYTES && /^(?:[\da-f]+|[\dA-F]+)$/.test(run);
    const bytes = isHex ? run.length / 2 : Math.floor((run.length * 3) / 4);
    if (run.length > LIMITS.token) return { reason: 'too-large', bytes };
    if (bytes >= LEAST_BYTES && entropy(run) > (isHex ? 3.7 : 5.3)) return { reason: 'unknown-format', bytes };
  }
  const escapes = text.match(/%[0-9a-f]{2}/gi)?.length ?? 0;
  return escapes >= LEAST_BYTES ? { reason: 'unknown-format', bytes: escapes } : undefined;
}

function entropy(text: string): number {
  const counts = new Map<string, number>();
  const sample = text.slice(0, SAMPLE);
  for (const character of sample) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / sample.length) * Math.log2(count / sample.length);
  return bits;
}
