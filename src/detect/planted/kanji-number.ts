// Digits → the kanji numerals of addresses: 87 is 八十七 when read, 八七 when spelled.

const DIGITS = Array.from('〇一二三四五六七八九');

/** Numbers from 1 to 9,999 as they are read (`八十七`, `百二`); others digit by digit. */
export function kanjiNumber(digits: string): string {
  if (!/^[1-9]\d{0,3}$/.test(digits)) return kanjiDigits(digits);
  const units = ['千', '百', '十', ''];
  return Array.from(digits.padStart(4, '0'), (digit, place) => {
    if (digit === '0') return '';
    const unit = units[place] ?? '';
    return digit === '1' && unit !== '' ? unit : kanjiDigits(digit) + unit;
  }).join('');
}

/** Digit by digit: `八七`. */
export function kanjiDigits(digits: string): string {
  return digits.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
}
