// Driver's licence number (運転免許証番号): twelve digits with the issuing commission in front and a check digit before the last.
import { driverLicenceDigit } from '../../model/check-digits.ts';
import { digitsOf, type Checksum } from '../checksum.ts';

// 公安委員会 codes: 10–14, 20–25, 30, 40–55, 60–65, 70–74, 80–83, 90–97.
const COMMISSION = /^(?:1[0-4]|2[0-5]|30|4\d|5[0-5]|6[0-5]|7[0-4]|8[0-3]|9[0-7])/;

/** Licences of 1945 and before have run out, and next year's are not printed yet. */
const FIRST_YEAR = 45;

/**
 * Digits 1–2 the commission, 3–4 the year, 5–10 a serial, 11 the check digit, 12 the count of re-issues. Check: (11 − Σ mod 11) mod 10
 * with weights 5432765432. Structure: 沖縄県警察 運転免許事務取扱要領. No authority has published the formula; it is the one that public
 * pages agree on (for instance https://resource-sharing.co.jp/), so it speaks only together with its key.
 */
export const driverLicence: Checksum = {
  id: 'driver-licence',
  kind: 'check-digit',
  accepts: (value) => {
    const digits = digitsOf(value);
    if (digits === undefined || !isPast(Number(digits.slice(2, 4)))) return false;
    return digits.length === 12 && COMMISSION.test(digits) && digits[10] === driverLicenceDigit(digits.slice(0, 10));
  },
  proof: {
    accepts: ['309012345620', '309012345629', '3090-1234-5620'],
    refuses: ['309212345610', '319012345620', '30901234562', '009012345620', '304312345622'],
  },
};

/** Two digits of a western year. */
function isPast(year: number): boolean {
  return year > FIRST_YEAR || year <= new Date().getUTCFullYear() % 100;
}
