// Japanese phone numbers that belong to a person or a place: mobile, IP and fixed lines; not toll-free or premium ones.
import type { Checksum } from '../checksum.ts';
import { domesticDigits } from '../phone-number.ts';

// 電気通信番号計画 (令和元年総務省告示第6号): 060/070/080/090 mobile and 050 IP have eleven digits, geographic numbers ten.
const MOBILE_OR_IP = /^0[5-9]0\d{8}$/;
// Geographic numbers begin with the area codes of 総務省's list 市外局番の一覧 (https://www.soumu.go.jp/main_sosiki/joho_tsusin/top/tel_number/shigai_list.html):
// 03 and 06, and of the others these beginnings, by digits two to four.
const FIXED = /^0[36](?!0{8})\d{8}$/;
const AREA =
  /^0(?:1(?:1[1-8]|2[3-6]|3[3-9]|4[2-6]|5[2-8]|6[2-7]|7[2-9]|8[2-8]|9[1-9])|2[2-9]\d|4(?:[2578]\d|6[02-8]|9[2-9])|5(?:[2-58-9]\d|6[1-9]|7[2-8])|7(?:[25-9]\d|3[4-9]|4[02-9])|8(?:[2679]\d|3[2-9]|4[5-9]|5[1-9]|8[03-9])|9(?:[2-58]\d|[679][1-9]))\d{6}$/;
// 0120 and 0800 toll-free, 0570 shared, 0990 and 0180 information services.
const NOBODYS = /^0(?:120|800|570|990|180)/;

export const phoneJp: Checksum = {
  id: 'phone-jp',
  kind: 'form',
  accepts: (value) => {
    const digits = domesticDigits(value);
    if (digits === undefined || NOBODYS.test(digits)) return false;
    return MOBILE_OR_IP.test(digits) || FIXED.test(digits) || AREA.test(digits);
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
      '0111234567',
      '0466-12-3456',
      '0980-12-3456',
      '06-1234-5678',
      '０９０−００００−０００１',
    ],
    refuses: [
      '0201234567',
      '0412345678',
      '0711234567',
      '0311234',
      '0120000001',
      '08000000001',
      '0570000001',
      '0900000001',
      '0000000000',
      '1234567890',
      '90000000',
      '0312',
    ],
  },
};
