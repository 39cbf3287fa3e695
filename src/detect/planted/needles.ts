// Spellings → needles: what may be found inside a text, and what is too short for that and counts as a whole value only.
import type { DataCategory } from '../../model/data-category.ts';
import { CANARY_VIEW } from '../canonical-form.ts';
import type { Needle } from '../needle-search.ts';
import { fold } from '../text-view.ts';
import { weightOf } from './weight-of.ts';

// A character outside ASCII tells about twice as much as a letter or digit. Below 7 a value is met by chance inside longer ones (4.35 of
// 1,000 clean requests hold a given four-digit run, 0.05 as a whole value); below 4 even whole values are, and only a rule can tell.
const ENOUGH_INSIDE = 7;
const ENOUGH_ALONE = 4;
/** Digests of fewer letters and digits are met by chance too: pages hash small ids, flags, and one letter for the gender. A kanji is a family's name. */
const ENOUGH_HASHED = /^.{3}|[^\0-\u007F]/su;

/** Who sends each key stroke sends values that lack their last characters (Leaky Forms, 2022: one or two). */
const CUT_OFF = 2;

/**
 * How much must be left of a value that was cut off. Absent: what tells in its last characters, as amounts, codes and the names of banks do.
 * `1971082` is still a day; firms begin with `株式会社`; of an address three digits of the block must be there.
 */
const ENOUGH_CUT: Partial<Record<DataCategory, number>> = {
  email: 8,
  phone: 8,
  'employer.phone': 8,
  'name.kanji': 8,
  'name.kana': 8,
  'name.romaji': 10,
  'account.holder_kana': 8,
  birthdate: 7,
  address: 14,
  'employer.address': 14,
  'employer.name': 14,
  'corp.name': 14,
  free_text: 14,
  health: 14,
  'card.pan': 8,
  'card.member_no': 8,
  password: 8,
  customer_no: 8,
  policy_no: 8,
  my_number: 8,
  driver_licence: 8,
  pension_no: 8,
  passport: 8,
  residence_card: 8,
  iban: 8,
  ssn: 8,
};
const ADDRESSES: ReadonlySet<DataCategory> = new Set(['address', 'employer.address']);
const BLOCK_AT_END = /\d\D?\d\D?\d\D?$/;

/** Numbers too short to be found inside texts, yet worth it as whole values. Codes of banks and branches, terms and counts are any number. */
const SHORT_SECRETS: ReadonlySet<DataCategory> = new Set([
  'pin',
  'otp',
  'password',
  'account.number',
  'yucho.number',
  'customer_no',
  'postal',
]);

/** The folded spelling, `inside` texts or `alone`; undefined for what says nothing without a rule. */
export function needleOf(
  category: DataCategory,
  spelling: string,
): (Needle & { readonly place: 'inside' | 'alone' }) | undefined {
  const text = fold(spelling, CANARY_VIEW);
  const weight = weightOf(text);
  if (weight < ENOUGH_ALONE) return undefined;
  if (weight < ENOUGH_INSIDE) {
    return /^\d+$/.test(text) && !SHORT_SECRETS.has(category) ? undefined : { text, least: text.length, place: 'alone' };
  }
  return { text, least: leastOf(category, text), place: 'inside' };
}

/** Is a digest of this spelling rare enough? */
export function isWorthHashing(spelling: string): boolean {
  return ENOUGH_HASHED.test(spelling);
}

function leastOf(category: DataCategory, text: string): number {
  const enough = ENOUGH_CUT[category];
  if (enough === undefined) return text.length;
  const isRare = (front: string): boolean => {
    if (weightOf(front) < enough) return false;
    if (category === 'birthdate') return /^(?:19|20)\d+$/.test(front);
    return !ADDRESSES.has(category) || BLOCK_AT_END.test(front);
  };
  for (let least = Math.max(text.length - CUT_OFF, 1); least < text.length; least++) {
    if (isRare(text.slice(0, least))) return least;
  }
  return text.length;
}
