// AuditReport → what becomes a result, worst first: incidents, and those of a baseline that were not met.
import type { AbsentIncident } from '../../../model/acceptance.ts';
import type { AuditReport } from '../../../model/audit-report.ts';
import type { SarifFlavor } from '../../../model/format-settings.ts';
import type { Incident } from '../../../model/incident.ts';
import type { RuleId } from '../../../model/rule.ts';
import { SEVERITIES } from '../../../model/severity.ts';
import { leadingRule, ruleBook } from '../../leading-rule.ts';

export type Subject =
  | { readonly kind: 'incident'; readonly rule: RuleId; readonly of: Incident }
  | { readonly kind: 'absent'; readonly rule: RuleId; readonly of: AbsentIncident };

export interface Subjects {
  readonly kept: readonly Subject[];
  /** Left out because there were more than the limit. */
  readonly beyond: number;
  /** Left out because GitHub would show an alert for what was accepted. */
  readonly suppressed: number;
}

/**
 * GitHub knows no suppressions and no baseline: whatever stands in the file is an open alert, and whatever does not is a repaired one. So for
 * GitHub suppressed and repaired incidents are left out, and those that nobody could look at stay in, because they are not known to be repaired.
 */
export function sarifSubjects(report: AuditReport, flavor: SarifFlavor, most: number): Subjects {
  const known = ruleBook(report.rules);
  const all: readonly Subject[] = [
    ...report.incidents.map((of): Subject => ({ kind: 'incident', rule: leadingRule(of.rules, known), of })),
    ...(report.acceptance?.baseline?.absent ?? []).map((of): Subject => ({
      kind: 'absent',
      rule: leadingRule(of.rules, known),
      of,
    })),
  ];
  const chosen = flavor === 'full' ? all : all.filter((subject) => !isSuppressed(subject) && !isRepaired(subject));
  const ordered = chosen.toSorted(
    (a, b) => SEVERITIES.indexOf(a.of.severity) - SEVERITIES.indexOf(b.of.severity) || rank(a) - rank(b),
  );
  return {
    kept: ordered.slice(0, most),
    beyond: Math.max(0, ordered.length - most),
    suppressed: flavor === 'full' ? 0 : all.filter(isSuppressed).length,
  };
}

function isSuppressed(subject: Subject): boolean {
  return subject.kind === 'incident' && subject.of.suppression !== undefined;
}

function isRepaired(subject: Subject): boolean {
  return subject.kind === 'absent' ? subject.of.how === 'fixed' : subject.of.state === 'absent';
}

// Of two that are equally bad, the one that nobody has accepted yet.
function rank(subject: Subject): number {
  if (isRepaired(subject)) return 4;
  if (isSuppressed(subject)) return 3;
  if (subject.kind === 'absent') return 2;
  return subject.of.state === 'new' ? 0 : 1;
}
