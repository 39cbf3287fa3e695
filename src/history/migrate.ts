// A database → the same with the tables of this version; one that is not a history, or a newer version's, is refused untouched.
import { type Kysely, MIGRATION_LOCK_ID, Migrator, sql } from 'kysely';
import { ScanError } from '../model/scan-error.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Opened } from './store.ts';
import type { Tables } from './tables.ts';

const RECORD = 'tagspill_migration';
const LOCK = 'tagspill_migration_lock';

export async function migrate({ kind, db }: Pick<Opened, 'kind' | 'db'>): Promise<void> {
  const schema = kind === 'postgres' ? await schemaOf(db) : undefined;
  const pending = await db
    .transaction()
    .setAccessMode('read only')
    .execute((transaction) => pendingOf(transaction, schema));
  if (pending === 0) return;
  if (kind === 'sqlite') await makeRecord(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
    migrationTableName: RECORD,
    migrationLockTableName: LOCK,
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Where PostgreSQL makes tables: the first schema of the search path that exists. Others in the same database are nobody's business. */
async function schemaOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ readonly name: string | null }>`select current_schema() as name`.execute(db);
  const [{ name } = { name: null }] = rows;
  if (name === null) throw new ScanError('HISTORY_INVALID', 'the database has no schema of its search path: create it');
  return name;
}

/** How many steps are missing. */
async function pendingOf(db: Kysely<Tables>, schema: string | undefined): Promise<number> {
  const all = await db.introspection.getTables({ withInternalKyselyTables: true });
  const tables = all.filter((table) => schema === undefined || table.schema === schema).map(({ name }) => name);
  const others = tables.filter((name) => name !== RECORD && name !== LOCK);
  if (!tables.includes(RECORD)) {
    if (others.length > 0)
      throw new ScanError('HISTORY_INVALID', 'the database holds other tables than a history: name an empty one');
    return Object.keys(MIGRATIONS).length;
  }
  const known = new Set(Object.keys(MIGRATIONS));
  const done = await db.withTables<{ [RECORD]: { readonly name: string } }>().selectFrom(RECORD).select('name').execute();
  if (done.some(({ name }) => !known.has(name))) throw new ScanError('HISTORY_INVALID', 'it was written by a newer tagspill');
  return known.size - done.length;
}

/** The migrator's own tables, as it makes them: it would write outside of transactions, which only wait for locks while they begin. */
async function makeRecord(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { schema } = transaction;
    await schema
      .createTable(RECORD)
      .ifNotExists()
      .addColumn('name', 'varchar(255)', (column) => column.notNull().primaryKey())
      .addColumn('timestamp', 'varchar(255)', (column) => column.notNull())
      .execute();
    await schema
      .createTable(LOCK)
      .ifNotExists()
      .addColumn('id', 'varchar(255)', (column) => column.notNull().primaryKey())
      .addColumn('is_locked', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`insert into ${sql.table(LOCK)} (id, is_locked) values (${MIGRATION_LOCK_ID}, 0) on conflict do nothing`.execute(
      transaction,
    );
  });
}
