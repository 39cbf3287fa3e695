// What was judged and what was seen → the report of one audit, with its verdict.
import type { AuditReport, Coverage, RunInfo } from '../model/audit-report.ts';
import { NOTHING_ACCEPTED, type AcceptanceDemands } from '../model/gate-demands.ts';
import { FORM_GET_RULE } from '../model/rule.ts';
import type { Gate } from '../model/severity.ts';
import { FORM_GET_SENSITIVE } from '../triage/exposed/form-get-rule.ts';
import type { LoadedContracts } from '../plan/contracts/load-contracts.ts';
import { acceptReport } from './accept-report.ts';
import { contractRulesOf, holdContracts } from './hold-contracts.ts';
import type { Judgment } from './judge-traffic.ts';
import type { Knowledge } from './knowledge.ts';
import { showHosts } from './show-hosts.ts';
import { toolVersion } from './tool-version.ts';

/** Fails a run on anything but `info` where nobody said otherwise. */
const DEFAULT_GATE: Gate = 'low';

export interface ReportParts {
  readonly run: Pick<RunInfo, 'command' | 'browser' | 'configDigest' | 'config' | 'sealed' | 'startedAt' | 'shard' | 'digestKey'>;
  readonly knowledge: Knowledge;
  readonly judgment: Judgment;
  readonly coverage: Coverage;
  readonly gate: Gate | undefined;
  /** What was accepted beforehand. */
  readonly accepts?: AcceptanceDemands | undefined;
  /** What recipients may get, and what is published about them. */
  readonly contracts?: LoadedContracts | undefined;
}

export async function assembleReport({
  run,
  knowledge,
  judgment,
  coverage,
  gate = DEFAULT_GATE,
  accepts = NOTHING_ACCEPTED,
  contracts,
}: ReportParts): Promise<AuditReport> {
  const { rules, vendors } = knowledge;
  const held = holdContracts(contracts, judgment, coverage, knowledge, run);
  const found: Omit<AuditReport, 'verdict'> = {
    run: {
      ...run,
      tool: { name: 'tagspill', version: await toolVersion() },
      rules: { count: rules.rules.length, digest: rules.digest },
      vendors: { count: vendors.count },
      endedAt: new Date().toISOString(),
      gate,
    },
    coverage,
    incidents: held.incidents,
    findings: judgment.findings,
    requests: judgment.requests,
    rules: [
      ...rules.infos,
      ...(held.incidents.some((incident) => incident.rules.includes(FORM_GET_RULE)) ? [FORM_GET_SENSITIVE] : []),
      ...contractRulesOf(held.incidents),
    ],
    ...(contracts === undefined ? {} : { acceptance: { ...held.use, allowIncomplete: false } }),
  };
  const report = acceptReport(found, accepts);
  return judgment.shown === undefined ? report : showHosts(report, judgment.shown);
}
