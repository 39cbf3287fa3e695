// AuditReport → the four texts of a run directory. `parse-run.ts` is the inverse.
import type { AuditReport, TracedFinding } from '../../model/audit-report.ts';
import type { Language } from '../../model/language.ts';
import { printableJson } from '../printable.ts';
import { findingEntry, requestEntry, type RequestOf } from './finding-entry.ts';
import { incidentEntry } from './incident-entry.ts';
import { runEntry } from './run-entry.ts';

/** Texts by file name, in the order in which a reader wants them. `language` is that of the advice in `incidents.json`. */
export function runFiles(report: AuditReport, language: Language = 'en'): Readonly<Record<RunFileName, string>> {
  return {
    'run.json': runJson(report),
    'requests.jsonl': requestsLines(report),
    'findings.jsonl': findingsLines(report),
    'incidents.json': incidentsJson(report, language),
  };
}

/** Names of the files that hold a run. */
export type RunFileName = 'run.json' | 'requests.jsonl' | 'findings.jsonl' | 'incidents.json';

/** `run.json`: what ran, how far it saw, and what came of it. */
export function runJson(report: AuditReport): string {
  return `${printableJson(runEntry(report), 2)}\n`;
}

/** `requests.jsonl`: one request a line, every value replaced. */
export function requestsLines(report: AuditReport): string {
  return lines(report.requests.map(requestEntry));
}

/** `findings.jsonl`: one finding a line. */
export function findingsLines(report: AuditReport): string {
  const requestOf = requestsOf(report);
  return lines(report.findings.map((traced) => findingEntry(traced, requestOf)));
}

/** `incidents.json`: one element for each cause. */
export function incidentsJson(report: AuditReport, language: Language = 'en'): string {
  return `${printableJson(
    report.incidents.map((incident) => incidentEntry(incident, language)),
    2,
  )}\n`;
}

/** Looks up the request of a finding; a report without it breaks its own type, so that is thrown. */
export function requestsOf(report: AuditReport): RequestOf {
  const byId = new Map(report.requests.map((request) => [request.id, request]));
  return ({ finding }: TracedFinding) => {
    const request = byId.get(finding.request);
    if (request === undefined)
      throw new TypeError(`finding ${finding.id} names request ${finding.request}, which the report lacks`);
    return request;
  };
}

function lines(entries: readonly object[]): string {
  return entries.map((entry) => `${printableJson(entry)}\n`).join('');
}
