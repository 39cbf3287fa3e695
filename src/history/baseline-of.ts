// Open incidents of a site → the baseline of its next run, so that one logic says what is new and what is gone.
import type { Transaction } from 'kysely';
import type { AcceptedIncident, Baseline } from '../model/acceptance.ts';
import type { SiteIncident } from '../model/site-run.ts';
import { incidentOf } from './incident-row.ts';
import type { Tables } from './tables.ts';

export async function baselineOf(db: Transaction<Tables>, site: string): Promise<Baseline> {
  const rows = await db
    .selectFrom('incidents')
    .innerJoin('sites', 'sites.id', 'incidents.site')
    .selectAll('incidents')
    .where('sites.name', '=', site)
    .where('state', '=', 'open')
    .orderBy('incidents.id')
    .execute();
  const incidents = rows.map(incidentOf).map(accepted);
  return { file: 'history', createdAt: undefined, incidents, bare: [] };
}

/** What a baseline holds, and nothing of what was met. */
function accepted(incident: SiteIncident): AcceptedIncident {
  const { fingerprint, severity, certainty, categories, rules, cause, firstSeen, consent, acted, exposed } = incident;
  return { fingerprint, severity, certainty, categories, rules, cause, firstSeen, consent, acted, exposed };
}
