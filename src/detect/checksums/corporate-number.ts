// Corporate number (法人番号): a check digit in front of twelve digits; with a leading T, the number of a qualified invoice issuer.
import { corporateDigit } from '../../model/check-digits.ts';
import { digitsOf, type Checksum } from '../checksum.ts';

/**
 * 9 minus the remainder by 9 of ΣPQ, P from the right, Q = 1 for odd and 2 for even places. 平成26年財務省令第70号 第2条.
 * A millisecond timestamp passes in 11 % of cases, hence never without its key.
 */
export const corporateNumber: Checksum = {
  id: 'corporate-number',
  kind: 'check-digit',
  accepts: (value) => {
    const digits = digitsOf(value.replace(/^[TＴ]/i, ''));
    return digits?.length === 13 && digits[0] === corporateDigit(digits.slice(1));
  },
  proof: {
    accepts: ['7000012050002', '4011001098993', '7010705000725', '7123456789012', 'T7000012050002'],
    refuses: ['8000012050002', '0000000000000', '700001205000', 'T4011001098994'],
  },
};
