// What the parts of one run share: the same key for their digests and the same invented person, so that their reports can be joined exactly.
import { createHmac, scryptSync } from 'node:crypto';
import { ScanError } from '../model/scan-error.ts';

/** Made of `TAGSPILL_RUN_KEY`. */
export interface SharedKey {
  /** Names the key in reports; nobody finds the key by it. */
  readonly id: string;
  /** Of the digests that stand in reports. */
  readonly digestKey: Uint8Array;
  /** Of what a run invents. */
  readonly seed: Uint8Array;
}

const SHORTEST = 16;
// A person may have made the key up: RFC 7914's interactive cost makes guessing it by its id slow.
const COST = { N: 16_384, r: 8, p: 1 } as const;

/** Undefined where the variable is not set or empty; a short one is a usage error, because digests of short values could be tried out under it. */
export function sharedKeyOf(environment: Readonly<Record<string, string | undefined>>): SharedKey | undefined {
  const { TAGSPILL_RUN_KEY: text = '' } = environment;
  if (text === '') return undefined;
  if (text.length < SHORTEST) throw new ScanError('USAGE', `TAGSPILL_RUN_KEY: expected at least ${SHORTEST} characters`);
  return keysOf(scryptSync(text, 'tagspill run key', 32, COST));
}

/** `secret`: 32 bytes that nobody can guess. */
export function keysOf(secret: Uint8Array): SharedKey {
  const derived = (use: string): Buffer => createHmac('sha256', secret).update(use).digest();
  return { id: derived('id').toString('hex').slice(0, 16), digestKey: derived('digests'), seed: derived('seed') };
}
