// Run directories → one report, with the gate asked of the whole.
import { resolve } from 'node:path';
import type { AuditReport } from '../model/audit-report.ts';
import { ScanError } from '../model/scan-error.ts';
import type { Gate } from '../model/severity.ts';
import { readEnvironment, type Environment } from '../plan/environment.ts';
import type { GateFlags } from '../plan/gate/load-acceptance.ts';
import { acceptAnew } from './accept-report.ts';
import { mergeRuns, type RunPart } from './merge-runs.ts';
import { readStoredRun } from './stored-run.ts';

export interface MergeRequest {
  readonly directories: readonly string[];
  readonly failOn: Gate | undefined;
  /** Files and flags of the gate. */
  readonly gate: GateFlags;
  /** `TAGSPILL_*` of the gate are read from it. */
  readonly environment: Environment;
}

/** Throws RUN_INVALID for a directory that is no run, MERGE_REFUSED for runs that do not go together. */
export async function mergeStoredRuns({ directories, failOn, gate, environment }: MergeRequest): Promise<AuditReport> {
  const parts: RunPart[] = [];
  const seen = new Set<string>();
  for (const name of directories) {
    if (seen.has(resolve(name))) throw new ScanError('MERGE_REFUSED', 'it is named twice', { position: { file: name } });
    seen.add(resolve(name));
    parts.push({ name, report: await readStoredRun(name) });
  }
  return acceptAnew(mergeRuns(parts, { gate: failOn ?? readEnvironment(environment).failOn }), gate, environment);
}
