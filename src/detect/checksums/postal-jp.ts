// Japanese postal codes: seven digits, with or without 〒 and hyphen.
import type { Checksum } from '../checksum.ts';

/** The first three digits name a delivery area from 001 (Sapporo) on; 000 was never given out (日本郵便 郵便番号制). */
export const postalJp: Checksum = {
  id: 'postal-jp',
  kind: 'form',
  accepts: (value) => /^〒? ?(?!000)\d{3}[-\u2010-\u2015\u2212\u30FC]?\d{4}$/.test(value.normalize('NFKC').trim()),
  proof: {
    accepts: ['100-0001', '1000001', '〒100-0001', '１００−０００１'],
    refuses: ['000-0001', '100-001', '10-00001', '10000011'],
  },
};
