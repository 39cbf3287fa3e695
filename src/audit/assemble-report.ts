// What was judged and what was seen → the report of one audit, with its verdict.
import type { AuditReport, Coverage, RunInfo } from '../model/audit-report.ts';
import type { Gate } from '../model/severity.ts';
import { reachVerdict } from '../triage/reach-verdict.ts';
import type { Judgment } from './judge-traffic.ts';
import type { Knowledge } from './knowledge.ts';
import { toolVersion } from './tool-version.ts';

/** Fails a run on anything but `info` where nobody said otherwise. */
const DEFAULT_GATE: Gate = 'low';

export interface ReportParts {
  readonly run: Pick<RunInfo, 'command' | 'browser' | 'configDigest' | 'sealed' | 'startedAt'>;
  readonly knowledge: Knowledge;
  readonly judgment: Judgment;
  readonly coverage: Coverage;
  readonly gate: Gate | undefined;
}

export async function assembleReport({
  run,
  knowledge,
  judgment,
  coverage,
  gate = DEFAULT_GATE,
}: ReportParts): Promise<AuditReport> {
  const { rules, vendors } = knowledge;
  return {
    run: {
      ...run,
      tool: { name: 'tagspill', version: await toolVersion() },
      rules: { count: rules.rules.length, digest: rules.digest },
      vendors: { count: vendors.count },
      endedAt: new Date().toISOString(),
      gate,
    },
    coverage,
    verdict: reachVerdict(judgment.incidents, coverage, gate),
    incidents: judgment.incidents,
    findings: judgment.findings,
    requests: judgment.requests,
    rules: rules.infos,
  };
}
