// Path → an SQLite file that nobody else can read, with a log of its own (WAL), whose transactions take their lock at once.
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, SqliteAdapter, SqliteDialect, SqliteDriver, type Driver } from 'kysely';
import type { Database } from 'libsql';
import { isLocked } from './history-error.ts';
import type { Opened } from './store.ts';
import type { Tables } from './tables.ts';

/** Milliseconds that SQLite itself waits for a lock; nothing else of the process runs meanwhile. */
const BLOCKED = 50;

const WRITE = ['begin immediate'];
/** What is read after it is of the moment of the first statement that reads. */
const READ = ['begin', 'select 1 from sqlite_schema limit 1'];

/** `patience`: milliseconds for which a lock is waited for. */
export async function openSqlite(path: string, patience: number): Promise<Opened> {
  const database = await openFile(path, patience);
  const dialect = new SqliteDialect({ database });
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new TransactionalAdapter(),
      createDriver: () => immediateDriver(database, patience),
      createIntrospector: (asking) => dialect.createIntrospector(asking),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  });
  return { kind: 'sqlite', db, shrink: () => void database.exec('PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)') };
}

// SQLite makes tables within transactions well; kysely leaves it off for those who change what SQLite must rebuild.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

async function openFile(path: string, patience: number): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // SQLite would make it readable for all; its log and index take their mode from it.
  closeSync(openSync(path, 'a', 0o600));
  const isNew = statSync(path).size === 0;
  // Its binary is loaded only by those who open a file.
  const { default: Libsql } = await import('libsql');
  const database = new Libsql(path);
  try {
    database.exec(`PRAGMA busy_timeout = ${patience}`);
    // What is removed can leave the file (`shrink`). To be said before the first table is made; later it would wait for the lock.
    if (isNew) database.exec('PRAGMA auto_vacuum = INCREMENTAL');
    database.exec('PRAGMA journal_mode = WAL');
    database.exec(`PRAGMA busy_timeout = ${Math.min(BLOCKED, patience)}`);
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA foreign_keys = ON');
    // What is removed is overwritten.
    database.exec('PRAGMA secure_delete = ON');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/**
 * A transaction that began by reading could not write any more when another process wrote meanwhile, and would fail in its middle:
 * those that may write take the lock first. Whoever waits for it lets the rest of the process go on.
 *
 * Not by prepared statements: libsql 0.5 leaves one that met a lock unfinished, and no later transaction could be committed beside it.
 */
function immediateDriver(database: Database, patience: number): Driver {
  const driver: Driver = new SqliteDriver({ database });
  const end = (how: string): Promise<void> => {
    // A full disk has ended it already; that there is nothing to end must not hide why.
    if (database.inTransaction) database.exec(how);
    return Promise.resolve();
  };
  driver.beginTransaction = async (_connection, { accessMode }) => {
    const until = performance.now() + patience;
    const begin = accessMode === 'read only' ? READ : WRITE;
    for (;;) {
      try {
        return begin.forEach((statement) => void database.exec(statement));
      } catch (error) {
        await end('rollback');
        if (!isLocked(error) || performance.now() >= until) throw error;
      }
      await wait(BLOCKED);
    }
  };
  driver.commitTransaction = () => end('commit');
  driver.rollbackTransaction = () => end('rollback');
  return driver;
}
