// One planted value in every spelling that pages, forms and tags give it, and every form that vendors hash.
import type { DataCategory } from '../../model/data-category.ts';
import { fold } from '../text-view.ts';
import { addressSpellings } from './address-spellings.ts';
import { companySpellings } from './company-spellings.ts';
import { dateSpellings, expirySpellings, startSpellings } from './date-spellings.ts';
import { emailSpellings } from './email-spellings.ts';
import { nameSpellings, romajiSpellings } from './name-spellings.ts';
import { accountSpellings, groupedSpellings, moneySpellings, rateSpellings, shortNumber } from './number-spellings.ts';
import { phoneSpellings } from './phone-spellings.ts';
import { NO_SPELLINGS, type Spellings, type WritingSystem } from './spelling-kinds.ts';

type Speller = (text: string) => Partial<Spellings>;

/** Everything that `value` may look like when it comes back as a value of `category`. */
export function spellingsOf(category: DataCategory, value: string, system: WritingSystem = 'as-written'): Spellings {
  const text = value.trim();
  if (system === 'romanised') return { ...NO_SPELLINGS, ...romajiSpellings(text) };
  const own = { ...NO_SPELLINGS, ...SPELLERS[category]?.(text) };
  const plain = NEVER_FOLDED.has(category) ? own.plain : [text, ...own.plain];
  return {
    plain: unique([...plain, ...shortNumber(text)]),
    exact: unique(own.exact),
    hashed: unique([
      value,
      ...cased(text),
      ...cased(fold(text, ['nfkc', 'strip-separators'])),
      fold(text, ['nfkc', 'lower']),
      ...own.hashed,
      ...shortNumber(text),
    ]),
    parts: own.parts,
  };
}

/** Without their separators, or without a key, these are numbers and days like any other. */
const NEVER_FOLDED: ReadonlySet<DataCategory> = new Set(['card.expiry', 'loan.rate', 'loan.start']);

const SPELLERS: Partial<Record<DataCategory, Speller>> = {
  email: emailSpellings,
  phone: phoneSpellings,
  'employer.phone': phoneSpellings,
  birthdate: dateSpellings,
  'loan.start': startSpellings,
  'card.expiry': expirySpellings,
  'name.kanji': nameSpellings,
  'name.kana': nameSpellings,
  'name.romaji': nameSpellings,
  'account.holder_kana': nameSpellings,
  'account.number': accountSpellings,
  'card.pan': groupedSpellings,
  my_number: groupedSpellings,
  driver_licence: groupedSpellings,
  'loan.rate': rateSpellings,
  income: moneySpellings,
  debt: moneySpellings,
  'loan.amount': moneySpellings,
  'corp.finance': moneySpellings,
  'employer.name': companySpellings,
  'corp.name': companySpellings,
  address: addressSpellings,
  'employer.address': addressSpellings,
};

// Data traders ask for upper case beside lower case (https://docs.fullcontact.com/docs/email-hashes).
function cased(text: string): readonly string[] {
  return [text, text.toLowerCase(), text.toUpperCase()];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
