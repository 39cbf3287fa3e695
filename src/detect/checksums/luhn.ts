// Luhn's formula: the last digit of card numbers and of many others.
import { luhnDigit } from '../../model/check-digits.ts';
import { digitsOf, type Checksum } from '../checksum.ts';

/** From the right, every second digit doubled and its digits summed; the total must end in 0. ISO/IEC 7812-1, annex B. */
export function passesLuhn(digits: string): boolean {
  return digits.endsWith(luhnDigit(digits.slice(0, -1)));
}

export const luhn: Checksum = {
  id: 'luhn',
  kind: 'check-digit',
  accepts: (value) => {
    const digits = digitsOf(value);
    return digits !== undefined && digits.length >= 2 && !/^0+$/.test(digits) && passesLuhn(digits);
  },
  proof: {
    accepts: ['4111111111111111', '3530111333300000', '4111 1111 1111 1111', '79927398713'],
    refuses: ['4111111111111112', '79927398710', '0000000000000000', '', '4111x1111'],
  },
};
