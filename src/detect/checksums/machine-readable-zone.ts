// The second line of a passport's machine-readable zone: number, nationality, birth and expiry, each with its own check digit.
import type { Checksum } from '../checksum.ts';

// ICAO Doc 9303-4, section 4.2.2 (44 characters) and 9303-6 (36): number 1–9, its digit 10, state 11–13, birth 14–19, 20, sex 21, expiry 22–27, 28.
const LINE = /^([A-Z0-9<]{9})(\d)[A-Z<]{3}(\d{6})(\d)[MFX<](\d{6})(\d)[A-Z0-9<]{8,16}$/;
const WEIGHTS = [7, 3, 1] as const;

/** Weights 7, 3, 1 over the characters (digits as they are, A–Z as 10–35, `<` as 0), modulo 10. ICAO Doc 9303-3, section 4.9. */
export const machineReadableZone: Checksum = {
  id: 'machine-readable-zone',
  kind: 'check-digit',
  accepts: (value) => {
    const match = LINE.exec(value);
    if (match === null) return false;
    const [, number = '', numberDigit, birth = '', birthDigit, expiry = '', expiryDigit] = match;
    if (/^<*$/.test(number)) return false;
    return digitOf(number) === numberDigit && digitOf(birth) === birthDigit && digitOf(expiry) === expiryDigit;
  },
  proof: {
    // The specimens of Doc 9303-4, appendix B, and 9303-6.
    accepts: ['L898902C36UTO7408122F1204159ZE184226B<<<<<10', 'D231458907UTO7408122F1204159<<<<<<<6'],
    refuses: [
      'L898902C37UTO7408122F1204159ZE184226B<<<<<10',
      'L898902C36UTO7408123F1204159ZE184226B<<<<<10',
      '<<<<<<<<<0UTO7408122F1204159ZE184226B<<<<<10',
      'L898902C36UTO7408122F1204159',
    ],
  },
};

function digitOf(text: string): string {
  let sum = 0;
  for (const [place, character] of Array.from(text).entries()) {
    const worth = character === '<' ? 0 : Number.parseInt(character, 36);
    sum += worth * (WEIGHTS[place % WEIGHTS.length] ?? 0);
  }
  return String(sum % 10);
}
