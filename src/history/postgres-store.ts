// Address → a small pool of connections to PostgreSQL. `pg` is loaded only when somebody has such an address.
import { Kysely, PostgresDialect } from 'kysely';
import { guardedAddress } from './postgres-address.ts';
import type { Opened } from './store.ts';
import type { Tables } from './tables.ts';

/** `postgres://user:password@host:port/database?sslmode=verify-full`, as libpq documents it (section 34.1.1.2); `pg` reads PGPASSWORD and ~/.pgpass too. */
export async function openPostgres(address: string, patience: number): Promise<Opened> {
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: guardedAddress(address, process.env),
    application_name: 'tagspill',
    max: 4,
    connectionTimeoutMillis: patience,
    lock_timeout: patience,
    // A year of a large fleet is read in seconds; a transaction that was forgotten would hold others up.
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // A connection was lost: who uses it hears of it by the query that fails, and the next one gets a new one. Unheard, these would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  // Its own vacuum does it.
  return { kind: 'postgres', db, shrink: () => undefined };
}
