import { expect, it } from 'vitest';
import { explainRule } from '../../../src/audit/explain-rule.ts';
import { loadKnowledge } from '../../../src/audit/knowledge.ts';

it('explains the rule that has no file, in both languages', async () => {
  const knowledge = await loadKnowledge();
  expect(explainRule(knowledge, 'derived-from-input', 'en')).toMatch(
    /^# derived-from-input: Derived[^]*--differential[^]*Sources/,
  );
  expect(explainRule(knowledge, 'derived-from-input', 'ja')).toMatch(/^# derived-from-input: 入力値[^]*--differential[^]*出典/);
});
