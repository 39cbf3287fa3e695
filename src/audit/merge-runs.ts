// Several runs → one report, as if one run had seen everything: shards of a scan, workers of a test suite. Pure.
import type { AuditReport, RunInfo } from '../model/audit-report.ts';
import type { RuleInfo } from '../model/rule.ts';
import { SEVERITIES, type Gate } from '../model/severity.ts';
import type { MergedFrom } from '../model/shard.ts';
import { NOTHING_ACCEPTED, type AcceptanceDemands } from '../model/gate-demands.ts';
import { acceptReport } from './accept-report.ts';
import { checkParts, type RunPart } from './merge/check-parts.ts';
import { mergeAgreements } from './merge/merge-agreements.ts';
import { mergeCoverage } from './merge/merge-coverage.ts';
import { mergeIncidents } from './merge/merge-incidents.ts';
import { joinRequests, withOwnIds } from './merge/own-ids.ts';

export type { RunPart };

export interface MergeSettings {
  /** The strictest gate of the runs unless given; `never` is not taken over from them. */
  readonly gate?: Gate | undefined;
  /** Of the whole: baseline, suppressions, whether it may be incomplete. */
  readonly accepts?: AcceptanceDemands | undefined;
}

const DEFAULT_GATE: Gate = 'low';

/**
 * Throws MERGE_REFUSED for runs that do not go together: another tool, rules or configuration, or the same shard twice. A shard that is
 * missing makes the whole incomplete. States, suppressions and the verdict of the parts are dropped: the gate is asked anew.
 */
export function mergeRuns(given: readonly RunPart[], { gate, accepts = NOTHING_ACCEPTED }: MergeSettings = {}): AuditReport {
  const { parts, merged } = checkParts(given);
  const runs = parts.map(({ report }) => report.run);
  const renamed = parts.map(({ report, prefix }) => withOwnIds(report, prefix));
  const keys = new Set(runs.map(({ digestKey }) => digestKey));
  const isComparable = keys.size === 1 && !keys.has(undefined);
  const { incidents, countedApart } = mergeIncidents(renamed, isComparable);
  const coverage = mergeCoverage(parts, merged, countedApart);
  const agreed = mergeAgreements(
    parts.map(({ report }) => report.acceptance),
    coverage.gaps.length === 0,
  );
  const found: Omit<AuditReport, 'verdict'> = {
    run: mergeRunInfo(runs, merged, gate ?? strictest(runs)),
    coverage,
    incidents,
    findings: renamed.flatMap(({ findings }) => findings),
    requests: joinRequests(renamed.map(({ requests }) => requests)),
    rules: mergeRules(parts.map(({ report }) => report.rules)),
    ...(Object.keys(agreed).length === 0 ? {} : { acceptance: { ...agreed, allowIncomplete: false } }),
  };
  return acceptReport(found, accepts);
}

function mergeRunInfo(runs: readonly RunInfo[], merged: MergedFrom, gate: Gate): RunInfo {
  const [first] = runs as [RunInfo, ...RunInfo[]];
  const { shard: _shard, digestKey, ...common } = first;
  return {
    ...common,
    command: 'merge',
    browser: mergeBrowsers(runs.map(({ browser }) => browser)),
    config: runs.map(({ config }) => config).find((config) => config !== undefined),
    sealed: runs.every(({ sealed }) => sealed),
    startedAt: runs.map(({ startedAt }) => startedAt).reduce((a, b) => (a < b ? a : b)),
    endedAt: runs.map(({ endedAt }) => endedAt).reduce((a, b) => (a > b ? a : b)),
    gate,
    merged,
    ...(digestKey !== undefined && runs.every((run) => run.digestKey === digestKey) ? { digestKey } : {}),
  };
}

function mergeBrowsers(browsers: readonly RunInfo['browser'][]): RunInfo['browser'] {
  const known = browsers.filter((browser) => browser !== undefined);
  if (known.length === 0) return undefined;
  const every = (of: (browser: NonNullable<RunInfo['browser']>) => string): string => [...new Set(known.map(of))].join(', ');
  return { name: every(({ name }) => name), version: every(({ version }) => version), source: every(({ source }) => source) };
}

// A shard that is told never to fail leaves the gate to whoever merges.
function strictest(runs: readonly RunInfo[]): Gate {
  const gates = runs.flatMap(({ gate }) => (gate === 'never' ? [] : [gate]));
  return SEVERITIES.findLast((severity) => gates.includes(severity)) ?? DEFAULT_GATE;
}

// The same rules but for those that a run adds when it has something to say in their name.
function mergeRules(lists: readonly (readonly RuleInfo[])[]): readonly RuleInfo[] {
  return [...new Map(lists.flat().map((rule) => [rule.id, rule])).values()];
}
