// Rules that need no key, because the value identifies itself: an address with its @, a token with its header.
import type { Claim, Subject } from '../claim.ts';
import type { RuleIndex } from '../rule-index.ts';
import { matchValue } from './value-pattern.ts';

/** Fields repeat from request to request; so many short texts that hold nothing are remembered before the memory starts anew. */
const REMEMBERED_TEXTS = 20_000;
const SHORT = 128;
const quiet = new WeakMap<RuleIndex, Set<string>>();

/** One automaton for each view decides which rules are worth a closer look; most fields wake none, and are not asked twice. */
export function matchSelfIdentifying(subject: Subject, index: RuleIndex): readonly Claim[] {
  const { text } = subject;
  const known = quietTexts(index);
  if (known.has(text)) return [];
  let woken = false;
  const claims: Claim[] = [];
  for (const { steps, set, alternatives } of index.selfIdentifying) {
    for (const number of set.matching(subject.views(steps).text)) {
      woken = true;
      const alternative = alternatives[number];
      if (alternative !== undefined) claims.push(...claimsOf(alternative, subject));
    }
  }
  if (!woken && text.length <= SHORT) {
    if (known.size >= REMEMBERED_TEXTS) known.clear();
    known.add(text);
  }
  return claims;
}

function quietTexts(index: RuleIndex): Set<string> {
  const known = quiet.get(index) ?? new Set<string>();
  quiet.set(index, known);
  return known;
}

function claimsOf(
  { rule, notKeys, value, siblings }: RuleIndex['selfIdentifying'][number]['alternatives'][number],
  { field, vendor, text, views, runs }: Subject,
): readonly Claim[] {
  if (runs.some(({ phrase, last }) => last && notKeys.has(phrase))) return [];
  if (!rule.considers(field.carrier, field.path, vendor)) return [];
  const checked = value.check !== undefined;
  return matchValue(value, text, views).map((span) => ({
    rule: rule.speaker,
    certainty: 'shape',
    span,
    keyWords: 0,
    checked,
    siblings,
    planted: undefined,
  }));
}
