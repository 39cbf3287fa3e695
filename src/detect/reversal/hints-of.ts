// What a field's keys and its vendor say that a digest could be of, as far as that decides which values are tried.
import type { DataCategory } from '../../model/data-category.ts';
import type { DecodedField } from '../../model/decoded-request.ts';
import type { RuleIndex } from '../rule-index.ts';

/** Categories whose values are too many, or under rare hashes too slow, to be tried for every digest. */
const ASKED_FOR: ReadonlySet<DataCategory> = new Set(['phone', 'employer.phone', 'postal', 'birthdate']);

export function hintsOf({ keys, meaning }: DecodedField, index: RuleIndex): ReadonlySet<DataCategory> {
  const hints = new Set<DataCategory>(meaning?.category === undefined ? [] : [meaning.category]);
  for (const { phrase, last } of index.keys.read(keys)) {
    if (last) for (const { rule } of index.byPhrase.get(phrase) ?? []) hints.add(rule.speaker.category);
  }
  return new Set([...hints].filter((category) => ASKED_FOR.has(category)).sort());
}
