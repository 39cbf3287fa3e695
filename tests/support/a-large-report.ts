// The rich report many times over: as many causes and findings as a firm with a thousand pages may have.
import type { AuditReport, RequestSummary, TracedFinding } from '../../src/model/audit-report.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { Fingerprint, Incident } from '../../src/model/incident.ts';
import type { RequestId } from '../../src/model/outbound-request.ts';
import { aReport } from './a-report.ts';

/** Each cause has a page of its own, and findings are shared out evenly. */
export function aLargeReport(causes: number, findings: number): AuditReport {
  const model = aReport();
  const requestsOf = new Map(Array.from(model.requests, (request) => [request.id, request]));
  const built: { incidents: Incident[]; findings: TracedFinding[]; requests: RequestSummary[] } = {
    incidents: [],
    findings: [],
    requests: [],
  };
  const made = new Set<RequestId>();
  for (let at = 0; at < causes; at++) {
    const pattern = model.incidents[at % model.incidents.length];
    if (pattern === undefined) continue;
    const cause = { ...pattern.cause, page: `${pattern.cause.page}/section-${Math.floor(at / 40)}/page-${at}` };
    const own = model.findings.filter(({ finding }) => pattern.findings.includes(finding.id));
    const share = Math.floor(findings / causes) + (at < findings % causes ? 1 : 0);
    const renamed = Array.from({ length: share }, (_, index): TracedFinding => {
      const { finding } = own[index % own.length] ?? { finding: undefined };
      if (finding === undefined) throw new Error('a cause without findings');
      const id = `${finding.request}-${at}-${Math.floor(index / own.length)}` as RequestId;
      const request = requestsOf.get(finding.request);
      if (request !== undefined && !made.has(id)) {
        made.add(id);
        built.requests.push({ ...request, id, page: `https://${cause.site}${cause.page}` });
      }
      return { cause, finding: { ...finding, id: `f${built.findings.length + index + 1}` as FindingId, request: id } };
    });
    built.findings.push(...renamed);
    built.incidents.push({
      ...pattern,
      cause,
      fingerprint: `v1:${at.toString(16).padStart(32, '0')}` as Fingerprint,
      label: at % 3 === 0 ? undefined : pattern.label,
      pages: [`https://${cause.site}${cause.page}`],
      findings: renamed.map(({ finding }) => finding.id),
    });
  }
  return { ...model, ...built };
}
