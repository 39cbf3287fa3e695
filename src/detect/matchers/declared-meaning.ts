// Fields that the vendor's own documentation gives a category: what stands there is that, whatever it looks like.
import type { Claim, Subject } from '../claim.ts';
import type { RuleIndex } from '../rule-index.ts';

export function matchDeclaredMeaning({ field, text }: Subject, index: RuleIndex): readonly Claim[] {
  const category = field.meaning?.kind === 'category' ? field.meaning.category : undefined;
  if (category === undefined) return [];
  const span = { start: 0, end: text.length };
  return [
    { rule: index.speaker(category), certainty: 'declared', span, keyWords: 0, checked: false, siblings: [], planted: undefined },
  ];
}
