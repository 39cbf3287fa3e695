import { describe, expect, it } from 'vitest';
import { DATA_CATEGORIES, type DataCategory } from '../../../src/model/data-category.ts';
import { categoryPhrase, worstFirst } from '../../../src/report/category-phrase.ts';

describe('categoryPhrase', () => {
  it.each<[readonly DataCategory[], string, string]>([
    [['email'], 'an e-mail address', 'メールアドレス'],
    [['email', 'pin'], 'a PIN and an e-mail address', '暗証番号、メールアドレス'],
    [
      ['email', 'pin', 'bank.name', 'branch.name', 'account.number'],
      'a PIN, an account number, an e-mail address and 2 more kinds of data',
      '暗証番号、口座番号、メールアドレスなど情報 5項目',
    ],
  ])('%j', (categories, english, japanese) => {
    expect(categoryPhrase(categories, 'en')).toBe(english);
    expect(categoryPhrase(categories, 'ja')).toBe(japanese);
  });

  it('uses the article that its noun wants', () => {
    const spokenWithVowel = /^(a|e|i|o|u|API|IBAN|IP)/;
    const spokenWithConsonant = /^(one-|US )/;
    for (const category of Object.keys(DATA_CATEGORIES) as DataCategory[]) {
      const [, article, noun] = /^(an?) (.*)$/.exec(categoryPhrase([category], 'en')) ?? [];
      if (article === undefined || noun === undefined) continue;
      expect(`${article} ${noun}`).toBe(`${spokenWithVowel.test(noun) && !spokenWithConsonant.test(noun) ? 'an' : 'a'} ${noun}`);
    }
  });
});

describe('worstFirst', () => {
  it('keeps the order of equals', () => {
    expect(worstFirst(['postal', 'email', 'gender', 'pin', 'phone'])).toEqual(['pin', 'email', 'phone', 'postal', 'gender']);
  });
});
