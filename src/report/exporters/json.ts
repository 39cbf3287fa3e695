// The whole report as one JSON document: the four files of a run directory under one roof.
import type { AuditReport } from '../../model/audit-report.ts';
import type { Exporter, RenderOptions } from '../exporter.ts';
import { printableJson } from '../printable.ts';
import { SCHEMA_VERSION } from '../run-files/contract.ts';
import { findingEntry, requestEntry } from '../run-files/finding-entry.ts';
import { incidentEntries } from '../run-files/incident-entries.ts';
import { runEntry } from '../run-files/run-entry.ts';
import { requestsOf } from '../run-files/run-files.ts';

/** `{ schemaVersion, run, incidents, findings, requests }`; `runJsonSchemas()['report.json']` describes it. */
export const json: Exporter = {
  id: 'json',
  fileName: 'report.json',
  render: (report: AuditReport, { language }: RenderOptions): string => {
    const requestOf = requestsOf(report);
    const document = {
      schemaVersion: SCHEMA_VERSION,
      run: runEntry(report),
      incidents: incidentEntries(report, language),
      findings: report.findings.map((traced) => findingEntry(traced, requestOf)),
      requests: Array.from(report.requests, requestEntry),
    };
    return `${printableJson(document, 2)}\n`;
  },
};
