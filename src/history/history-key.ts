// The key of a history's digests: a file of its own, so that who has the database alone can compare values with nothing.
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Transaction } from 'kysely';
import { ScanError } from '../model/scan-error.ts';
import { readText, writePrivate } from '../platform/files.ts';
import { keysOf } from '../platform/shared-key.ts';
import { stateFolder } from '../platform/state-folder.ts';
import type { History, HistoryKey } from './history.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export type KeyPlace =
  /** `<database>.key`. */
  | { readonly kind: 'beside'; readonly database: string }
  /** `histories/<id of the history>.key` in the user's state folder. */
  | { readonly kind: 'state-folder'; readonly environment: Readonly<Record<string, string | undefined>> };

type Database = Transaction<Tables>;

const KEY_BYTES = 32;
const OTHERS = 0o077;

export function historyKey(store: Store, place: KeyPlace): Pick<History, 'key' | 'rotateKey'> {
  return {
    key: () =>
      store.write(async (db) => {
        const file = await fileOf(db, place);
        const known = await factOf(db, 'key');
        const found = await readKey(file);
        if (found === undefined && known !== undefined) throw refused(file, 'is missing');
        if (found !== undefined && known !== undefined && found.id !== known) throw refused(file, 'belongs to another history');
        const key = found ?? (await makeKey(file));
        if (known === undefined) await db.insertInto('facts').values({ name: 'key', value: key.id }).execute();
        return key;
      }),
    rotateKey: () =>
      store.write(async (db) => {
        const key = await makeKey(await fileOf(db, place));
        await db
          .insertInto('facts')
          .values({ name: 'key', value: key.id })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: key.id }))
          .execute();
        await db.updateTable('incidents').set({ digests: '[]' }).execute();
        return key;
      }),
  };
}

/** Also keeps others who ask for the key waiting: who writes the row has it until the end of the transaction. */
async function fileOf(db: Database, place: KeyPlace): Promise<string> {
  const { value } = await db
    .updateTable('facts')
    .set({ name: 'history' })
    .where('name', '=', 'history')
    .returning('value')
    .executeTakeFirstOrThrow();
  return place.kind === 'beside' ? `${place.database}.key` : join(stateFolder(place.environment), 'histories', `${value}.key`);
}

async function factOf(db: Database, name: string): Promise<string | undefined> {
  return (await db.selectFrom('facts').select('value').where('name', '=', name).executeTakeFirst())?.value;
}

async function readKey(file: string): Promise<HistoryKey | undefined> {
  const text = await readText(file);
  if (text === undefined) return undefined;
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) throw refused(file, 'can be read by others: make its mode 0600');
  if (!/^[0-9a-f]{64}\n$/.test(text)) throw refused(file, 'is not a key');
  return named(Buffer.from(text.trim(), 'hex'));
}

async function makeKey(file: string): Promise<HistoryKey> {
  const secret = randomBytes(KEY_BYTES);
  await writePrivate(file, `${secret.toString('hex')}\n`);
  return named(secret);
}

function named(secret: Uint8Array): HistoryKey {
  const { id, digestKey } = keysOf(secret);
  return { id, digestKey };
}

function refused(file: string, how: string): ScanError {
  return new ScanError('HISTORY_KEY', `${basename(file)} ${how}`);
}
