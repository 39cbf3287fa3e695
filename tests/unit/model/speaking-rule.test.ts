import { expect, it } from 'vitest';
import { FORM_GET_RULE, type RuleId } from '../../../src/model/rule.ts';
import { speakingRule } from '../../../src/model/speaking-rule.ts';

const id = (text: string): RuleId => text as RuleId;
const speaking = speakingRule([
  { id: FORM_GET_RULE, category: 'free_text' },
  { id: id('mobile-number'), category: 'phone' },
  { id: id('phone'), category: 'phone', primary: true },
  { id: id('inquiry-text'), category: 'free_text' },
  { id: id('notes'), category: 'free_text' },
]);

it.each([
  ['mobile-number', 'phone'],
  ['phone', 'phone'],
  ['notes', 'inquiry-text'],
  [FORM_GET_RULE, FORM_GET_RULE],
  ['of-somebody-else', 'of-somebody-else'],
])('for %s speaks %s', (rule, speaker) => {
  expect(speaking(id(rule))).toBe(speaker);
});
