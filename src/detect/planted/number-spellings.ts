// Account numbers, amounts and rates: with and without zeros, thousands separators, units.
import { fold } from '../text-view.ts';
import { CANARY_VIEW } from '../canonical-form.ts';
import type { Spellings } from './spelling-kinds.ts';

/** Numbers lose their zeros where a page reads them as numbers; fewer digits than this would be found by chance. */
const LEAST_DIGITS = 5;
const ACCOUNT_DIGITS = 7;
/** In the fields of core banking systems and of transfers from abroad. */
const LONG_ACCOUNT_DIGITS = 10;

/** What JSON makes of `0496817`; nothing where no zero leads or too little stays. */
export function shortNumber(text: string): readonly string[] {
  const digits = fold(text, CANARY_VIEW);
  if (!/^0\d+$/.test(digits)) return [];
  const short = digits.replace(/^0+/, '');
  return short.length >= LEAST_DIGITS ? [short] : [];
}

// 全銀 files pad account numbers to seven digits.
export function accountSpellings(text: string): Partial<Spellings> {
  const digits = fold(text, CANARY_VIEW);
  if (!/^\d+$/.test(digits)) return {};
  const padded = digits.padStart(ACCOUNT_DIGITS, '0');
  return { plain: [padded, digits.padStart(LONG_ACCOUNT_DIGITS, '0')], hashed: [padded, digits.replace(/^0+/, '')] };
}

// Printed on cards in groups of four. A card's first six and last four digits (`411111••••••1111`) are no spelling: PCI DSS (3.4.1) lets both
// be shown, and every card of a test range shares the first six, so that the last four would be as weak as a PIN inside other text.
export function groupedSpellings(text: string): Partial<Spellings> {
  const digits = fold(text, CANARY_VIEW);
  return { hashed: [' ', '-'].map((sign) => digits.replace(/(.{4})(?=.)/g, `$1${sign}`)) };
}

// Thousands separators are folded away; decimals are not, because digits may not touch a fraction.
export function moneySpellings(text: string): Partial<Spellings> {
  const digits = fold(text.replace(/[\uFFE5\u00A5円]/g, ''), CANARY_VIEW);
  if (!/^\d{5,}$/.test(digits)) return {};
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const [man, rest] = [digits.slice(0, -4), String(Number(digits.slice(-4)))];
  const units = rest === '0' ? [`${man}万`, `${man}万円`] : [`${man}万${rest}`];
  return { plain: [digits, `${digits}.0`, `${digits}.00`, ...units], hashed: [digits, grouped] };
}

/** `13.45`; as 1345 it would be any number. */
export function rateSpellings(text: string): Partial<Spellings> {
  const rate = /^(\d{1,3}\.\d+)\s*[%\uFF05]?$/.exec(text)?.[1];
  if (rate === undefined) return { exact: [text] };
  return { exact: [rate, `${rate}%`, String(Number((Number(rate) / 100).toFixed(8)))], hashed: [rate] };
}
