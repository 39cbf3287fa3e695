import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../src/detect/explain/explain-request.ts';
import { explainRuleMatch } from '../../../../src/detect/explain/explain-rule-match.ts';
import type { ExplainedClaim } from '../../../../src/detect/explain/explained-field.ts';
import type { Identity } from '../../../../src/model/crawl-plan.ts';
import type { DecodedField } from '../../../../src/model/decoded-request.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { aDecodedRequest, aField, aRuleSet } from '../a-decoded.ts';

const RULES = aRuleSet(
  [
    'email',
    'email',
    "  - key: [mail]\n    value: { pattern: '[a-z]{1,20}@[a-z.]{3,30}' }\n  - value: { pattern: '[a-z]{1,20}@[a-z.]{3,30}', boundary: token }",
    'primary: true\n',
  ],
  ['login-id', 'customer_no', "  - key: [mail, login]\n    value: { pattern: '.{3,40}' }\n    siblings: [bank.code]"],
  ['member', 'card.member_no', '  - key: [mail]'],
  [
    'account-number',
    'account.number',
    "  - key: [no]\n    value: { pattern: '\\d{7}' }\n    siblings: [bank.code]",
    'primary: true\n',
  ],
  ['bank-code', 'bank.code', "  - key: [bank code]\n    value: { pattern: '\\d{4}' }", 'primary: true\n'],
);

const claims = (fields: readonly DecodedField[], identity: Identity = {}, url?: string): readonly (readonly ExplainedClaim[])[] =>
  createExplainer(RULES, identity)
    .explain(aDecodedRequest(fields, url))
    .map((field) => field.claims);
const told = (list: readonly ExplainedClaim[] | undefined): readonly string[] =>
  (list ?? []).map(({ rule, certainty, fate }) => `${rule} ${certainty} ${fate.kind}`);

describe('claims and what became of them', () => {
  it('names the winner of a field and the losers with what beat them', () => {
    const [found] = claims([aField('mail', 'taro@x.example')]);
    expect(told(found)).toEqual(['email shape kept', 'login-id shape no-sibling', 'member name weaker']);
    expect(found?.[2]?.fate).toEqual({ kind: 'weaker', than: { rule: 'email', certainty: 'shape' } });
    expect(found?.[0]?.grounds).toEqual([{ kind: 'key', phrase: 'mail', place: 'keys' }, { kind: 'pattern' }]);
  });

  it('says which siblings are missing, and where they stand when they are not', () => {
    const [alone] = claims([aField('no', '0738261')]);
    expect(alone?.[0]?.fate).toEqual({ kind: 'no-sibling', categories: ['bank.code'] });
    const [, beside] = claims([aField('bank_code', '0001'), aField('no', '0738261')]);
    expect(told(beside)).toEqual(['account-number shape kept']);
    expect(beside?.[0]?.grounds).toContainEqual({ kind: 'siblings', categories: ['bank.code'] });
  });

  it('names the part of a value that was claimed', () => {
    const [found] = claims([aField('q', 'to taro@x.example please')]);
    expect(found?.[0]?.part).toEqual({ kind: 'e-mail', length: 14, digits: 0 });
  });

  it('tells another reading of the value', () => {
    const fields = [aField('mail', 'taro@x.example'), aField('mail', 'to taro@x.example')];
    const [first, second] = claims(fields);
    expect(told(first)[0]).toBe('email shape kept');
    expect(told(second)).toContain('email shape other-reading');
  });

  it('tells planted values, in the clear and as digests', () => {
    const identity = { email: [new Raw('taro@x.example')] };
    const sha256 = createHash('sha256').update('taro@x.example').digest('hex');
    const [plain, hashed] = claims([aField('q', 'taro@x.example'), aField('h', sha256)], identity);
    expect(plain?.[0]?.grounds[0]).toEqual({ kind: 'planted', hashedBy: undefined });
    expect(hashed?.[0]?.grounds).toEqual([{ kind: 'planted', hashedBy: 'sha256' }]);
  });

  it('says that a request to the site itself is not reported', () => {
    const [found] = claims([aField('mail', 'taro@x.example')], {}, 'https://lender.example/api');
    expect(told(found)[0]).toBe('email shape own-site');
  });
});

describe('fields that no rule is asked about', () => {
  it.each([
    ['', undefined, 'empty'],
    ['undefined', undefined, 'placeholder'],
    ['taro@x.example', 'identifier', 'identifier'],
    ['taro@x.example', undefined, undefined],
  ] as const)('"%s" (%s) is exempt as %s', (value, meaning, exempt) => {
    const field = aField('mail', value, meaning === undefined ? {} : { meaning });
    const [explained] = createExplainer(RULES, {}).explain(aDecodedRequest([field]));
    expect(explained?.exempt).toBe(exempt);
    expect(explained?.claims.length === 0).toBe(exempt !== undefined);
  });
});

it('asks one rule alone, and says which fields came near', () => {
  const [email] = RULES.rules;
  if (email === undefined) throw new Error('no rule');
  const fields = [aField('mail', 'on'), aField('campaign', 'summer'), aField('q', 'taro@x.example'), aField('no', '0738261')];
  const met = explainRuleMatch(email, aDecodedRequest(fields), createExplainer(RULES, {}));
  expect(met.map(({ near }) => near)).toEqual([true, false, true, false]);
  expect(met.map(({ field }) => told(field.claims))).toEqual([[], [], ['email shape kept'], []]);
});

it('holds no Raw and no value in what it says', () => {
  const fields = [aField('mail', 'taro@x.example'), aField('bank_code', '0001'), aField('no', '0738261')];
  const said = JSON.stringify(createExplainer(RULES, { email: [new Raw('taro@x.example')] }).explain(aDecodedRequest(fields)));
  for (const value of ['taro', 'x.example', '0001', '0738261', '[raw]']) expect(said).not.toContain(value);
});
