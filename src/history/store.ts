// A database that was opened and brought up to date: transactions that read or write, and errors that a person understands.
import type { Kysely, Transaction } from 'kysely';
import { historyError, isLocked, isWorthAnotherTry } from './history-error.ts';
import type { Tables } from './tables.ts';

export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** One transaction that may write; it holds the write lock from its beginning (SQLite) or locks the rows that it asks for. `work` may be run again. */
  readonly write: <T>(work: (db: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /** One transaction in which everything is of the same moment. */
  readonly read: <T>(work: (db: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /** Gives back to the disk what was removed, where that is not done unasked. */
  readonly shrink: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What both kinds of database are opened as. */
export interface Opened {
  readonly kind: Store['kind'];
  readonly db: Kysely<Tables>;
  readonly shrink: () => void;
}

const TRIES = 5;

export function openStore({ kind, db, shrink }: Opened): Store {
  return {
    kind,
    write: async (work) => {
      for (let tried = 1; ; tried++) {
        try {
          return await db.transaction().execute(work);
        } catch (error) {
          if (tried === TRIES || !isWorthAnotherTry(error)) throw historyError(error);
        }
      }
    },
    read: async (work) => {
      try {
        return await db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute(work);
      } catch (error) {
        throw historyError(error);
      }
    },
    shrink: async () => {
      try {
        // Behind those who have the connection.
        await db.connection().execute(() => Promise.resolve(shrink()));
      } catch (error) {
        // Somebody writes: the next one does it.
        if (!isLocked(error)) throw historyError(error);
      }
    },
    close: () => db.destroy(),
  };
}
