// The incidents of a report as the history keeps them: what a baseline holds, and what a reader of a digest needs.
import type { AuditReport } from '../../model/audit-report.ts';
import type { KeyedDigest } from '../../model/evidence.ts';
import type { FindingId } from '../../model/finding.ts';
import type { Incident, Recipient } from '../../model/incident.ts';
import { printable } from '../../model/printable.ts';
import type { IncidentRecipient, IncidentSuppression, SiteIncident } from '../../model/site-run.ts';
import { causeSentence } from '../../report/cause-sentence.ts';
import { acceptedIncident } from '../../triage/accept/accepted-incident.ts';
import { recipientIdOf, recipientNameOf } from './seen-recipients.ts';

const MOST_PAGES = 20;
const MOST_DIGESTS = 100;

/** In the order of the report: worst first. */
export function siteIncidents(report: AuditReport): readonly SiteIncident[] {
  const { run, findings, incidents } = report;
  // A planted value is another one in every run: its digest would say nothing next night.
  const foreign = new Map(
    findings
      .filter(({ finding }) => finding.certainty !== 'canary')
      .map(({ finding }) => [finding.id, finding.evidence.digest] as const),
  );
  return incidents.filter(({ state }) => state !== 'absent').map((incident) => siteIncident(incident, run, foreign));
}

function siteIncident(
  incident: Incident,
  { sealed, startedAt }: AuditReport['run'],
  foreign: ReadonlyMap<FindingId, KeyedDigest>,
): SiteIncident {
  const digests = new Set(incident.findings.flatMap((id) => foreign.get(id) ?? []));
  return {
    ...acceptedIncident(incident, startedAt),
    sentence: {
      en: printable(causeSentence(incident, 'en', { sealed })),
      ja: printable(causeSentence(incident, 'ja', { sealed })),
    },
    pages: incident.pages.slice(0, MOST_PAGES).map(printable),
    recipients: incidentRecipients(incident.recipients),
    values: incident.values,
    digests: [...digests].sort().slice(0, MOST_DIGESTS),
    isContract: incident.cause.kind === 'contract',
    suppression: toldOf(incident.suppression),
    ...(incident.expired === undefined ? {} : { expired: toldOf(incident.expired) }),
  };
}

function toldOf(suppression: Incident['expired']): IncidentSuppression | undefined {
  return suppression && { reason: suppression.reason, until: suppression.until, owner: suppression.owner };
}

// One product answers on many hosts.
function incidentRecipients(recipients: readonly Recipient[]): readonly IncidentRecipient[] {
  const byId = new Map<string, IncidentRecipient>();
  for (const recipient of recipients) {
    const id = recipientIdOf(recipient);
    const requests = (byId.get(id)?.requests ?? 0) + recipient.requests;
    byId.set(id, { id, name: recipientNameOf(recipient), requests });
  }
  return [...byId.values()].sort((a, b) => b.requests - a.requests || (a.id < b.id ? -1 : 1));
}
