// The run's own synthetic values: their arrival is certain, whatever the field is called.
import type { DecodedField } from '../../model/decoded-request.ts';
import { isIdentifier } from '../is-identifier.ts';
import type { CanarySearch } from '../canary.ts';
import type { Claim, Subject } from '../claim.ts';
import type { RuleIndex } from '../rule-index.ts';

// Sizes, times, counts and positions, by the last key: browsers and tags send them by the dozen, four digits long.
const MEASURE =
  /(?:^|[._\-[\]])(?:sw|sh|vw|vh|width|height|top|left|right|bottom|scroll\w*|offset\w*|client[xywh]|page[xy]|screen[xywh]|size|length|len|bytes|count|time|timing|duration|delay|latency|elapsed|ttfb|fcp|lcp|inp|cls|dns|tcp|plt|ms|msec|sec|port|depth|percent|seq|index|idx)\]?$|(?:Width|Height|Time|Duration|Size|Length|Count|Offset|Top|Left)$/;

/** One claim for each category that shares the value; the weighing decides between them. */
export function matchPlantedValue({ field, text }: Subject, index: RuleIndex, canaries: CanarySearch): readonly Claim[] {
  const hits = canaries.search(text);
  if (hits.length === 0) return [];
  const counted = isCounted(field, text);
  return hits
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

// Four digits are met by chance in lengths, durations and ids; there a short value says nothing. A recording holds ten thousand positions,
// all of them numbers by the grammar of JSON: what a person typed is a string there, and a rule's key speaks for the rest.
function isCounted(field: DecodedField, text: string): boolean {
  const { carrier, keys, isNumber } = field;
  // No identifier has the stroke of `09/31` in it.
  if (isNumber === true || (isIdentifier(field) && !text.includes('/')) || (carrier === 'header' && keys.length === 1))
    return true;
  return keys.at(-1)?.ask((key) => MEASURE.test(key)) === true;
}

/** A rule that found one of the run's values of its own category has found a canary: how values too short to search for are known. */
export function promotePlanted(claims: readonly Claim[], { text }: Subject, canaries: CanarySearch): readonly Claim[] {
  return claims.map((claim) =>
    claim.planted === undefined && canaries.holds(claim.rule.category, text.slice(claim.span.start, claim.span.end))
      ? { ...claim, certainty: 'canary' }
      : claim,
  );
}
