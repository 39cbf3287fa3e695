// Each step of the engine, refused once: the explanation must name that step and no other.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../../src/detect/create-detector.ts';
import { openTrials } from '../../../../src/detect/explain/open-trials.ts';
import type { Step } from '../../../../src/detect/explain/trial.ts';
import type { CompiledRule } from '../../../../src/detect/compile-rule.ts';
import type { DecodedField } from '../../../../src/model/decoded-request.ts';
import type { VendorId } from '../../../../src/model/vendor.ts';
import { aDecodedRequest, aField, aRuleSet } from '../a-decoded.ts';

function ruleOf(match: string, more = ''): CompiledRule {
  const [rule] = aRuleSet(['the-rule', 'card.pan', match, more]).rules;
  if (rule === undefined) throw new Error('no rule');
  return rule;
}

const CARD = ruleOf(
  "  - key: [card no, カード番号]\n    notKey: [gift card no, ポイントカード番号]\n    value: { pattern: '\\d{13,16}', normalize: [nfkc, strip-separators], check: luhn, deny: ['^0+$', '^1+$'] }\n  - value: { pattern: '4\\d{15}', boundary: digit, check: luhn }",
  "where: { carriers: [query, body] }\nexclude: ['shop-tag:query.shop.*']\n",
);

function lastStep(field: DecodedField, rule = CARD, vendor?: string): Step | undefined {
  return openTrials(rule)(field, vendor as VendorId | undefined)[0]?.steps.at(-1);
}

describe('the step that a field fails at', () => {
  it.each([
    ['card_no', '4111111111111112', { asked: 'check', passed: false, check: 'luhn' }],
    ['card_no', '0000000000000000', { asked: 'deny', passed: false, source: '^0+$' }],
    ['card_no', '41111111111111111111', { asked: 'boundary', passed: false, boundary: 'whole' }],
    ['card_no', '4111', { asked: 'pattern', passed: false, source: '\\d{13,16}', met: { kind: 'digits', length: 4, digits: 4 } }],
    ['gift_card_no', '4111111111111111', { asked: 'not-key', passed: false, phrase: 'gift card no' }],
    [
      'crad_no',
      '4111111111111111',
      { asked: 'key', passed: false, nearest: { phrase: 'card no', how: 'misspelt', edits: 1 }, valueFits: true },
    ],
    ['id', '4111', { asked: 'key', passed: false, nearest: undefined, valueFits: false }],
    ['q', 'ポイントカード番号は4111111111111111です', { asked: 'not-key', passed: false, phrase: 'ポイントカード番号' }],
  ])('%s=%s', (key, value, step) => {
    expect(lastStep(aField(key, value))).toEqual(step);
  });

  it('names the carrier, or the vendor, that the rule leaves out', () => {
    expect(lastStep(aField('card_no', '4111111111111111', { carrier: 'cookie' }))).toEqual({ asked: 'carrier', passed: false });
    expect(lastStep(aField('shop.card_no', '4111111111111111'), CARD, 'shop-tag')).toEqual({ asked: 'vendor', passed: false });
    expect(lastStep(aField('shop.card_no', '4111111111111111'), CARD, 'other-tag')?.passed).toBe(true);
  });

  it('tells a switch from a datum where a rule takes any value', () => {
    const rule = ruleOf('  - key: [password]');
    expect(lastStep(aField('password', 'on'), rule)).toEqual({ asked: 'any-value', passed: false });
    expect(lastStep(aField('password', 'correct horse'), rule)).toEqual({ asked: 'any-value', passed: true });
  });
});

describe('a field that passes', () => {
  it('names the phrase in its keys and every step', () => {
    const [trial] = openTrials(CARD)(aField('payment.card_no', '4111 1111 1111 1111'), undefined);
    expect(trial?.passed).toBe(true);
    expect(trial?.steps.map(({ asked }) => asked)).toEqual(['key', 'not-key', 'pattern', 'boundary', 'deny', 'check']);
    expect(trial?.steps[0]).toEqual({ asked: 'key', passed: true, phrase: 'card no', place: 'keys' });
  });

  it('names the phrase in its text', () => {
    const [trial] = openTrials(CARD)(aField('q', '私のカード番号は4111111111111111です'), undefined);
    expect(trial?.steps[0]).toEqual({ asked: 'key', passed: true, phrase: 'カード番号', place: 'text' });
    expect(trial?.passed).toBe(true);
  });

  it('is a digest where the key says of what', () => {
    const [pin] = aRuleSet(['pin', 'pin', "  - key: [pin]\n    value: { pattern: '\\d{4}' }", 'primary: true\n']).rules;
    if (pin === undefined) throw new Error('no rule');
    const digest = createHash('sha256').update('7306').digest('hex');
    const [trial] = openTrials(pin)(aField('pin', digest), undefined);
    expect(trial?.steps.map(({ asked }) => asked)).toEqual(['key', 'digest']);
    expect(openTrials(pin)(aField('pin', '12345'), undefined)[0]?.steps.at(-1)).toMatchObject({
      asked: 'boundary',
      passed: false,
    });
  });

  it('needs no key where the value identifies itself', () => {
    const [, trial] = openTrials(CARD)(aField('q', 'nr 4111111111111111!'), undefined);
    expect(trial?.steps.map(({ asked }) => asked)).toEqual(['pattern', 'boundary', 'check']);
    expect(trial?.passed).toBe(true);
  });
});

it('passes exactly where the engine claims', () => {
  const detector = createDetector(
    { rules: [CARD], infos: [CARD.info], knownKeys: new Set(), digest: '' },
    {},
    new Uint8Array(32),
  );
  const trials = openTrials(CARD);
  for (const key of ['card_no', 'gift_card_no', 'card.no', 'q', 'カード番号', 'no']) {
    for (const value of [
      '4111111111111111',
      '4111111111111112',
      'カード番号：4111-1111-1111-1111',
      '0000000000000000',
      'x4111111111111111x',
    ]) {
      const field = aField(key, value);
      const found = detector.inspectRequest(aDecodedRequest([field])).length > 0;
      expect(
        trials(field, undefined).some(({ passed }) => passed),
        `${key}=${value}`,
      ).toBe(found);
    }
  }
});
