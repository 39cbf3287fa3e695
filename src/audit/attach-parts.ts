// The parts of a run that several processes made at the same time: each a run directory of its own, redacted like any, until they are merged.
import { join } from 'node:path';
import type { AuditReport, CoverageGap } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import { listFiles, writePrivate } from '../platform/files.ts';
import { mergeRuns, type RunPart } from './merge-runs.ts';
import { publishReport } from './publish-report.ts';
import { readStoredRun } from './stored-run.ts';

const BEGUN = 'begun.txt';

/** Leaves a mark: a process that dies writes no part, and what it saw is then known to be missing. */
export async function beginPart(folder: string, name: string): Promise<void> {
  await writePrivate(join(folder, name, BEGUN), '');
}

export async function writePart(folder: string, name: string, report: AuditReport, identity: Identity): Promise<void> {
  await publishReport({ report, identity, directory: join(folder, name), formats: [], language: 'en' });
}

export interface JoinedParts {
  readonly begun: number;
  /** Before its verdict: that is reached anew. Undefined where no part was written. */
  readonly report: AuditReport | undefined;
}

/** All parts of a folder as one report; those that were begun and not written are a gap of it. */
export async function joinParts(folder: string): Promise<JoinedParts> {
  const files = await listFiles(folder, '');
  const names = files.flatMap((file) => (file.endsWith(`/${BEGUN}`) ? [file.slice(folder.length + 1, -BEGUN.length - 1)] : []));
  const parts: RunPart[] = [];
  for (const name of names) {
    if (files.includes(join(folder, name, 'manifest.json')))
      parts.push({ name, report: await readStoredRun(join(folder, name)) });
  }
  const [only, ...others] = parts;
  if (only === undefined) return { begun: names.length, report: undefined };
  const report = others.length === 0 ? only.report : mergeRuns(parts);
  const missing = names.length - parts.length;
  return { begun: names.length, report: missing === 0 ? report : withGap(report, lost(missing)) };
}

function withGap(report: AuditReport, gap: CoverageGap): AuditReport {
  return { ...report, coverage: { ...report.coverage, gaps: [...report.coverage.gaps, gap] } };
}

function lost(workers: number): CoverageGap {
  return {
    en: `${workers} workers died before they could say what they saw; run the tests again`,
    ja: `${workers} 個のワーカーが、記録を残す前に終了しました。テストを再実行してください`,
  };
}
