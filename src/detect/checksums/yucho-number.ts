// Japan Post Bank number (番号), alone or behind its symbol (記号): the two together are one savings account.
import type { Checksum } from '../checksum.ts';

// Savings numbers have up to eight digits and end in 1, transfer accounts up to six. For transfers from other banks the branch is digits 2 and 3 of the
// symbol and an 8 (a 9 for transfer accounts), the account the number without its last 1
// (https://www.jp-bank.japanpost.jp/kojin/sokin/koza/kj_sk_kz_furikomi_ksk.html).
const ALONE = /^(?:\d{1,7}1|\d{1,6})$/;
const WITH_SYMBOL = /^(?:1\d{3}0(?:-?\d)?-\d{1,7}1|1\d{3}0\d{7}1|0\d{3}0(?:-?\d)?-\d{1,6})$/;

export const yuchoNumber: Checksum = {
  id: 'yucho-number',
  kind: 'form',
  accepts: (value) => {
    const text = value
      .normalize('NFKC')
      .trim()
      .replace(/[\s\u2010-\u2015\u2212]+/g, '-');
    return !/^0*$/.test(text) && (ALONE.test(text) || WITH_SYMBOL.test(text));
  },
  proof: {
    accepts: ['12345671', '1', '123456', '10120-12345671', '1012012345671', '00120-1-123456', '１０１２０－１２３４５６７１'],
    refuses: ['12345678', '123456789', '10120-12345678', '20120-12345671', '00000000'],
  },
};
