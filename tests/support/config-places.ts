// A configuration for the rich report: where entries stand that name some of its pages.
import type { AuditReport } from '../../src/model/audit-report.ts';
import type { ConfigPlaces } from '../../src/model/config-places.ts';

const line = (number: number, end: number): ConfigPlaces['site'] => ({
  line: number,
  column: 5,
  endLine: number,
  endColumn: end,
});

/** Places of a configuration that names some of the pages of `aReport`. */
export const PLACES: ConfigPlaces = {
  file: 'sites/東京 one/tagspill.yaml',
  site: { line: 3, column: 1, endLine: 3, endColumn: 30 },
  entries: [
    { label: 'Contract form, sent by Enter', url: 'https://lender.example/contract/apply', place: line(7, 40) },
    { label: undefined, url: 'https://lender.example/members/unsubscribe?mail=•••', place: line(12, 50) },
    { label: 'Unsubscribe page', url: 'https://lender.example/members/unsubscribe?mail=•••', place: line(14, 50) },
  ],
};

/** The report as a run of that configuration. */
export function withPlaces(report: AuditReport, config: ConfigPlaces = PLACES): AuditReport {
  return { ...report, run: { ...report.run, config } };
}
