// The parts of a test run → one run directory and one answer, through the same gate as a scan's.
import type { AuditReport } from '../model/audit-report.ts';
import type { Gate } from '../model/severity.ts';
import { readEnvironment, type Environment } from '../plan/environment.ts';
import { loadAcceptance, type GateFlags } from '../plan/gate/load-acceptance.ts';
import { verdictText } from '../report/attach-words.ts';
import { acceptReport } from './accept-report.ts';
import { joinParts } from './attach-parts.ts';
import { deliver, type Delivered, type DeliveryOptions } from './deliver.ts';
import { runDirectory } from './run-directory.ts';

/** What is done with what the tests' pages sent. Paths are relative to the working directory. */
export interface FinishOptions extends DeliveryOptions, GateFlags {
  /** Lowest severity that fails the run (default: that of the projects, `low`). */
  readonly failOn?: Gate | undefined;
}

export interface Finished extends Delivered {
  /** The answer in a few lines. */
  readonly summary: string;
}

/** Undefined where no part was written, whatever was begun. Throws `ScanError` for a baseline or suppressions that cannot be read. */
export async function finishParts(folder: string, options: FinishOptions, variables: Environment): Promise<Finished | undefined> {
  const { report } = await joinParts(folder);
  if (report === undefined) return undefined;
  const environment = readEnvironment(variables);
  const lang = options.lang ?? environment.lang ?? 'en';
  const demands = await loadAcceptance(options, environment, undefined, new Date(report.run.startedAt));
  const judged = acceptReport(withGate(report, options.failOn ?? environment.failOn), demands);
  const out = runDirectory({ out: options.out ?? environment.out }, report.run.startedAt);
  const delivered = await deliver(judged, {}, { ...options, lang, out });
  return { ...delivered, summary: verdictText(judged, lang) };
}

function withGate(report: AuditReport, gate: Gate | undefined): AuditReport {
  return gate === undefined ? report : { ...report, run: { ...report.run, gate } };
}
