// AuditReport → the four texts of a run directory. `parse-run.ts` is the inverse.
import type { AuditReport, RequestSummary, TracedFinding } from '../../model/audit-report.ts';
import type { Language } from '../../model/language.ts';
import { printableJson } from '../printable.ts';
import { findingEntry, requestEntry, type RequestOf } from './finding-entry.ts';
import { incidentEntries } from './incident-entries.ts';
import { runEntry } from './run-entry.ts';

const LINES_AT_A_TIME = 500;

/** Texts by file name, in the order in which a reader wants them. `language` is that of the advice in `incidents.json`. */
export function runFiles(report: AuditReport, language: Language = 'en'): Readonly<Record<RunFileName, string>> {
  const entries = Object.entries(runParts(report, language)).map(([name, parts]) => [name, Array.from(parts()).join('')]);
  return Object.fromEntries(entries) as Readonly<Record<RunFileName, string>>;
}

/** The same in parts, each made when it is asked for: the requests of a long run are never all in memory. */
export function runParts(report: AuditReport, language: Language = 'en'): Readonly<Record<RunFileName, () => Iterable<string>>> {
  return {
    'run.json': () => [runJson(report)],
    'requests.jsonl': () => requestLines(report),
    'findings.jsonl': () => [findingsLines(report)],
    'incidents.json': () => [incidentsJson(report, language)],
  };
}

/** Names of the files that hold a run. */
export type RunFileName = 'run.json' | 'requests.jsonl' | 'findings.jsonl' | 'incidents.json';

/** `run.json`: what ran, how far it saw, and what came of it. */
export function runJson(report: AuditReport): string {
  return `${printableJson(runEntry(report), 2)}\n`;
}

/** `requests.jsonl`: one request a line, every value replaced; some lines at a time. */
export function* requestLines(report: AuditReport): Generator<string> {
  let some: string[] = [];
  for (const request of report.requests) {
    some.push(`${printableJson(requestEntry(request))}\n`);
    if (some.length < LINES_AT_A_TIME) continue;
    yield some.join('');
    some = [];
  }
  yield some.join('');
}

/** `findings.jsonl`: one finding a line. */
export function findingsLines(report: AuditReport): string {
  const requestOf = requestsOf(report);
  return lines(report.findings.map((traced) => findingEntry(traced, requestOf)));
}

/** `incidents.json`: one element for each cause, then those of the baseline that were not met. */
export function incidentsJson(report: AuditReport, language: Language = 'en'): string {
  return `${printableJson(incidentEntries(report, language), 2)}\n`;
}

/** By id, those that findings name: a fraction of all. */
export function requestsWithFindings(report: AuditReport): ReadonlyMap<string, RequestSummary> {
  const named = new Set<string>(report.findings.map(({ finding }) => finding.request));
  const byId = new Map<string, RequestSummary>();
  for (const request of report.requests) if (named.has(request.id)) byId.set(request.id, request);
  return byId;
}

/** Looks up the request of a finding; a report without it breaks its own type, so that is thrown. */
export function requestsOf(report: AuditReport): RequestOf {
  const byId = requestsWithFindings(report);
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
