// The rule in whose name an incident stands where a format takes one only.
import { categoryRank } from '../model/data-category.ts';
import type { RuleId, RuleInfo } from '../model/rule.ts';
import { SEVERITIES } from '../model/severity.ts';
import { speakingRule } from '../model/speaking-rule.ts';

/** The rules of a report, and who speaks for whom. */
export interface RuleBook {
  readonly byId: ReadonlyMap<RuleId, RuleInfo>;
  readonly speaking: (rule: RuleId) => RuleId;
}

export function ruleBook(rules: readonly RuleInfo[]): RuleBook {
  return { byId: new Map(rules.map((rule) => [rule.id, rule])), speaking: speakingRule(rules) };
}

/**
 * That of the worst, and the same one whether a form was sent whole or half filled: importers take another rule for another alert. As the
 * fingerprint does, it asks for severity first and then for the order of categories.
 */
export function leadingRule(rules: readonly RuleId[], { byId, speaking }: RuleBook): RuleId {
  const rank = (id: RuleId): readonly [number, number] => {
    const rule = byId.get(id);
    return rule === undefined ? [SEVERITIES.length, 0] : [SEVERITIES.indexOf(rule.severity), categoryRank(rule.category)];
  };
  const [first] = rules
    .map((id) => ({ id, rank: rank(id) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || (a.id < b.id ? -1 : 1));
  return first === undefined || first.id === '' ? ('personal-data' as RuleId) : speaking(first.id);
}
