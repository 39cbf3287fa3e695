// The rules that results name → SARIF descriptors with everything that importers demand of one.
import type { ReportingDescriptor } from 'sarif';
import type { RuleId, RuleInfo } from '../../../model/rule.ts';
import type { RuleBook } from '../../leading-rule.ts';
import type { SarifLimits } from './github-limits.ts';
import { messageText } from './message-text.ts';
import type { Subject } from './sarif-subjects.ts';
import { LEVEL, PRECISION, SECURITY_SEVERITY, strongestOf, worstOf } from './weigh.ts';

/** In the order in which `subjects` first name them. */
export function sarifRules(subjects: readonly Subject[], known: RuleBook, limits: SarifLimits): readonly ReportingDescriptor[] {
  const byRule = new Map<RuleId, Subject[]>();
  for (const subject of subjects) byRule.set(subject.rule, [...(byRule.get(subject.rule) ?? []), subject]);
  return Array.from(byRule, ([id, own]) => descriptor(id, known.byId.get(id), own, limits));
}

/**
 * GitHub reads severity and precision of the rule only, so the worst and the surest of its results in this run speak for it: a severity
 * that the configuration set counts, and nothing is shown milder than it is.
 */
function descriptor(
  id: RuleId,
  rule: RuleInfo | undefined,
  subjects: readonly Subject[],
  limits: SarifLimits,
): ReportingDescriptor {
  const severity = worstOf(subjects.map(({ of }) => of.severity));
  const security = SECURITY_SEVERITY[severity];
  const title = rule?.title.en ?? id;
  const why = rule?.why.en ?? 'A page sends or exposes personal data.';
  const references = rule?.references ?? [];
  const help = [why, `\`tagspill rules explain ${id}\` prints the whole rule.`, ...references].join(' ');
  return {
    id: messageText(id, limits.name),
    name: messageText(title, limits.name),
    shortDescription: { text: messageText(`Personal data in a web page's traffic: ${title}`, limits.description) },
    fullDescription: { text: messageText(why, limits.description) },
    help: { text: messageText(help, limits.message) },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: ['security', 'privacy', ...cweTags(rule?.cwe ?? [])].slice(0, limits.tags),
      precision: PRECISION[strongestOf(subjects.map(({ of }) => of.certainty))],
      ...(security === undefined ? {} : { 'security-severity': security }),
    },
  };
}

// As CodeQL writes them, which is what GitHub's filter knows: `external/cwe/cwe-359`.
function cweTags(cwe: readonly string[]): readonly string[] {
  return cwe.flatMap((name) => {
    const number = /^CWE-(\d{1,5})$/i.exec(name)?.[1];
    return number === undefined ? [] : [`external/cwe/cwe-${number.padStart(3, '0')}`];
  });
}
