// SARIF for tests: written by the exporter, held against the official schema.
import { createRequire } from 'node:module';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import type { AuditReport } from '../../src/model/audit-report.ts';
import type { SarifFlavor } from '../../src/model/format-settings.ts';
import { sarif } from '../../src/report/exporters/sarif/sarif.ts';

// Microsoft's copy of the OASIS schema (draft 4, which Ajv reads when it is not told so; it has no keyword that differs).
const require = createRequire(import.meta.url);
const {
  $schema: _draft,
  id: _id,
  ...schema
} = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;

// One of its patterns is not valid under the flag `u`; Errata 01 mended it.
const ajv = new Ajv({ allErrors: true, strict: false, validateSchema: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What the schema says against a document; empty when it fits. */
export function sarifErrors(document: unknown): readonly string[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message = '' }: ErrorObject) => `${instancePath} ${message}`);
}

export function sarifText(report: AuditReport, sarifFlavor?: SarifFlavor): string {
  return sarif.render(report, { language: 'en', color: false, width: 80, sarifFlavor });
}

/** The only run of what the exporter writes. */
export function sarifRun(report: AuditReport, sarifFlavor?: SarifFlavor): Run & { readonly results: Result[] } {
  const log = JSON.parse(sarifText(report, sarifFlavor)) as Log;
  const [run, ...others] = log.runs;
  if (run?.results === undefined || others.length > 0) throw new TypeError('one run with results was expected');
  return { ...run, results: run.results };
}
