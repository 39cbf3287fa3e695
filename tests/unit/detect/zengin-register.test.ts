import { describe, expect, it } from 'vitest';
import { isBankCode, isBankName, isBranchCode, isBranchName } from '../../../src/detect/zengin-register.ts';

describe('the register of banks', () => {
  it('knows codes', () => {
    expect(['0001', '9900'].every(isBankCode)).toBe(true);
    expect(['9999', '1', '__proto__', 'constructor'].some(isBankCode)).toBe(false);
  });

  it('knows the branches of a bank, and of any bank where that one is unknown', () => {
    expect(isBranchCode('001', '0001')).toBe(true);
    expect(isBranchCode('001', '0397')).toBe(false);
    expect(isBranchCode('001', '9999')).toBe(true);
    expect(isBranchCode('001')).toBe(true);
    expect(isBranchCode('0001')).toBe(false);
  });

  it('knows names in kanji, kana and half width, with and without what kind of house it is', () => {
    expect(
      ['みずほ', 'みずほ銀行', 'ﾐｽﾞﾎ銀行', 'ＳＢＩ新生', '芝信用金庫', '芝信金', 'エスビーアイシンセイ'].filter(
        (name) => !isBankName(name),
      ),
    ).toEqual([]);
    expect(['', '銀行', '仮試験銀行'].some(isBankName)).toBe(false);
    expect(['本店', '渋谷支店', 'ｼﾌﾞﾔ'].every(isBranchName)).toBe(true);
    expect(isBranchName('仮試験支店')).toBe(false);
  });
});
