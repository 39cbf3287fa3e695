// One audit → what it made of each site, the same however often and late it is asked.
import type { Selectable, Transaction } from 'kysely';
import type { AuditDigest, SiteDigest } from '../model/fleet.ts';
import { ScanError } from '../model/scan-error.ts';
import type { EndingSuppression, SeenRecipient } from '../model/site-run.ts';
import { byWeight } from './by-weight.ts';
import { changedIncidents } from './changed-incidents.ts';
import { type RunChange, unpackChanges } from './changes-of-run.ts';
import { grouped } from './grouped.ts';
import { inParts } from './in-parts.ts';
import { parsed } from './json.ts';
import { recipientOf } from './keep-recipients.ts';
import { readNotes } from './notes.ts';
import { type RunRow, runFacts } from './run-row.ts';
import { skippedLook } from './skips.ts';
import type { AuditsTable, SitesTable, SkipsTable, Tables, Time } from './tables.ts';
import { daysAfter, isStale, laterOf } from './time.ts';

type SiteRow = Selectable<SitesTable>;
type AuditRow = Selectable<AuditsTable>;

const ENDS_SOON = 14;

export async function digestOf(db: Transaction<Tables>, id: string, staleAfter: number): Promise<AuditDigest> {
  const audit = await db.selectFrom('audits').selectAll().where('id', '=', id).executeTakeFirst();
  if (audit === undefined) throw new ScanError('HISTORY_INVALID', `it does not know the audit ${id}`);
  const runs = await db.selectFrom('runs').selectAll().where('audit', '=', audit.seq).execute();
  const skips = await db.selectFrom('skips').selectAll().where('audit', '=', audit.seq).orderBy('planned_at').execute();
  const sites = await sitesOf(db, audit, [...runs, ...skips]);
  const endedAt = audit.ended_at ?? runs.map(({ ended_at }) => ended_at).reduce(laterOf, audit.started_at);
  const describe = await describer(db, { audit, runs, skips, sites, staleAfter, endedAt });
  return {
    audit: audit.id,
    plannedAt: audit.planned_at,
    startedAt: audit.started_at,
    endedAt,
    sites: sites.map(describe).sort(byWeight),
  };
}

/** Those that it was begun with, and any other that it has something to tell of. */
function sitesOf(
  db: Transaction<Tables>,
  audit: AuditRow,
  rows: readonly { readonly site: number }[],
): Promise<readonly SiteRow[]> {
  const ids = new Set([...parsed<readonly number[]>(audit.sites), ...rows.map(({ site }) => site)]);
  return inParts([...ids], (part) => db.selectFrom('sites').selectAll().where('id', 'in', part).execute());
}

interface Asked {
  readonly audit: AuditRow;
  readonly runs: readonly RunRow[];
  readonly skips: readonly Selectable<SkipsTable>[];
  readonly sites: readonly SiteRow[];
  readonly staleAfter: number;
  readonly endedAt: Time;
}

async function describer(db: Transaction<Tables>, asked: Asked): Promise<(site: SiteRow) => SiteDigest> {
  const { audit, runs, skips, sites, staleAfter, endedAt } = asked;
  const skipsOf = grouped(skips, ({ site }) => site);
  const runOf = new Map(runs.map((run) => [run.site, run]));
  const changes = new Map<number, readonly RunChange[]>(runs.map(({ site, changes: text }) => [site, unpackChanges(text)]));
  const tell = await changedIncidents(db, [...changes.values()].flat());
  const notes = await readNotes(
    db,
    runs.flatMap(({ reasons, suppressions }) => [reasons, suppressions]),
  );
  const newcomers = await newRecipients(db, runs, sites);
  return (site) => {
    const run = runOf.get(site.id);
    const suppressions = notes(run?.suppressions ?? null) as readonly EndingSuppression[];
    const its = changes.get(site.id) ?? [];
    const lastComplete = run === undefined ? site.last_complete : run.last_complete;
    return {
      site: site.name,
      owner: site.owner ?? undefined,
      criticality: site.criticality,
      tags: parsed<readonly string[]>(site.tags),
      run: run && { ...runFacts(run, { audit: audit.id, site: site.name, reasons: notes(run.reasons) }), suppressions },
      changes: its.flatMap((change) => tell(change, { site: site.name, at: run?.ended_at ?? endedAt })),
      skipped: skipsOf(site.id).map(skippedLook),
      suppressed: its.filter(({ isSuppressed, change }) => isSuppressed && change !== 'fixed').length,
      ending: suppressions.filter(({ until }) => until <= daysAfter(endedAt, ENDS_SOON).slice(0, 10)),
      newRecipients: newcomers(site.id),
      lastComplete: lastComplete ?? undefined,
      isStale: isStale({ lastComplete, since: site.since }, staleAfter, endedAt),
    };
  };
}

// In the first run that looked at a site everybody is new, which says nothing.
async function newRecipients(
  db: Transaction<Tables>,
  runs: readonly RunRow[],
  sites: readonly SiteRow[],
): Promise<(site: number) => readonly SeenRecipient[]> {
  const firsts = new Set(sites.map(({ first_looked }) => first_looked));
  const later = runs.filter(({ seq }) => !firsts.has(seq));
  const rows = await inParts(later, (part) =>
    db
      .selectFrom('recipients')
      .selectAll()
      .where(
        'site',
        'in',
        part.map(({ site }) => site),
      )
      .where(
        'first_run',
        'in',
        part.map(({ seq }) => seq),
      )
      .orderBy('recipient')
      .execute(),
  );
  const bySite = grouped(rows, ({ site }) => site);
  return (site) => bySite(site).map(recipientOf);
}
