// What a run met and missed → the states of a site's incidents, the turns in their lives, and what became of each.
import type { Transaction } from 'kysely';
import type { IncidentEvent } from '../model/fleet.ts';
import type { SiteIncident, SiteRun } from '../model/site-run.ts';
import type { RunChange } from './changes-of-run.ts';
import { columnsOf, fixedColumns, type IncidentRow, metAgain } from './incident-row.ts';
import { inParts } from './in-parts.ts';
import type { Tables, Time } from './tables.ts';
import { earlierOf, laterOf, utc } from './time.ts';

interface Place {
  readonly db: Transaction<Tables>;
  readonly site: number;
  readonly at: Time;
  readonly isComplete: boolean;
}

/** A run that looked at nothing turns nothing: all that was open stays open, unseen. */
export async function turnIncidents(db: Transaction<Tables>, site: number, run: SiteRun): Promise<readonly RunChange[]> {
  const place: Place = { db, site, at: utc(run.endedAt), isComplete: run.outcome === 'complete' };
  const wasLooked = run.outcome !== 'not-scanned';
  const met = new Map(wasLooked ? run.incidents.map((incident) => [incident.fingerprint as string, incident]) : []);
  const gone = new Set<string>(
    wasLooked ? run.absent.filter(({ how }) => how === 'fixed').map(({ fingerprint }) => fingerprint) : [],
  );
  const known = await knownOf(db, site, [...met.keys()]);

  const changes: RunChange[] = [];
  for (const incident of met.values()) changes.push(await meet(place, known.get(incident.fingerprint), incident));
  for (const row of known.values()) {
    if (row.state !== 'open' || met.has(row.fingerprint)) continue;
    if (gone.has(row.fingerprint)) await fix(place, row);
    changes.push({
      ...toldOf(row),
      change: gone.has(row.fingerprint) ? 'fixed' : 'unseen',
      isWorse: false,
      lastSeen: row.last_seen,
    });
  }
  return changes;
}

/** Open ones, and those with these fingerprints. */
async function knownOf(
  db: Transaction<Tables>,
  site: number,
  fingerprints: readonly string[],
): Promise<ReadonlyMap<string, IncidentRow>> {
  const ofSite = db.selectFrom('incidents').selectAll().where('site', '=', site);
  const open = await ofSite.where('state', '=', 'open').orderBy('id').execute();
  const met = await inParts(fingerprints, (part) => ofSite.where('fingerprint', 'in', part).execute());
  return new Map([...open, ...met].map((row) => [row.fingerprint, row]));
}

async function meet(place: Place, row: IncidentRow | undefined, met: SiteIncident): Promise<RunChange> {
  if (row === undefined) return begin(place, met);
  const { db, at, isComplete } = place;
  const isBack = row.state === 'fixed';
  const { incident, isWorse } = isBack ? { incident: met, isWorse: false } : metAgain(row, met, isComplete);
  const reopenedAt = isBack ? at : row.reopened_at;
  const columns = columnsOf(incident);
  await db
    .updateTable('incidents')
    .set({
      ...columns,
      state: 'open',
      first_seen: earlierOf(row.first_seen, utc(met.firstSeen)),
      last_seen: laterOf(row.last_seen, at),
      fixed_at: null,
      reopened_at: reopenedAt,
    })
    .where('id', '=', row.id)
    .execute();
  if (isBack) await tell(place, row.id, 'reopened');
  else if (isWorse) await tell(place, row.id, 'worse');
  const change = isBack ? 'reopened' : 'continuing';
  return { ...toldOf({ ...row, ...columns, reopened_at: reopenedAt }), change, isWorse, lastSeen: undefined };
}

async function begin(place: Place, met: SiteIncident): Promise<RunChange> {
  const { db, site, at } = place;
  const columns = columnsOf(met);
  const { id } = await db
    .insertInto('incidents')
    .values({ ...columns, site, fingerprint: met.fingerprint, state: 'open', first_seen: utc(met.firstSeen), last_seen: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tell(place, id, 'new');
  return { ...toldOf({ ...columns, id, reopened_at: null }), change: 'new', isWorse: false, lastSeen: undefined };
}

async function fix(place: Place, row: IncidentRow): Promise<void> {
  await place.db.updateTable('incidents').set(fixedColumns(place.at)).where('id', '=', row.id).execute();
  await tell(place, row.id, 'fixed');
}

async function tell({ db, at }: Place, incident: number, kind: IncidentEvent['kind']): Promise<void> {
  await db.insertInto('events').values({ incident, kind, at }).execute();
}

function toldOf(
  row: Pick<IncidentRow, 'id' | 'severity' | 'suppressed' | 'reopened_at'>,
): Pick<RunChange, 'incident' | 'severity' | 'isSuppressed' | 'reopenedAt'> {
  return {
    incident: row.id,
    severity: row.severity,
    isSuppressed: row.suppressed === 1,
    reopenedAt: row.reopened_at ?? undefined,
  };
}
