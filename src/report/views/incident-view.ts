// Incident and its findings → the rows that its tables show.
import type { RequestSummary } from '../../model/audit-report.ts';
import type { Finding } from '../../model/finding.ts';
import type { Incident } from '../../model/incident.ts';
import { recipientKey } from '../recipient-key.ts';
import { dataRows, type DataRow } from './data-row.ts';
import { knownBy, type KnownBy } from './known-by.ts';
import { recipientRows, type RecipientRow } from './recipient-row.ts';

export interface IncidentView {
  readonly incident: Incident;
  /** Position in the report, from 1: what overview, links and people call it. */
  readonly number: number;
  readonly open: boolean;
  readonly values: number;
  readonly knownBy: KnownBy;
  readonly data: readonly DataRow[];
  readonly recipients: readonly RecipientRow[];
  /** The first request to each recipient, for whoever looks for the tag. */
  readonly samples: readonly RequestSummary[];
}

/** An incident and where to look up what it names. */
export interface IncidentSource {
  readonly incident: Incident;
  readonly number: number;
  readonly open: boolean;
  readonly findings: readonly Finding[];
  readonly requestOf: (finding: Finding) => RequestSummary | undefined;
}

export function viewIncident({ incident, number, open, findings, requestOf }: IncidentSource): IncidentView {
  const samples = new Map<string, RequestSummary>();
  for (const finding of findings) {
    const request = requestOf(finding);
    if (request !== undefined && !samples.has(recipientKey(request))) samples.set(recipientKey(request), request);
  }
  return {
    incident,
    number,
    open,
    values: Object.values(incident.values).reduce((sum, count) => sum + count, 0),
    knownBy: knownBy(findings, incident),
    data: dataRows(incident, findings, requestOf),
    recipients: recipientRows(incident.recipients),
    samples: [...samples.values()],
  };
}
