import { describe, expect, it } from 'vitest';
import { romanise } from '../../../../src/detect/planted/romanise.ts';

function spellings(name: string): readonly string[] {
  return romanise(name.split(' ')).map((parts) => parts.join(' '));
}

describe('romanise', () => {
  it.each([
    ['シケン カナタ', ['shiken kanata', 'siken kanata']],
    // Typed, without long vowels, with the H of passports, with a macron; Kunrei.
    [
      'オオツカ ユウジ',
      ['ootsuka yuuji', 'otsuka yuji', 'ohtsuka yuji', 'ōtsuka yūji', 'ootuka yuuzi', 'otuka yuzi', 'ôtuka yûzi'],
    ],
    ['サトウ ジュンイチ', ['satou junichi', 'sato junichi', 'satoh junichi', 'satou zyuniti', 'sato zyuniti']],
    // Passports and traditional Hepburn write M before B, M and P, and double CH as TCH.
    ['ナンバ ハッチョウ', ['namba hatchou', 'nanba hatchou', 'namba hatcho', 'nanba hattyou']],
    ['ヨッカイチ', ['yokkaichi', 'yokkaiti']],
    ['ｶﾞｷﾞﾍﾟｸﾞ', ['gagipegu']],
    ['いのうえ', ['inoue', 'inoe']],
    ['シェーン ファティ', ['sheen fati']],
  ])('%s', (name, expected) => {
    expect(spellings(name)).toEqual(expect.arrayContaining(expected));
  });

  it('gives each spelling once', () => {
    expect(spellings('カナタ')).toEqual(['kanata']);
    expect(new Set(spellings('オオツカ ユウジ')).size).toBe(spellings('オオツカ ユウジ').length);
  });
});
