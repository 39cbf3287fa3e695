// Incidents and coverage → the answer. Unknown is never clean: a gap can turn a pass into incomplete, never a fail into a pass.
import type { Coverage, Verdict } from '../model/audit-report.ts';
import type { Incident } from '../model/incident.ts';
import { reachesGate, type Gate } from '../model/severity.ts';

/** Fail when a new, unsuppressed incident reaches the gate; else incomplete when anything was not seen; else pass. */
export function reachVerdict(incidents: readonly Incident[], coverage: Coverage, gate: Gate): Verdict {
  const failing = incidents.filter(
    ({ state, severity, suppression }) => state === 'new' && suppression === undefined && reachesGate(severity, gate),
  );
  const incomplete = coverage.gaps.length > 0;
  if (failing.length > 0) return { kind: 'fail', incidents: failing.length, incomplete };
  return incomplete ? { kind: 'incomplete', reasons: coverage.gaps } : { kind: 'pass' };
}
