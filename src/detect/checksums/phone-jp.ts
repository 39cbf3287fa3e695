// Japanese phone numbers that belong to a person or a place: mobile, IP and fixed lines; not toll-free or premium ones.
import type { Checksum } from '../checksum.ts';
import { domesticDigits } from '../phone-number.ts';

// 電気通信番号計画 (令和元年総務省告示第6号): 060/070/080/090 mobile and 050 IP have eleven digits, geographic numbers ten.
const MOBILE_OR_IP = /^0[5-9]0\d{8}$/;
const FIXED = /^0[1-9](?!0{8})\d{8}$/;
// 0120 and 0800 toll-free, 0570 shared, 0990 and 0180 information services.
const NOBODYS = /^0(?:120|800|570|990|180)/;

export const phoneJp: Checksum = {
  id: 'phone-jp',
  kind: 'form',
  accepts: (value) => {
    const digits = domesticDigits(value);
    if (digits === undefined || NOBODYS.test(digits)) return false;
    return MOBILE_OR_IP.test(digits) || (FIXED.test(digits) && !/^0[5-9]0/.test(digits));
  },
  proof: {
    accepts: [
      '09000000001',
      '090-0000-0001',
      '+81 90-0000-0001',
      '819000000001',
      '+81(0)90-0000-0001',
      '05000000001',
      '0300000001',
      '03-0000-0001',
      '(03) 0000-0001',
      '０９０−００００−０００１',
    ],
    refuses: ['0120000001', '08000000001', '0570000001', '0900000001', '0000000000', '1234567890', '90000000', '0312'],
  },
};
