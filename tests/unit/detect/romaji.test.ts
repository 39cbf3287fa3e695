import { describe, expect, it } from 'vitest';
import { foldRomaji } from '../../../src/detect/romaji.ts';

describe('foldRomaji', () => {
  it.each([
    ['koza', ['koza', 'kouza', 'kooza', 'kohza']],
    ['bango', ['bango', 'bangou', 'bangoh']],
    ['ansho', ['ansho', 'anshou', 'ansyo', 'ansyou']],
    ['jusho', ['jusho', 'jusyo', 'juusho', 'juusyo', 'jyusho', 'jyuusyo', 'zyusyo']],
    ['shimei', ['shimei', 'simei']],
    ['yucho', ['yucho', 'yuucho', 'yucyo', 'yuutyo']],
    ['shiten', ['shiten', 'siten']],
    ['shubetsu', ['shubetsu', 'syubetu', 'shubetu', 'syubetsu']],
    ['furigana', ['furigana', 'hurigana']],
    ['nenshu', ['nenshu', 'nensyu', 'nenshuu', 'nensyuu']],
    ['ginko', ['ginko', 'ginkou']],
    ['jitaku', ['jitaku', 'zitaku']],
    ['denwa', ['denwa']],
    ['kigen', ['kigen']],
    ['shinbun', ['shimbun', 'sinbun']],
    ['hassho', ['hassho', 'hassyo']],
  ])('%s is one word in %j', (folded, spellings) => {
    expect(spellings.map(foldRomaji)).toEqual(spellings.map(() => folded));
  });

  it.each([
    'account',
    'four',
    'hour',
    'street',
    'mail',
    'phone',
    'title',
    'size2',
    'dl',
    'tid',
    'url',
    'password',
    'x'.repeat(40),
  ])('leaves %s alone', (word) => {
    expect(foldRomaji(word)).toBe(word);
  });

  it('keeps different words apart', () => {
    const words = ['koza', 'kosa', 'ansho', 'tansho', 'sansho', 'kansho', 'mei', 'sei', 'shimei', 'seimei', 'kaiin', 'kain'];
    expect(new Set(words.map(foldRomaji)).size).toBe(words.length);
  });
});
