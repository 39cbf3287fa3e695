// What an audit came to → the exit code of its command, as scripts ask for it.
import type { AuditReport } from '../../model/audit-report.ts';
import { exitCodeOfReport } from '../../model/exit-code.ts';
import { hasLapsed, type SiteDigest } from '../../model/fleet.ts';
import { reachesGate } from '../../model/severity.ts';
import type { AuditEnd } from './run-audit.ts';

/** 1 where a site has something new at or above its gate, else 2 where suppressions are stale and that is refused, else 3 where something was not seen. */
export function exitOfAudit(end: AuditEnd): 0 | 1 | 2 | 3 {
  if (end.kind === 'given-back') return 3;
  const codes = end.digest.sites.map((site) => end.exits.get(site.site) ?? exitOfDigest(site));
  return ([1, 2, 3] as const).find((code) => codes.includes(code)) ?? 0;
}

/**
 * What one site's report comes to. The history knows an incident whose suppression has run out, and a file would not have accepted it: until the
 * entry is renewed or removed, or the incident is repaired, it fails.
 */
export function exitOfSite(report: Pick<AuditReport, 'verdict' | 'acceptance' | 'incidents' | 'run'>): 0 | 1 | 2 | 3 {
  const { incidents, run } = report;
  const isBack = incidents.some(
    ({ expired, suppression, severity }) => expired !== undefined && suppression === undefined && reachesGate(severity, run.gate),
  );
  return isBack ? 1 : exitCodeOfReport(report);
}

// Looked at by an earlier process, which knew the site's own gate; any incident that is new, or no longer held back, counts.
function exitOfDigest({ run, changes }: SiteDigest): 0 | 1 | 3 {
  const isNew = changes.some(
    ({ change, incident }) =>
      (change === 'new' || change === 'reopened' || (change === 'continuing' && (incident.isWorse || hasLapsed(incident)))) &&
      incident.suppression === undefined &&
      reachesGate(incident.severity, 'low'),
  );
  if (isNew) return 1;
  return run?.outcome === 'complete' ? 0 : 3;
}
