// Runs ↔ rows.
import type { Insertable, Selectable } from 'kysely';
import type { Text } from '../model/language.ts';
import type { EndingSuppression, SiteRun } from '../model/site-run.ts';
import type { RunsTable } from './tables.ts';
import { utc } from './time.ts';

export type RunRow = Selectable<RunsTable>;
type RunFacts = Omit<SiteRun, 'incidents' | 'absent' | 'recipients' | 'suppressions'>;

const REASONS = 20;

export function reasonsOf(run: SiteRun): readonly Text[] {
  return run.reasons.slice(0, REASONS).map(({ en, ja }) => ({ en, ja }));
}

export function suppressionsOf(run: SiteRun): readonly EndingSuppression[] {
  return run.suppressions.map(({ matches, reason, owner, until }) => ({ matches, reason, owner, until }));
}

export function runColumns(
  run: SiteRun,
): Omit<Insertable<RunsTable>, 'audit' | 'site' | 'reasons' | 'suppressions' | 'changes' | 'open' | 'last_complete'> {
  return {
    id: run.id,
    started_at: utc(run.startedAt),
    ended_at: utc(run.endedAt),
    outcome: run.outcome,
    gaps: run.gaps,
    pages_planned: run.pages.planned,
    pages_visited: run.pages.visited,
    requests_total: run.requests.total,
    requests_third: run.requests.third,
    opaque: run.opaque,
    tool: run.tool,
    rules: run.rules,
    directory: run.directory ?? null,
  };
}

/** Names are not in the row. */
export function runFacts(
  row: RunRow,
  names: { readonly audit: string; readonly site: string; readonly reasons: readonly unknown[] },
): RunFacts {
  return {
    id: row.id,
    audit: names.audit,
    site: names.site,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    reasons: names.reasons as readonly Text[],
    gaps: row.gaps,
    pages: { planned: row.pages_planned, visited: row.pages_visited },
    requests: { total: row.requests_total, third: row.requests_third },
    opaque: row.opaque,
    tool: row.tool,
    rules: row.rules,
    directory: row.directory ?? undefined,
  };
}
