import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGatedSet } from '../../../src/detect/gated-set.ts';
import { compilePatternSet } from '../../../src/detect/regex.ts';
import { charactersOf, meets, requiredCharacters } from '../../../src/detect/required-characters.ts';

const mayMatch = (source: string, text: string): boolean => meets(charactersOf(text), requiredCharacters(source));

describe('what a pattern requires', () => {
  it.each([
    ['[a-z]{1,9}@[a-z.]{1,9}', 'taro@x', 'taro.x'],
    ['\\d{4}[ -]\\d{4}', '4111-1111', '41111111'],
    ['(?:\\+81[- ]?|0)[5-9]0[- ]\\d{4}', '090-0000', '0900000'],
    ['(?:AKIA|sk_(?:live|test)_)[0-9A-Z]+', 'sk_live_A', 'd41d8cd98f'],
    ['〒\\s?\\d{3}', '〒100', '100'],
    ['[年/.]\\d', '1年', '1-'],
    ['(?i)pin=[a-c]', 'PIN=B', 'PIN B'],
    // The Kelvin sign is a k to who ignores case.
    ['(?i)k[a-c]', '\u212aB', 'pin'],
  ])('%s may match %s, never %s', (source, possible, impossible) => {
    expect(mayMatch(source, possible)).toBe(true);
    expect(mayMatch(source, impossible)).toBe(false);
  });

  it.each(['a(?i)bc', '(?s)abc', '\\p{Han}+', '[^a]', 'x?', 'x*', 'x{0,2}', '.', '^$', '[[:alpha:]]'])(
    'is nothing for %s',
    (source) => {
      expect(mayMatch(source, '')).toBe(true);
    },
  );
});

describe('the length of a match', () => {
  it.each([
    ['\\d{4}[ -]\\d{4}', 9],
    ['^(?:ab?|c{2,3})+d*$', 1],
    ['(?i)x{0,3}[^a].', 2],
    ['\\bкт', 2],
    ['a(?i)bc', 0],
  ])('of %s is at least %i', (source, least) => {
    expect(requiredCharacters(source).least).toBe(least);
  });
});

describe('a gated set', () => {
  const sources = [
    '[a-c]+@[a-c]+',
    '\\d{2}[- ]\\d{2}',
    '(?i)pin',
    '^\\s*(?:0\\d-\\d)\\s*$',
    '[年月]\\d',
    '\\p{Hiragana}{2}',
    'a[bc]?-',
    '(?:a年|01)c',
    'x*',
  ];
  const [gated, plain] = [compileGatedSet(sources), compilePatternSet(sources)];

  it('answers as the set does', () => {
    const letter = constantFrom(...Array.from('abcPIN019@- 年月あい\t'));
    assert(
      property(string({ unit: letter, maxLength: 24 }), (text) => {
        expect(gated.matching(text)).toEqual(plain.matching(text));
      }),
    );
  });
});
