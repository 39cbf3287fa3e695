// The sites that a report is about, for its title.
import type { AuditReport } from '../../../model/audit-report.ts';
import { hostOf } from '../../../model/masked-host.ts';

/** At most three. */
export function sitesOf(report: AuditReport): readonly string[] {
  // Redacted URLs: what stands for a masked label is no character of a host, and `URL` would spell it in punycode.
  const hosts = report.coverage.pages.map(({ url }) => hostOf(url) ?? '').filter((host) => host !== '');
  const sites = hosts.length > 0 ? hosts : report.incidents.map(({ cause }) => cause.site);
  return [...new Set(sites)].slice(0, 3);
}
