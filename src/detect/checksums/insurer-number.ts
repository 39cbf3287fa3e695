// Health insurer number (保険者番号): eight digits (six for national health insurance), the last one a check digit.
import { digitsOf, type Checksum } from '../checksum.ts';
import { passesLuhn } from './luhn.ts';

// 法別番号 of health insurance (01–04, 06, 07), mutual aid (31–34, 72–75), special funds (63), retirees (67) and the elderly (39).
const LAWS = /^(?:0[1-467]|3[1-4]|39|63|67|7[2-5])/;

/**
 * 法別番号 (2, absent in six-digit numbers), 都道府県番号 (01–47), 保険者別番号 (3), 検証番号: weights 2, 1, 2 … from the right of the rest,
 * digit sums, complement to 10, which is Luhn's formula. 「保険者番号等の設定について」 (昭和51年8月7日 保発第45号, 庁保発第34号).
 */
export const insurerNumber: Checksum = {
  id: 'insurer-number',
  kind: 'check-digit',
  accepts: (value) => {
    const digits = digitsOf(value);
    if (digits?.length !== 8 && digits?.length !== 6) return false;
    if (digits.length === 8 && !LAWS.test(digits)) return false;
    const prefecture = Number(digits.slice(-6, -4));
    return prefecture >= 1 && prefecture <= 47 && passesLuhn(digits);
  },
  proof: { accepts: ['33120015', '06139463', '139469'], refuses: ['33120016', '06489463', '0613946', '00000000', '19850418'] },
};
