// One digest against the tables, and against four-digit numbers under rare hashes. What is slower waits for company.
import type { LateDigest } from './open-late.ts';
import type { RareDigests } from './rare-digests.ts';
import type { OpenedDigest, SealedDigest } from './sealed-digest.ts';
import { TABLE_HASHES, type SpaceName, type TableHash } from './table-source.ts';
import type { TableStore } from './table-store.ts';

/** `late` settles at the end of the run. */
export interface Attempt {
  readonly opened: OpenedDigest | undefined;
  readonly late: Promise<OpenedDigest | undefined> | undefined;
}

type AttemptDigest = (hex: string, hints: SealedDigest['hints'], inside: LateDigest['inside']) => Promise<Attempt>;

/** `wait` keeps a digest for the end of the run. */
export function createAttempt(store: TableStore, rare: RareDigests, wait: (late: LateDigest) => void): AttemptDigest {
  const look = async (name: SpaceName, hash: TableHash, hex: string): Promise<OpenedDigest | undefined> => {
    const table = await store.table(name, hash);
    const value = await table.find(Buffer.from(hex, 'hex'));
    return value === undefined ? undefined : { value, by: hash };
  };
  return async (hex, hints, inside) => {
    const hash = TABLE_HASHES[hex.length / 2];
    const opened =
      (hash === undefined ? undefined : await look('small', hash, hex)) ??
      (await rare.pin(hex)) ??
      (hash !== undefined && hints.has('postal') ? await look('postal', hash, hex) : undefined);
    const isPhone = hints.has('phone') || hints.has('employer.phone');
    // A digest of a usual length under a key that says nothing has been tried against all that is worth it.
    if (opened !== undefined || (hash !== undefined && !isPhone && !hints.has('birthdate'))) return { opened, late: undefined };
    return { opened, late: new Promise((settle) => wait({ hex, inside, hash: isPhone ? hash : undefined, settle })) };
  };
}
