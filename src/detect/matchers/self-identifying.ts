// Rules that need no key, because the value identifies itself: an address with its @, a token with its header.
import type { Claim, Subject } from '../claim.ts';
import type { RuleIndex } from '../rule-index.ts';
import { matchValue } from './value-pattern.ts';

/** One automaton for each view decides which rules are worth a closer look; most fields wake none. */
export function matchSelfIdentifying(subject: Subject, index: RuleIndex): readonly Claim[] {
  const { field, vendor, text, views, runs } = subject;
  const claims: Claim[] = [];
  for (const { steps, set, alternatives } of index.selfIdentifying) {
    for (const number of set.matching(views(steps).text)) {
      const alternative = alternatives[number];
      if (alternative === undefined) continue;
      const { rule, notKeys, value, siblings } = alternative;
      if (runs.some(({ phrase, last }) => last && notKeys.has(phrase))) continue;
      if (!rule.considers(field.carrier, field.path, vendor)) continue;
      for (const span of matchValue(value, text, views)) {
        const checked = value.check !== undefined;
        claims.push({ rule: rule.speaker, certainty: 'shape', span, keyWords: 0, checked, siblings, planted: undefined });
      }
    }
  }
  return claims;
}
