// Names of banks, as people write them, that the Zengin system knows.
import type { Checksum } from '../checksum.ts';
import { isBankName } from '../zengin-register.ts';

/** A known bank needs no word like 銀行 behind its name. */
export const zenginBankName: Checksum = {
  id: 'zengin-bank-name',
  kind: 'form',
  accepts: isBankName,
  proof: {
    accepts: ['みずほ', 'みずほ銀行', 'ミズホ', 'ﾐｽﾞﾎ', '芝信用金庫', 'ＳＢＩ新生銀行', 'SBI新生'],
    refuses: ['仮試験銀行', '銀行', 'ブログ', ''],
  },
};
