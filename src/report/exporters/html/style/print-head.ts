// What stands on every printed page: which run this is, and which page of how many. It is of one report, so it is no part of the
// constant sheet.
import type { AuditReport } from '../../../../model/audit-report.ts';
import { marginBoxes } from '../../../html/style/margin-boxes.ts';
import { momentText } from '../parts/moment-text.ts';

/** `sites` are printable host names. */
export function printHead({ run }: AuditReport, sites: readonly string[]): string {
  return marginBoxes({
    left: ['tagspill', run.tool.version, ...sites].join(' · '),
    right: momentText(run.startedAt),
    below: run.configDigest ?? run.rules.digest,
  });
}
