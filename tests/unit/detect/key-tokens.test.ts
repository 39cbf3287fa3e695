import { describe, expect, it } from 'vitest';
import { keyTokens } from '../../../src/detect/key-tokens.ts';

describe('keyTokens', () => {
  it.each([
    ['koza_no', ['koza', 'no']],
    ['kouzaNo', ['kouza', 'no']],
    ['ANSHO_NO', ['ansho', 'no']],
    ['form[bank][koza-no]', ['form', 'bank', 'koza', 'no']],
    ['user.bank:koza/no x', ['user', 'bank', 'koza', 'no', 'x']],
    ['ud[em]', ['ud', 'em']],
    ['tel1', ['tel', '1']],
    ['sha256_email', ['sha', '256', 'email']],
    ['URLPath', ['url', 'path']],
    ['getTxtRonenShuryoYMD', ['get', 'txt', 'ronen', 'shuryo', 'ymd']],
    ['ＫＯＺＡ＿ＮＯ', ['koza', 'no']],
    ['口座番号', ['口座番号']],
    ['txt_口座番号1', ['txt', '口座番号', '1']],
    ['Eメール', ['eメール']],
    ['ﾒｰﾙｱﾄﾞﾚｽ', ['メールアドレス']],
    ['氏名（カナ）', ['氏名', 'カナ']],
    ['〒', ['〒']],
    ['', []],
    ['__--', []],
  ])('%s', (key, words) => {
    expect(keyTokens(key)).toEqual(words);
  });

  it('reads one word where no edge shows, so that no word is found inside another', () => {
    const traps = [
      'hotel',
      'pinterest',
      'shipping',
      'opinion',
      'cardloan',
      'Kennenshuriken',
      'komponenshu',
      'pageview',
      'seikyu',
    ];
    expect(traps.map((key) => keyTokens(key).length)).toEqual(traps.map(() => 1));
  });

  it('reads no more than a key can hold', () => {
    expect(keyTokens('a_'.repeat(10_000)).length).toBe(128);
  });
});
