// Both databases of a history, for suites that run on each: `describe.each(DATABASES)`.
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openHistory } from '../../src/history/open-history.ts';
import type { History } from '../../src/history/history.ts';
import { Raw } from '../../src/model/raw.ts';
import { findPostgres, startPostgres, type Postgres } from './a-postgres.ts';
import { suiteFolder } from './suite-folder.ts';

const bin = findPostgres();
if (bin === undefined) process.stderr.write('PostgreSQL was not found: histories are tested on SQLite alone\n');

export const DATABASES: readonly History['kind'][] = bin === undefined ? ['sqlite'] : ['sqlite', 'postgres'];

export interface Histories {
  /** Where nothing is yet. */
  readonly address: () => Promise<string>;
  /** A new one, or another connection to one; all are closed at the end. */
  readonly open: (address?: string, patience?: number) => Promise<History>;
  /** Undefined on SQLite. */
  readonly server: () => Postgres | undefined;
}

/** Within a `describe`: what it opens lives as long as that. */
export function histories(kind: History['kind']): Histories {
  const opened: History[] = [];
  let server: Postgres | undefined;
  beforeAll(async () => {
    if (kind === 'postgres' && bin !== undefined) server = await startPostgres(bin);
  });
  afterAll(async () => {
    await Promise.all(opened.map((history) => history.close().catch(() => undefined)));
    await server?.stop();
  });
  const address = async (): Promise<string> => server?.fresh() ?? join(await suiteFolder('history'), 'fleet.sqlite');
  return {
    address,
    open: async (given, patience = 2000) => {
      const state = await suiteFolder('history-state');
      const where = new Raw(given ?? (await address()));
      const history = await openHistory(where, { patience, environment: { TAGSPILL_STATE: state } });
      opened.push(history);
      return history;
    },
    server: () => server,
  };
}
