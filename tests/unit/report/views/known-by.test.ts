import { expect, it } from 'vitest';
import { DERIVED_RULE, type RuleId } from '../../../../src/model/rule.ts';
import type { Certainty } from '../../../../src/model/severity.ts';
import { en } from '../../../../src/report/messages/en.ts';
import { ja } from '../../../../src/report/messages/ja.ts';
import { knownBy } from '../../../../src/report/views/known-by.ts';

const found = (certainty: Certainty, rule = 'email'): { certainty: Certainty; rule: RuleId } => ({
  certainty,
  rule: rule as RuleId,
});
const derived = found('canary', DERIVED_RULE);
const incident = { certainty: 'canary', rules: [DERIVED_RULE] } as const;

it.each([
  ['a planted value', [found('canary'), found('name')], 'canary'],
  ['a derived field alone', [derived], 'derived'],
  ['a derived field beside weaker findings', [derived, found('shape')], 'derived'],
  ['a derived field beside a planted value', [derived, found('canary')], 'canary'],
  ['a check digit', [found('checksum'), found('name')], 'checksum'],
  ['an incident without its findings', [], 'derived'],
] as const)('%s', (_, findings, how) => {
  expect(knownBy(findings, incident)).toBe(how);
});

it('says nothing of a check digit where a digest was opened, nor that a derived value was found', () => {
  expect([en.knownBy.checksum, ja.knownBy.checksum]).toEqual(['confirmed by calculation', '計算により確認']);
  expect([en.knownBy.derived, ja.knownBy.derived]).toEqual(['changes with a planted value', '検査用の値とともに変化']);
});
