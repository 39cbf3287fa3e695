// A report before its verdict, and what was accepted beforehand → the report with states, suppressions and the verdict.
import type { Acceptance } from '../model/acceptance.ts';
import type { AuditReport } from '../model/audit-report.ts';
import type { AcceptanceDemands } from '../model/gate-demands.ts';
import { siteOf } from '../capture/site.ts';
import { readEnvironment, type Environment } from '../plan/environment.ts';
import { loadAcceptance, type GateFlags } from '../plan/gate/load-acceptance.ts';
import { acceptIncidents } from '../triage/accept/accept-incidents.ts';

/** `acceptance` of what comes in holds what contracts say; what a baseline made of it before is replaced, and suppressions where there are new ones. */
export function acceptReport(found: Omit<AuditReport, 'verdict'>, demands: AcceptanceDemands): AuditReport {
  const { run, coverage, requests, rules } = found;
  const { incidents, acceptance, verdict } = acceptIncidents(
    {
      incidents: found.incidents,
      coverage,
      requests,
      rules: new Set(rules.map(({ id }) => id)),
      isPart: run.shard !== undefined,
      hasContracts: found.acceptance?.contracts !== undefined,
      siteOf,
      startedAt: run.startedAt,
    },
    { ...demands, gate: run.gate },
  );
  const { acceptance: _former, ...rest } = found;
  return { ...rest, incidents, verdict, ...joined(found.acceptance, acceptance) };
}

/** The same for a finished report and the flags and variables of its gate, as a merged run has them. */
export async function acceptAnew(report: AuditReport, flags: GateFlags, environment: Environment): Promise<AuditReport> {
  const beginning = new Date(report.run.startedAt);
  return acceptReport(report, await loadAcceptance(flags, readEnvironment(environment), undefined, beginning));
}

function joined(
  agreed: Acceptance | undefined,
  accepted: Pick<Acceptance, 'baseline' | 'suppressions' | 'allowIncomplete'> | undefined,
): Pick<AuditReport, 'acceptance'> {
  if (agreed === undefined && accepted === undefined) return {};
  const { baseline: _baseline, suppressions: _suppressions, ...kept } = agreed ?? {};
  return { acceptance: { ...kept, ...(accepted ?? { allowIncomplete: false }) } };
}
