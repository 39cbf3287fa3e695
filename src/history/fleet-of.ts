// The whole fleet → what the dashboard shows of each site.
import type { Transaction } from 'kysely';
import type { FleetHistory, SiteHistory, TrendPoint } from '../model/fleet.ts';
import type { Text } from '../model/language.ts';
import { type Severity, SEVERITIES } from '../model/severity.ts';
import { byWeight } from './by-weight.ts';
import { grouped } from './grouped.ts';
import { knownIncident } from './incident-row.ts';
import { parsed } from './json.ts';
import { recipientOf } from './keep-recipients.ts';
import { readNotes } from './notes.ts';
import { type RunRow, runFacts } from './run-row.ts';
import { skippedLook } from './skips.ts';
import type { Tables, Time } from './tables.ts';
import { isStale, utc } from './time.ts';

interface Asked {
  readonly since: string;
  /** Days. */
  readonly staleAfter: number;
  readonly now: string;
}

export async function fleetOf(db: Transaction<Tables>, asked: Asked): Promise<FleetHistory> {
  const since = utc(asked.since);
  const now = utc(asked.now);
  const sites = await db.selectFrom('sites').selectAll().where('retired', '=', 0).execute();
  const runs = await readRuns(db, since);
  const incidents = await readIncidents(db, since);
  const recipients = grouped(await db.selectFrom('recipients').selectAll().orderBy('recipient').execute(), ({ site }) => site);
  const skips = grouped(
    await db.selectFrom('skips').selectAll().where('planned_at', '>=', since).orderBy('planned_at').execute(),
    ({ site }) => site,
  );
  const histories = sites.map((site): SiteHistory => {
    const lastComplete = site.last_complete;
    return {
      site: site.name,
      target: parsed<Text>(site.target),
      owner: site.owner ?? undefined,
      criticality: site.criticality,
      tags: parsed<readonly string[]>(site.tags),
      ...runs(site.id, site.name),
      incidents: incidents(site.id, site.name),
      skipped: skips(site.id).map(skippedLook),
      recipients: recipients(site.id).map((row) => ({ ...recipientOf(row), firstSeen: row.first_seen, lastSeen: row.last_seen })),
      lastComplete: lastComplete ?? undefined,
      isStale: isStale({ lastComplete, since: site.since }, asked.staleAfter, now),
    };
  });
  return { takenAt: now, sites: histories.sort(byWeight) };
}

type OfSite<T> = (id: number, name: string) => T;

async function readRuns(db: Transaction<Tables>, since: Time): Promise<OfSite<Pick<SiteHistory, 'runs' | 'trend'>>> {
  const rows = await db.selectFrom('runs').selectAll().where('ended_at', '>=', since).orderBy('seq').execute();
  const audits = new Map((await db.selectFrom('audits').select(['seq', 'id']).execute()).map(({ seq, id }) => [seq, id]));
  const notes = await readNotes(
    db,
    rows.map(({ reasons }) => reasons),
  );
  const runs = grouped(rows, ({ site }) => site);
  return (id, name) => ({
    runs: runs(id).map((row) => runFacts(row, { audit: audits.get(row.audit) ?? '', site: name, reasons: notes(row.reasons) })),
    trend: trendOf(runs(id)),
  });
}

/** One point a day: what the last of its runs left open. */
function trendOf(rows: readonly RunRow[]): readonly TrendPoint[] {
  const last = new Map(rows.map((row) => [row.ended_at.slice(0, 10), row]));
  return [...last]
    .map(([day, { open, outcome }]) => ({ day, open: bySeverity(parsed<readonly number[]>(open)), outcome }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function bySeverity(counts: readonly number[]): Readonly<Record<Severity, number>> {
  return Object.fromEntries(SEVERITIES.map((severity, rank) => [severity, counts[rank] ?? 0])) as Record<Severity, number>;
}

async function readIncidents(db: Transaction<Tables>, since: Time): Promise<OfSite<SiteHistory['incidents']>> {
  const rows = await db
    .selectFrom('incidents')
    .selectAll()
    .where((is) => is.or([is('state', '=', 'open'), is('fixed_at', '>=', since)]))
    .orderBy('id')
    .execute();
  const events = grouped(await db.selectFrom('events').selectAll().orderBy('id').execute(), ({ incident }) => incident);
  const incidents = grouped(rows, ({ site }) => site);
  return (id, name) =>
    incidents(id)
      .map((row) => ({ ...knownIncident(row, name), events: events(row.id).map(({ kind, at }) => ({ kind, at })) }))
      .sort(
        (a, b) => Number(a.fixedAt !== undefined) - Number(b.fixedAt !== undefined) || rankOf(a.severity) - rankOf(b.severity),
      );
}

function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
