// Path of an SQLite file or `postgres://` address → the history in it, made or brought up to date where that is needed.
import { resolve } from 'node:path';
import type { Raw } from '../model/raw.ts';
import { ScanError } from '../model/scan-error.ts';
import { awaitSites, beginAudit, knowsAudit, lastPlanned, openAudits } from './audits.ts';
import { baselineOf } from './baseline-of.ts';
import { countHistory } from './count-history.ts';
import { digestOf } from './digest-of.ts';
import { finishAudit } from './finish-audit.ts';
import { fleetOf } from './fleet-of.ts';
import { historyError } from './history-error.ts';
import { historyKey, type KeyPlace } from './history-key.ts';
import type { History } from './history.ts';
import { leasesOf } from './leases.ts';
import { migrate } from './migrate.ts';
import { outboxOf } from './outbox.ts';
import { postMessages } from './post-messages.ts';
import { openPostgres } from './postgres-store.ts';
import { prune } from './prune.ts';
import { recordRun } from './record-run.ts';
import { openSqlite } from './sqlite-store.ts';
import { type Opened, openStore, type Store } from './store.ts';
import { skipLooks } from './skips.ts';
import { syncSites } from './sync-sites.ts';

export interface HistoryOptions {
  /** Milliseconds for which a lock, or a connection, is waited for; 10 seconds unless it is told. */
  readonly patience?: number | undefined;
  /** Of the keys of histories that lie in no folder (PostgreSQL). */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

const PATIENCE = 10_000;

export async function openHistory(where: Raw, options: HistoryOptions = {}): Promise<History> {
  const { patience = PATIENCE, environment = process.env } = options;
  const isServer = where.ask((address) => /^postgres(ql)?:\/\//i.test(address));
  if (!isServer && where.ask((address) => address === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(address))) {
    throw new ScanError('HISTORY_INVALID', 'expected the path of a file, or an address that starts with postgres://');
  }
  const database = await opened(() =>
    where.reveal((address) => (isServer ? openPostgres(address, patience) : openSqlite(resolve(address), patience))),
  );
  const place: KeyPlace = isServer
    ? { kind: 'state-folder', environment }
    : { kind: 'beside', database: where.reveal((address) => resolve(address)) };
  return historyOf(openStore(database), place);
}

async function opened(open: () => Promise<Opened>): Promise<Opened> {
  try {
    const database = await open();
    await migrate(database).catch(async (error: unknown) => {
      await database.db.destroy();
      throw error;
    });
    return database;
  } catch (error) {
    throw historyError(error);
  }
}

function historyOf(store: Store, place: KeyPlace): History {
  const { read, write } = store;
  const { key, rotateKey } = historyKey(store, place);
  return {
    kind: store.kind,
    syncSites: (sites) => write((db) => syncSites(db, sites)),
    beginAudit: (start) => write((db) => beginAudit(db, start)),
    openAudits: () => read(openAudits),
    knowsAudit: (id) => read((db) => knowsAudit(db, id)),
    awaitSites: (sites, { now }) => write((db) => awaitSites(db, sites, now)),
    skipLooks: (looks, { now }) => write((db) => skipLooks(db, looks, now)),
    lastPlanned: (site) => read((db) => lastPlanned(db, site)),
    baselineOf: (site) => read((db) => baselineOf(db, site)),
    recordRun: (run) => write((db) => recordRun(db, run)),
    digestOf: (audit, { staleAfter }) => read((db) => digestOf(db, audit, staleAfter)),
    finishAudit: (audit, endedAt, messages) => write((db) => finishAudit(db, audit, endedAt, messages)),
    post: (messages, { now }) => write((db) => postMessages(db, messages, now)),
    outbox: outboxOf(store),
    leases: leasesOf(store),
    fleet: (options) => read((db) => fleetOf(db, options)),
    prune: ({ before }) => prune(store, before),
    counts: () => read(countHistory),
    key,
    rotateKey,
    close: store.close,
  };
}
