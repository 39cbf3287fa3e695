// Bank codes (統一金融機関コード) that the Zengin system knows.
import { digitsOf, type Checksum } from '../checksum.ts';
import { isBankCode } from '../zengin-register.ts';

/** Of the 10,000 codes 1,146 are given out. A register is no arithmetic: it adds no certainty beyond the shape. */
export const zenginBank: Checksum = {
  id: 'zengin-bank',
  kind: 'form',
  accepts: (value) => isBankCode(digitsOf(value) ?? ''),
  proof: { accepts: ['0001', '0397', '9900', '０００１'], refuses: ['9999', '0002', '397', 'toString', ''] },
};
