// Rule → the rule that speaks for its category. Which of two finds a value hangs on the value (a mobile number, a number of the fixed network); the
// cause is one, and so is its name.
import type { DataCategory } from './data-category.ts';
import {
  CONTRACT_BREACH,
  CONTRACT_EXPIRED,
  DERIVED_RULE,
  FORM_GET_RULE,
  VENDOR_UNDECLARED,
  type RuleId,
  type RuleInfo,
} from './rule.ts';

/** They ask for more than a category, and have one only because every rule has. */
const OF_THEIR_OWN: ReadonlySet<RuleId> = new Set([
  DERIVED_RULE,
  FORM_GET_RULE,
  VENDOR_UNDECLARED,
  CONTRACT_BREACH,
  CONTRACT_EXPIRED,
]);

/** The primary rule of the category, else the first; rules that are not among these, and those of the engine, speak for themselves. */
export function speakingRule(all: readonly Pick<RuleInfo, 'id' | 'category' | 'primary'>[]): (rule: RuleId) => RuleId {
  const rules = all.filter(({ id }) => !OF_THEIR_OWN.has(id));
  const speakers = new Map<DataCategory, RuleId>();
  for (const { id, category, primary } of rules) if (primary === true || !speakers.has(category)) speakers.set(category, id);
  const categories = new Map(rules.map(({ id, category }) => [id, category]));
  return (rule) => {
    const category = categories.get(rule);
    return (category === undefined ? undefined : speakers.get(category)) ?? rule;
  };
}
