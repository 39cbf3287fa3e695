import { describe, expect, it } from 'vitest';
import { matchTextLabel } from '../../../../src/detect/matchers/text-label.ts';
import { indexRules } from '../../../../src/detect/rule-index.ts';
import { viewsOf } from '../../../../src/detect/text-view.ts';
import { aField, aRuleSet } from '../a-decoded.ts';

const { rules } = aRuleSet(
  ['account-number', 'account.number', "  - key: [koza no, account number, 口座番号]\n    value: { pattern: '\\d{4,8}' }"],
  [
    'card-number',
    'card.pan',
    "  - key: [カード番号]\n    notKey: [ポイントカード番号]\n    value: { pattern: '\\d{13,19}', normalize: [nfkc, strip-separators], check: card-bin }",
  ],
  ['name', 'name.kana', "  - key: [フリガナ]\n    value: { pattern: '[ァ-ヶー]{2,10}[ 　]?[ァ-ヶー]{2,10}' }"],
  [
    'birthdate',
    'birthdate',
    "  - key: [生年月日, birthday]\n    value: { pattern: '[0-9SHTMR元年月日昭和平成/.-]{6,12}', check: japanese-date }",
  ],
);
const index = indexRules(rules);

function found(text: string): readonly string[] {
  const field = aField('q', text);
  return matchTextLabel({ field, vendor: undefined, text, views: viewsOf(text), runs: [] }, index).map(
    ({ rule, span, certainty }) => `${rule.id} ${certainty} ${text.slice(span.start, span.end)}`,
  );
}

describe('a link', () => {
  it('is no label with its value', () => {
    const phone = indexRules(aRuleSet(['phone', 'phone', "  - key: [tel]\n    value: { pattern: '0\\d{9}' }"]).rules);
    const foundIn = (text: string): number =>
      matchTextLabel({ field: aField('q', text), vendor: undefined, text, views: viewsOf(text), runs: [] }, phone).length;
    expect(foundIn('tel:0300000001')).toBe(0);
    expect(foundIn('TEL: 0300000001')).toBe(1);
    expect(foundIn('my tel:0300000001')).toBe(1);
  });
});

describe('a label and its value in a text', () => {
  it.each([
    ['口座番号は0738261です', 'account-number shape 0738261'],
    ['口座番号0738261', 'account-number shape 0738261'],
    ['私の口座番号 ： 「0738261」', 'account-number shape 0738261'],
    ['口座番号（0738261）', 'account-number shape 0738261'],
    ['account number: 0738261', 'account-number shape 0738261'],
    ['{"kouzaNo":"0738261"}', 'account-number shape 0738261'],
    ['type=1;koza_no=0738261;x', 'account-number shape 0738261'],
    ['カード番号は4111 1111 1111 1111', 'card-number checksum 4111 1111 1111 1111'],
    ['カード番号は４１１１１１１１１１１１１１１１です', 'card-number checksum ４１１１１１１１１１１１１１１１'],
    ['フリガナ：シケン　カナタ', 'name shape シケン　カナタ'],
    ['生年月日は昭和60年4月12日', 'birthdate shape 昭和60年4月12日'],
    ['Birthday = 1985-04-12', 'birthdate shape 1985-04-12'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '口座番号を忘れました。0738261円を返してください',
    '口座番号をわすれた。0738261',
    '口座番号 123',
    '口座番号は07382610738261',
    'the number: 0738261',
    'sansho_no=0738261',
    'koza_no 0738261',
    'ポイントカード番号は4111111111111111',
    'カード番号は4111111111111112',
    '生年月日: 1985-02-31',
    '0738261',
    '',
  ])('not %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds each of several', () => {
    expect(found('口座番号：0738261、フリガナ：シケンカナタ')).toEqual([
      'account-number shape 0738261',
      'name shape シケンカナタ',
    ]);
  });
});
