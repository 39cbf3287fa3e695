// A card's expiry as cards and forms write it, read into `YYYY-MM`.

// Month first is what cards print (ISO/IEC 7813 stores YYMM on the stripe); both are met on the wire.
const FORMS: readonly { readonly pattern: RegExp; readonly year: number; readonly month: number }[] = [
  { pattern: /^(\d{1,2})[/-](\d{2}|\d{4})$/, month: 1, year: 2 },
  { pattern: /^(\d{4})[/-](\d{1,2})$/, month: 2, year: 1 },
  { pattern: /^(\d{2})(\d{2}|\d{4})$/, month: 1, year: 2 },
  { pattern: /^(\d{2}|\d{4})(\d{2})$/, month: 2, year: 1 },
];
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** The first reading with a real month and a year of this century, or undefined. `3012` has no month 30, so it is December 2030. */
export function readExpiry(text: string): string | undefined {
  const clean = text.normalize('NFKC').replace(/\s/g, '');
  for (const { pattern, year, month } of FORMS) {
    const match = pattern.exec(clean);
    if (match === null) continue;
    const full = Number(match[year]?.padStart(4, '20'));
    const number = Number(match[month]);
    if (number < 1 || number > 12 || full < FIRST_YEAR || full > LAST_YEAR) continue;
    return `${full}-${String(number).padStart(2, '0')}`;
  }
  return undefined;
}
