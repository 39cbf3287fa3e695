// A finished audit → what the library's callers get: the report, its exit code, and where it was written.
import type { AuditReport } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import { exitCodeOfReport } from '../model/exit-code.ts';
import type { Language } from '../model/language.ts';
import { publishReport, type FormatRequest } from './publish-report.ts';

export interface DeliveryOptions {
  /** Run directory to write (mode 0700, files 0600); nothing is written without it. */
  readonly out?: string | undefined;
  /** Formats beside the run's own files and `report.html`; a name goes into `out`, an object to its `path`. */
  readonly formats?: readonly (FormatRequest['name'] | FormatRequest)[] | undefined;
  /** Of what is written (default `en`). */
  readonly lang?: Language | undefined;
}

export interface Delivered {
  readonly report: AuditReport;
  /** What the command would exit with: 0 pass, 1 incidents at or above the gate, 2 suppressions that a strict run refuses, 3 incomplete. */
  readonly exitCode: 0 | 1 | 2 | 3;
  /** Undefined where nothing was to be written. */
  readonly directory: string | undefined;
  /** Files of the run directory. */
  readonly files: readonly string[];
}

/** Throws `ScanError` OUTPUT_REFUSED where it cannot be written. */
export async function deliver(
  report: AuditReport,
  identity: Identity,
  { out, formats = [], lang = 'en' }: DeliveryOptions,
): Promise<Delivered> {
  const exitCode = exitCodeOfReport(report);
  if (out === undefined) return { report, exitCode, directory: undefined, files: [] };
  const asked = formats.map((format) => (typeof format === 'string' ? { name: format, path: undefined } : format));
  const { files } = await publishReport({ report, identity, directory: out, formats: asked, language: lang });
  return { report, exitCode, directory: out, files };
}
