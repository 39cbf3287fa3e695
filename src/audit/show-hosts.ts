// The last look at a report before anybody reads it: hosts that hold a value are masked wherever they are named.
import type { AuditReport, RequestList } from '../model/audit-report.ts';
import type { Incident } from '../model/incident.ts';
import { joinRecipients } from './join-recipients.ts';

/** `shown` gives a text as it may be printed. */
export function showHosts(report: AuditReport, shown: (text: string) => string): AuditReport {
  const { run, coverage, verdict, incidents, findings, requests, acceptance } = report;
  return {
    ...report,
    run: mapTexts(run, shown),
    coverage: mapTexts(coverage, shown),
    verdict: mapTexts(verdict, shown),
    incidents: incidents.map((incident): Incident => {
      const printed = mapTexts(incident, shown);
      // A host for each person is one recipient.
      return { ...printed, recipients: joinRecipients(printed.recipients) };
    }),
    findings: findings.map((finding) => mapTexts(finding, shown)),
    requests: mapList(requests, shown),
    ...(acceptance === undefined ? {} : { acceptance: mapTexts(acceptance, shown) }),
  };
}

function mapList(requests: RequestList, shown: (text: string) => string): RequestList {
  return {
    length: requests.length,
    *[Symbol.iterator]() {
      for (const request of requests) yield mapTexts(request, shown);
    },
  };
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  return mapped(value, change) as T;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]));
}
