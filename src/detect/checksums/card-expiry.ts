// A card's expiry: a month from last year to twenty years ahead.
import type { Checksum } from '../checksum.ts';
import { readExpiry } from '../expiry-month.ts';

const YEARS_BACK = 1;
const YEARS_AHEAD = 20;

/** Cards are issued for up to ten years (ISO/IEC 7813 sets no bound); twice that leaves room for forms that offer more. */
export const cardExpiry: Checksum = {
  id: 'card-expiry',
  kind: 'form',
  accepts: (value) => {
    const year = Number(readExpiry(value)?.slice(0, 4));
    const now = new Date().getUTCFullYear();
    return year >= now - YEARS_BACK && year <= now + YEARS_AHEAD;
  },
  proof: {
    accepts: ['12/30', '1230', '12/2030', '2030-12', '3012', '１２／３０', '01 / 31'],
    refuses: ['13/30', '00/30', '12/99', '1999', '12/2001', '123', ''],
  },
};
