// Japanese phone numbers: one domestic spelling for all of them.

const COUNTRY = '81';

/**
 * Digits as dialled inside Japan (`09000000001`), from domestic, `+81`, `81` and `+81 (0)` spellings; undefined when the text is no
 * phone number by its characters and length. Which numbers exist is for the check `phone-jp`.
 */
export function domesticDigits(text: string): string | undefined {
  const clean = text.normalize('NFKC').trim().replace(/^tel:/i, '');
  if (!/^\+?[\d\s\-\u2010-\u2015\u2212\u30FC./()]+$/.test(clean)) return undefined;
  const digits = clean.replace(/\D/g, '');
  const domestic = /^0[1-9]\d{8,9}$/.test(digits) ? digits : fromInternational(digits);
  return domestic !== undefined && /^0[1-9]\d{8,9}$/.test(domestic) ? domestic : undefined;
}

function fromInternational(digits: string): string | undefined {
  const bare = digits.replace(/^(?:00|010)(?=81)/, '');
  return bare.startsWith(COUNTRY) ? `0${bare.slice(COUNTRY.length).replace(/^0/, '')}` : undefined;
}
