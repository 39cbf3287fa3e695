// The run's own synthetic values: their arrival is certain, whatever the field is called.
import type { CanarySearch } from '../canary.ts';
import type { Claim, Subject } from '../claim.ts';
import type { RuleIndex } from '../rule-index.ts';

/** One claim for each category that shares the value; the weighing decides between them. */
export function matchPlantedValue({ field, text, views }: Subject, index: RuleIndex, canaries: CanarySearch): readonly Claim[] {
  // Four digits are met by chance in lengths, durations and ids; there a short value says nothing.
  const ownHeader = field.carrier === 'header' && field.keys.length === 1;
  const counted = ownHeader || field.meaning?.kind === 'identifier';
  return canaries
    .search(text, views)
    .filter(({ whole }) => !(whole && counted))
    .flatMap(({ planted, span, hashedBy }) =>
      planted.map(({ category, value }): Claim => ({
        rule: index.speaker(category),
        certainty: 'canary',
        span,
        keyWords: 0,
        checked: false,
        siblings: [],
        planted: { value, hashedBy },
      })),
    );
}

/** A rule that found one of the run's values of its own category has found a canary: how values too short to search for are known. */
export function promotePlanted(claims: readonly Claim[], { text }: Subject, canaries: CanarySearch): readonly Claim[] {
  return claims.map((claim) =>
    claim.planted === undefined && canaries.holds(claim.rule.category, text.slice(claim.span.start, claim.span.end))
      ? { ...claim, certainty: 'canary' }
      : claim,
  );
}
