// Stored runs and baseline files: accept what a run shows, compare another run with it, drop what is fixed.
import type { AcceptedIncident, Baseline } from '../model/acceptance.ts';
import type { AuditReport } from '../model/audit-report.ts';
import { NOTHING_ACCEPTED } from '../model/gate-demands.ts';
import { ScanError } from '../model/scan-error.ts';
import { baselineText } from '../plan/gate/baseline-text.ts';
import { loadBaseline } from '../plan/gate/load-baseline.ts';
import { writePrivate } from '../platform/files.ts';
import { acceptedIncident } from '../triage/accept/accepted-incident.ts';
import { acceptReport } from './accept-report.ts';
import { readStoredRun } from './stored-run.ts';
import { toolVersion } from './tool-version.ts';

/** What `createBaseline` wrote. */
export interface CreatedBaseline {
  readonly accepted: number;
  /** Left out: their dates would have no effect. */
  readonly suppressed: number;
  /** Of the run's own baseline, kept because nobody looked. */
  readonly kept: number;
  /** Fingerprints of a version 1 that were not met: without a place they cannot be kept. */
  readonly dropped: number;
  readonly isComplete: boolean;
}

/** Accepts every incident of a run that is not suppressed, and what its own baseline holds and nobody looked for. */
export async function createBaseline(directory: string, file: string): Promise<CreatedBaseline> {
  const { run, incidents, acceptance, coverage } = await readStoredRun(directory);
  const open = incidents.filter(({ suppression }) => suppression === undefined);
  const { absent = [], bare = [] } = acceptance?.baseline ?? {};
  const kept = absent.filter(({ how }) => how === 'not-seen').map(({ how: _how, ...incident }) => incident);
  await write(file, [...open.map((incident) => acceptedIncident(incident, run.startedAt)), ...kept], new Date());
  return {
    accepted: open.length,
    suppressed: incidents.length - open.length,
    kept: kept.length,
    dropped: bare.length,
    isComplete: coverage.gaps.length === 0,
  };
}

/** The stored run as if it had been given this baseline. */
export async function compareRun(file: string, directory: string): Promise<AuditReport> {
  return compare(await loadBaseline(file), await readStoredRun(directory));
}

/** What `pruneBaseline` did; `file` is left alone where nothing is fixed. */
export interface PrunedBaseline {
  readonly fixed: readonly AcceptedIncident[];
  readonly left: number;
}

/** Drops what a complete run shows to be fixed. Throws PRUNE_REFUSED for a run that saw only a part. */
export async function pruneBaseline(file: string, directory: string): Promise<PrunedBaseline> {
  const baseline = await loadBaseline(file);
  const run = await readStoredRun(directory);
  const refuse = (reason: string): never => {
    throw new ScanError('PRUNE_REFUSED', reason, { position: { file: directory } });
  };
  if (run.run.shard !== undefined) refuse('the run is one shard of several; merge them first (`tagspill merge`)');
  if (run.coverage.gaps.length > 0) refuse('the run is incomplete');
  const { acceptance } = compare(baseline, run);
  const fixed = (acceptance?.baseline?.absent ?? []).filter(({ how }) => how === 'fixed');
  const gone = new Set(fixed.map(({ fingerprint }) => fingerprint));
  const left = baseline.incidents.filter(({ fingerprint }) => !gone.has(fingerprint));
  if (fixed.length > 0) await write(file, left, new Date(baseline.createdAt ?? run.run.startedAt));
  return { fixed, left: left.length + baseline.bare.length };
}

function compare(baseline: Baseline, run: AuditReport): AuditReport {
  return acceptReport(run, { ...NOTHING_ACCEPTED, baseline });
}

async function write(file: string, incidents: readonly AcceptedIncident[], createdAt: Date): Promise<void> {
  const tool = `tagspill ${await toolVersion()}`;
  const text = baselineText({ tool, createdAt: createdAt.toISOString(), incidents });
  await writePrivate(file, text).catch((cause: unknown) => {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    throw new ScanError('OUTPUT_REFUSED', why, { position: { file }, cause });
  });
}
