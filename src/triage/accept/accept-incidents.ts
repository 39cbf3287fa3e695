// What was found, and what a firm has accepted or weighs otherwise → incidents with their states, and the verdict. In this order:
// severities, suppressions, baseline, verdict.
import type { Acceptance } from '../../model/acceptance.ts';
import type { Coverage, Verdict } from '../../model/audit-report.ts';
import type { GateDemands } from '../../model/gate-demands.ts';
import type { Incident } from '../../model/incident.ts';
import { orderIncidents } from '../order-incidents.ts';
import { reachVerdict } from '../reach-verdict.ts';
import { compareWithBaseline } from './compare-with-baseline.ts';
import { holdBack } from './hold-back.ts';
import { setSeverities } from './set-severities.ts';
import { whatWasSeen, type Looked } from './what-was-seen.ts';

export interface Found extends Looked {
  readonly incidents: readonly Incident[];
  readonly coverage: Coverage;
  /** ISO 8601: the day on which suppressions are asked whether they hold. */
  readonly startedAt: string;
}

export interface Accepted {
  /** Worst first. */
  readonly incidents: readonly Incident[];
  /** Undefined where nothing was accepted beforehand. */
  readonly acceptance: Pick<Acceptance, 'baseline' | 'suppressions' | 'allowIncomplete'> | undefined;
  readonly verdict: Verdict;
}

export function acceptIncidents(
  found: Found,
  { gate, allowIncomplete, severity, suppressions, baseline }: GateDemands,
): Accepted {
  const { coverage, isPart, startedAt } = found;
  const weighed = setSeverities(found.incidents, severity);
  const held = suppressions && holdBack(weighed, suppressions, momentOf(startedAt, coverage, isPart));
  const open = held?.incidents ?? weighed;
  const compared = baseline && compareWithBaseline(open, baseline, whatWasSeen(found));
  const incidents = orderIncidents(compared?.incidents ?? open.map(asNew));
  const isNothing = held === undefined && compared === undefined && !allowIncomplete;
  return {
    incidents,
    acceptance: isNothing
      ? undefined
      : {
          ...(compared === undefined ? {} : { baseline: compared.use }),
          ...(held === undefined ? {} : { suppressions: held.use }),
          allowIncomplete,
        },
    verdict: reachVerdict(incidents, coverage, gate, allowIncomplete),
  };
}

// Whatever another baseline said of it before.
function asNew({ worse: _former, ...incident }: Incident): Incident {
  return { ...incident, state: 'new' };
}

function momentOf(
  startedAt: string,
  { gaps }: Coverage,
  isPart: boolean,
): { readonly today: string; readonly sawEverything: boolean } {
  return { today: startedAt.slice(0, 'YYYY-MM-DD'.length), sawEverything: gaps.length === 0 && !isPart };
}
