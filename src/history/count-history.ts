// How much of everything there is, for metrics.
import type { Transaction } from 'kysely';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { HistoryCounts } from './history.ts';
import { countMessages } from './outbox.ts';
import type { Tables } from './tables.ts';

export async function countHistory(db: Transaction<Tables>): Promise<HistoryCounts> {
  const open = await db
    .selectFrom('incidents')
    .select(({ fn }) => ['severity', 'suppressed', fn.countAll().as('count')])
    .where('state', '=', 'open')
    .groupBy(['severity', 'suppressed'])
    .execute();
  const sum = (rows: readonly { readonly count: unknown }[]): number => rows.reduce((all, { count }) => all + Number(count), 0);
  const bySeverity = SEVERITIES.map((severity) => [severity, sum(open.filter((row) => row.severity === severity))]);
  const sites = await db
    .selectFrom('sites')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('retired', '=', 0)
    .execute();
  const runs = await db
    .selectFrom('runs')
    .select(({ fn }) => fn.countAll().as('count'))
    .execute();
  const audits = await db
    .selectFrom('audits')
    .select(({ fn }) => [fn.countAll().as('all'), fn.count('ended_at').as('finished')])
    .executeTakeFirstOrThrow();
  return {
    sites: sum(sites),
    runs: sum(runs),
    audits: { open: Number(audits.all) - Number(audits.finished), finished: Number(audits.finished) },
    open: Object.fromEntries(bySeverity) as Record<Severity, number>,
    suppressed: sum(open.filter(({ suppressed }) => suppressed === 1)),
    messages: await countMessages(db),
  };
}
