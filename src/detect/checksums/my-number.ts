// My Number (個人番号): twelve digits, the last one a check digit.
import { myNumberDigit } from '../../model/check-digits.ts';
import { digitsOf, type Checksum } from '../checksum.ts';

/**
 * P1…P11 are the digits from the right of the first eleven, Q = n + 1 for n ≤ 6 and n − 5 above; the check digit is 11 minus the
 * remainder of ΣPQ by 11, and 0 for remainders 0 and 1. 平成26年総務省令第85号 第5条.
 */
export const myNumber: Checksum = {
  id: 'my-number',
  kind: 'check-digit',
  accepts: (value) => {
    const digits = digitsOf(value);
    if (digits?.length !== 12 || /^0+$/.test(digits)) return false;
    return digits.endsWith(myNumberDigit(digits.slice(0, 11)));
  },
  proof: {
    accepts: ['123456789018', '983205673214', '1234-5678-9018'],
    refuses: ['983205673210', '123456789012', '12345678901', '000000000000'],
  },
};
