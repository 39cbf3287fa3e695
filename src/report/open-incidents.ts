// The incidents that stand open for formats in which everything that is listed is open: new and known ones, and neither suppressed nor repaired.
import type { AuditReport } from '../model/audit-report.ts';
import type { Incident } from '../model/incident.ts';

/** In the order of the report: worst first. */
export function openIncidents({ incidents }: Pick<AuditReport, 'incidents'>): readonly Incident[] {
  return incidents.filter(({ state, suppression }) => state !== 'absent' && suppression === undefined);
}
