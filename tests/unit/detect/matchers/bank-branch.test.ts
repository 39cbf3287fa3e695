import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../../src/detect/create-detector.ts';
import { aDecodedRequest, aField, aRuleSet } from '../a-decoded.ts';

const rules = aRuleSet(
  [
    'bank-code',
    'bank.code',
    "  - key: [bank code]\n    value: { pattern: '\\d{4}', check: zengin-bank }\n  - key: [bank code]\n    value: { pattern: '\\d{4}' }\n    certainty: name",
  ],
  ['branch-code', 'branch.code', "  - key: [branch code]\n    value: { pattern: '\\d{3}', check: zengin-branch }"],
);
const said = (bank: string, branch: string, group = 'g'): readonly string[] =>
  createDetector(rules, {}, new Uint8Array(32))
    .inspectRequest(aDecodedRequest([aField('bank_code', bank), aField('branch_code', branch, { group })]))
    .map(({ rule, certainty }) => `${rule} ${certainty}`);

// 0001 001 is the head office of a bank of the register, 0397 has no branch 001, and nobody has 9999.
describe('a branch number beside its bank', () => {
  it.each([
    ['a branch of the bank', '0001', '001', ['bank-code shape', 'branch-code shape']],
    ['a branch of other banks only', '0397', '001', ['bank-code shape', 'branch-code name']],
    ['a bank that does not exist', '9999', '001', ['bank-code name', 'branch-code shape']],
  ])('%s', (_, bank, branch, expected) => {
    expect(said(bank, branch)).toEqual(expected);
  });

  it('is not held against the bank of another object', () => {
    expect(said('0397', '001', 'other')).toEqual(['bank-code shape', 'branch-code shape']);
  });
});
