// `npm run bench:history`: a year of a large fleet, written through the store; then the size of the database and how long it takes to answer.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beginAudit } from '../../src/history/audits.ts';
import { claimMessages } from '../../src/history/claim-messages.ts';
import type { History } from '../../src/history/history.ts';
import { finishAudit } from '../../src/history/finish-audit.ts';
import { migrate } from '../../src/history/migrate.ts';
import { openHistory } from '../../src/history/open-history.ts';
import { openPostgres } from '../../src/history/postgres-store.ts';
import { recordRun } from '../../src/history/record-run.ts';
import { settleMessage } from '../../src/history/settle-message.ts';
import { openSqlite } from '../../src/history/sqlite-store.ts';
import { openStore, type Store } from '../../src/history/store.ts';
import { Raw } from '../../src/model/raw.ts';
import { findPostgres, startPostgres, type Postgres } from '../../tests/support/a-postgres.ts';
import { aYear, timeOf, type Night } from './a-year.ts';

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '300' },
    nights: { type: 'string', default: '365' },
    rounds: { type: 'string', default: '21' },
    /** On a server of its own, which is started. */
    postgres: { type: 'boolean', default: false },
    /** Keeps the file, for others who want such a history. */
    out: { type: 'string' },
  },
});
const HOLDER = 'bench 1 1';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'tagspill-bench-'));
const server = values.postgres ? await startPostgres(findPostgres() ?? '/usr/bin') : undefined;
const where = (await server?.fresh()) ?? values.out ?? join(folder, 'fleet.sqlite');
say(`${values.sites} sites, ${values.nights} nights on ${values.postgres ? 'PostgreSQL' : 'SQLite'}; load ${load()}`);
const lastNight = await writeYear();
await askYear(lastNight);
await server?.stop();
rmSync(folder, { recursive: true });

/** One transaction a night instead of one for each site, because a disk that waits for each is not what is measured here. */
async function writeYear(): Promise<Night> {
  const opened = await (server === undefined ? openSqlite(where, 10_000) : openPostgres(where, 10_000));
  await migrate(opened);
  const store = openStore(opened);
  const began = performance.now();
  let last: Night | undefined;
  let runs = 0;
  for (const night of aYear(Number(values.sites), Number(values.nights))) {
    await store.write((db) => writeNight(db, night));
    // As the server does by itself between two nights.
    await server?.sql('vacuum analyze');
    runs += night.runs.length;
    last = night;
  }
  const seconds = (performance.now() - began) / 1000;
  await store.shrink();
  await store.close();
  if (last === undefined) throw new Error('no night');
  say(`written: ${runs} runs in ${seconds.toFixed(0)} s, ${((seconds * 1000) / runs).toFixed(1)} ms each`);
  return last;
}

async function writeNight(
  db: Parameters<Parameters<Store['write']>[0]>[0],
  { audit, runs, endedAt, messages }: Night,
): Promise<void> {
  await beginAudit(db, audit);
  for (const run of runs) await recordRun(db, run);
  await finishAudit(db, audit.id, endedAt, messages);
  const claimed = await claimMessages(db, {
    now: endedAt,
    limit: messages.length,
    holder: HOLDER,
    isPostgres: server !== undefined,
  });
  for (const { key } of claimed) await settleMessage(db, key, { kind: 'sent' }, { now: endedAt, holder: HOLDER });
}

async function askYear({ audit, endedAt }: Night): Promise<void> {
  const rounds = Number(values.rounds);
  say(`size: ${(await sizeOf(server)).toFixed(0)} MB`);
  const history = await openHistory(new Raw(where));
  const since = (days: number): string => timeOf(Date.parse(endedAt) - days * 86_400_000);
  const fleet = (days: number) => history.fleet({ since: since(days), staleAfter: 3, now: endedAt });
  const counts = await history.counts();
  say(
    `runs: ${counts.runs}, open incidents: ${Object.values(counts.open).reduce((a, b) => a + b)}, sent: ${counts.messages.sent}`,
  );
  await measure('digest of one night', rounds, () => history.digestOf(audit.id, { staleAfter: 3 }));
  await measure('baseline of one site', rounds, () => history.baselineOf('site-007'));
  await measure('counts', rounds, () => history.counts());
  await measure('fleet, 90 days', Math.min(rounds, 5), () => fleet(90));
  await measure('fleet, 12 months', Math.min(rounds, 5), () => fleet(366));
  // One night more, each site in a transaction of its own, as an audit records them.
  const [next] = [...aYear(Number(values.sites), 1)];
  const at = timeOf(Date.parse(endedAt) + 86_400_000);
  const again = { ...audit, id: 'again', plannedAt: at, startedAt: at };
  await history.beginAudit(again);
  const runs = (next?.runs ?? []).map((run) => ({ ...run, id: `again-${run.site}`, audit: 'again', startedAt: at, endedAt: at }));
  const left = runs.values();
  await measure('one run recorded', Math.min(rounds, runs.length), async () => {
    const { value } = left.next();
    return value && history.recordRun(value);
  });
  if (values.out === undefined) await measurePrune(history, since(180));
  await history.close();
}

async function measurePrune(history: History, before: string): Promise<void> {
  const began = performance.now();
  const pruned = await history.prune({ before });
  say(
    `pruned to 180 days: ${pruned.runs} runs in ${((performance.now() - began) / 1000).toFixed(1)} s; size: ${(await sizeOf(server)).toFixed(0)} MB`,
  );
}

async function measure(what: string, rounds: number, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const [fastest = 0, median = 0, slowest = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  say(`${what}: ${median.toFixed(0)} ms (${fastest.toFixed(0)} to ${slowest.toFixed(0)}; load ${load()})`);
}

/** Megabytes: of the file and its log, or of the server's database. */
async function sizeOf(running: Postgres | undefined): Promise<number> {
  if (running !== undefined) return Number(await running.sql("select pg_database_size('postgres')")) / 1e6;
  return ['', '-wal'].reduce((sum, ending) => sum + (statSync(where + ending, { throwIfNoEntry: false })?.size ?? 0), 0) / 1e6;
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}
