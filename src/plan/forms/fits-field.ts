// What a control can ask for: nobody chooses a mail address from a list, and a date field takes no name.
import type { DataCategory } from '../../model/data-category.ts';
import type { FieldOption, FieldShape } from '../../model/form-shape.ts';
import { FIELD_PARTS, type NamedPart } from './field-meaning.ts';
import { readOptions, realOptions } from './read-options.ts';

const CHOSEN: ReadonlySet<DataCategory> = new Set([
  'address',
  'employer.address',
  'birthdate',
  'gender',
  'card.expiry',
  'tenure',
  'income',
  'household',
  'housing',
  'debt',
  'loan.amount',
  'loan.start',
  'loan.term',
  'loan.method',
  'loan.purpose',
  'loan.rate',
  'bank.name',
  'branch.name',
  'account.type',
  'health',
  'corp.finance',
]);
/** What `はい`, `No` or `なし` can answer. */
const ANSWERED: ReadonlySet<DataCategory> = new Set(['health', 'debt', 'household', 'housing', 'loan.method']);
const DATES: ReadonlySet<DataCategory> = new Set(['birthdate', 'loan.start', 'tenure', 'card.expiry']);
const YES_OR_NO =
  /^(?:はい|いいえ|あり|なし|有り?|無し?|有る|無い|ある|ない|yes|no|y|n|true|false|該当(?:する|しない|あり|なし))$/iu;
const PARTS: Readonly<Partial<Record<DataCategory, readonly NamedPart[]>>> = {
  'name.kanji': ['family', 'given'],
  'name.kana': ['family', 'given'],
  'name.romaji': ['family', 'given'],
  'account.holder_kana': ['family', 'given'],
  email: ['local', 'domain'],
  address: ['prefecture', 'city', 'street', 'building', 'country'],
  'employer.address': ['prefecture', 'city', 'street', 'building', 'country'],
};

/** Can this control take the category at all? */
export function fitsField(category: DataCategory, { tag, type, options }: FieldShape): boolean {
  if (tag === 'select' || type === 'radio') {
    if (isYesOrNo(realOptions(options))) return ANSWERED.has(category);
    const isDomain = category === 'email' && realOptions(options).every(({ text, value }) => /@?[\w-]+\.\w/.test(text || value));
    const isPrefix = category === 'phone' && realOptions(options).every(({ text, value }) => /^0\d{1,3}$/.test(text || value));
    if (category.endsWith('address') && !mayBePlaces(type, options)) return false;
    if (type === 'radio' && (category === 'bank.name' || category === 'branch.name')) return false;
    return CHOSEN.has(category) || isDomain || isPrefix;
  }
  if (['date', 'month', 'week', 'datetime-local'].includes(type)) return DATES.has(category);
  if (type === 'time' || type === 'url') return false;
  if (type === 'email') return category === 'email' || category === 'free_text';
  return (
    type !== 'number' ||
    !/^(?:name|address|email|gender|free_text|bank\.name|branch\.name|corp\.name|employer\.(?:name|address))/.test(category)
  );
}

// `1階`, `マンション`: of a place one chooses its prefecture, its town or its country.
function mayBePlaces(type: string, options: readonly FieldOption[]): boolean {
  const texts = realOptions(options).map(({ text, value }) => (text || value).normalize('NFKC'));
  if (type === 'radio') return readOptions(options)?.concept === 'address';
  return texts.length === 0 || !texts.every((text) => /^\d|以上$|以下$|未満$/u.test(text));
}

/** Only `はい` and `いいえ`, or the like. */
export function isYesOrNo(options: readonly FieldOption[]): boolean {
  return options.length > 0 && options.every(({ text, value }) => YES_OR_NO.test((text || value).normalize('NFKC').trim()));
}

/** Has the category this part? */
export function partFits(category: DataCategory, part: NamedPart): boolean {
  if (!FIELD_PARTS.includes(part)) return false;
  if (DATES.has(category)) return ['era', 'year', 'month', 'day'].includes(part);
  return PARTS[category]?.includes(part) ?? false;
}
