// Incidents and coverage → the answer. Unknown is never clean: a gap can turn a pass into incomplete, never a fail into a pass.
import type { Coverage, Verdict } from '../model/audit-report.ts';
import type { Incident } from '../model/incident.ts';
import { reachesGate, type Gate } from '../model/severity.ts';

/**
 * Fail when a new, unsuppressed incident reaches the gate; else incomplete when anything was not seen; else pass. `allowIncomplete`
 * makes an incomplete run an allowed one, never a pass.
 */
export function reachVerdict(
  incidents: readonly Incident[],
  { gaps }: Pick<Coverage, 'gaps'>,
  gate: Gate,
  allowIncomplete = false,
): Verdict {
  const failing = incidents.filter(
    ({ state, severity, suppression }) => state === 'new' && suppression === undefined && reachesGate(severity, gate),
  );
  if (failing.length > 0) return { kind: 'fail', incidents: failing.length, incomplete: gaps.length > 0 };
  if (gaps.length === 0) return { kind: 'pass' };
  const reasons = gaps.map(({ en, ja }) => ({ en, ja }));
  return { kind: 'incomplete', reasons, ...(allowIncomplete ? { allowed: true } : {}) };
}
