// What runs made of incidents → the incidents with their lives as they stood after those runs.
import type { Transaction } from 'kysely';
import type { ChangedIncident } from '../model/fleet.ts';
import type { RunChange } from './changes-of-run.ts';
import { type IncidentRow, knownIncident } from './incident-row.ts';
import { inParts } from './in-parts.ts';
import type { Tables, Time } from './tables.ts';

/** `at`: when the run ended. */
type Tell = (change: RunChange, place: { readonly site: string; readonly at: Time }) => readonly ChangedIncident[];

/** Pages, recipients and counts are the newest that are known; state, severity and times are those after the run. */
export async function changedIncidents(db: Transaction<Tables>, changes: readonly RunChange[]): Promise<Tell> {
  const ids = [...new Set(changes.map(({ incident }) => incident))];
  const rows = await inParts(ids, (part) => db.selectFrom('incidents').selectAll().where('id', 'in', part).execute());
  const rowOf = new Map<number, IncidentRow>(rows.map((row) => [row.id, row]));
  return ({ incident, change, severity, isWorse, lastSeen, reopenedAt }, { site, at }) => {
    const row = rowOf.get(incident);
    // Fixed meanwhile, and older than is kept: the audit is asked for years later.
    if (row === undefined) return [];
    const life = { lastSeen: lastSeen ?? at, reopenedAt, fixedAt: change === 'fixed' ? at : undefined };
    return [{ change, incident: { ...knownIncident(row, site), ...life, severity, isWorse } }];
  };
}
