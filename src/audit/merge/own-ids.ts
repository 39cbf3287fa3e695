// The ids of a run are its own: beside those of other runs they get a prefix.
import type { AuditReport, RequestList, RequestSummary, TracedFinding } from '../../model/audit-report.ts';
import type { FindingId } from '../../model/finding.ts';
import type { Incident } from '../../model/incident.ts';
import type { RequestId } from '../../model/outbound-request.ts';

/** What of a report has ids. */
export type WithIds = Pick<AuditReport, 'incidents' | 'findings' | 'requests'>;

/** `r3` → `p2-r3`; requests are renamed as they are walked through. */
export function withOwnIds({ incidents, findings, requests }: WithIds, prefix: string): WithIds {
  const findingId = (id: FindingId): FindingId => `${prefix}${id}` as FindingId;
  const requestId = (id: RequestId): RequestId => `${prefix}${id}` as RequestId;
  return {
    incidents: incidents.map((incident): Incident => ({ ...incident, findings: incident.findings.map(findingId) })),
    findings: findings.map(({ finding, cause }): TracedFinding => ({
      finding: { ...finding, id: findingId(finding.id), request: requestId(finding.request) },
      cause,
    })),
    requests: {
      length: requests.length,
      *[Symbol.iterator](): Generator<RequestSummary> {
        for (const request of requests) yield { ...request, id: requestId(request.id) };
      },
    },
  };
}

/** One list of several, none of them copied. */
export function joinRequests(lists: readonly RequestList[]): RequestList {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator](): Generator<RequestSummary> {
      for (const list of lists) yield* list;
    },
  };
}
