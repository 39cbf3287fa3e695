// The order in which every report lists incidents: worst first, then by page.
import type { Incident } from '../model/incident.ts';
import { SEVERITIES } from '../model/severity.ts';

/** The same incidents in the same order, whatever order they come in. */
export function orderIncidents(incidents: readonly Incident[]): readonly Incident[] {
  const order = ({ severity }: Incident): number => SEVERITIES.indexOf(severity);
  return incidents.toSorted(
    (a, b) =>
      order(a) - order(b) ||
      compare(a.cause.site, b.cause.site) ||
      compare(a.cause.page, b.cause.page) ||
      compare(a.cause.at, b.cause.at) ||
      compare(a.fingerprint, b.fingerprint),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
