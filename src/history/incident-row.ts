// Incidents ↔ rows. Only what is named here is kept, whatever else an object carries.
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { KnownIncident } from '../model/fleet.ts';
import type { Fingerprint } from '../model/incident.ts';
import { type Severity, SEVERITIES } from '../model/severity.ts';
import type { IncidentSuppression, SiteIncident } from '../model/site-run.ts';
import { json, parsed } from './json.ts';
import type { IncidentsTable } from './tables.ts';
import { utc } from './time.ts';

export type IncidentRow = Selectable<IncidentsTable>;

/** What is kept of an incident in the column `content`. */
type Content = Omit<SiteIncident, 'fingerprint' | 'severity' | 'firstSeen' | 'digests'>;

const PAGES = 20;
const DIGESTS = 100;

/** What a run says of an incident, as columns; its life is for the caller to tell. */
export function columnsOf(
  incident: SiteIncident,
): Pick<Insertable<IncidentsTable>, 'severity' | 'suppressed' | 'content' | 'digests'> {
  return {
    severity: incident.severity,
    suppressed: incident.suppression === undefined ? 0 : 1,
    content: json(contentOf(incident)),
    digests: json(incident.digests.slice(0, DIGESTS)),
  };
}

function contentOf(incident: SiteIncident): Content {
  const { certainty, categories, rules, cause, consent, acted, exposed, sentence, values, isContract } = incident;
  return {
    certainty,
    categories,
    rules,
    cause: { kind: cause.kind, at: cause.at, page: cause.page, site: cause.site },
    consent,
    acted,
    exposed,
    sentence: { en: sentence.en, ja: sentence.ja },
    pages: incident.pages.slice(0, PAGES),
    recipients: incident.recipients.map(({ id, name, requests }) => ({ id, name, requests })),
    values,
    isContract,
    suppression: toldOf(incident.suppression),
    ...(incident.expired === undefined ? {} : { expired: toldOf(incident.expired) }),
  };
}

function toldOf(suppression: IncidentSuppression | undefined): IncidentSuppression | undefined {
  return suppression && { reason: suppression.reason, until: suppression.until, owner: suppression.owner };
}

export function incidentOf(row: IncidentRow): SiteIncident {
  return {
    ...parsed<Content>(row.content),
    fingerprint: row.fingerprint as Fingerprint,
    severity: row.severity,
    firstSeen: row.first_seen,
    digests: parsed<readonly string[]>(row.digests),
  };
}

/** With its life so far. */
export function knownIncident(row: IncidentRow, site: string): KnownIncident {
  return {
    ...incidentOf(row),
    site,
    lastSeen: row.last_seen,
    fixedAt: row.fixed_at ?? undefined,
    reopenedAt: row.reopened_at ?? undefined,
    isWorse: false,
  };
}

/**
 * An open incident that is met again: whether it is worse than it was known, and as what it is known from now on. A run that saw everything says
 * how bad it is; one that did not can only add to it, or the same incident would grow worse every other night.
 */
export function metAgain(
  row: IncidentRow,
  met: SiteIncident,
  isComplete: boolean,
): { readonly incident: SiteIncident; readonly isWorse: boolean } {
  const known = incidentOf(row);
  const added = met.categories.filter((category) => !known.categories.includes(category));
  const isWorse = rankOf(met.severity) < rankOf(known.severity) || added.length > 0;
  if (isComplete) return { incident: met, isWorse };
  const severity = rankOf(met.severity) < rankOf(known.severity) ? met.severity : known.severity;
  return { incident: { ...met, severity, categories: [...known.categories, ...added] }, isWorse };
}

/** Columns of an incident that was repaired. */
export function fixedColumns(at: string): Updateable<IncidentsTable> {
  return { state: 'fixed', fixed_at: utc(at) };
}

function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
