// Words that mean a thing of a bank on a bank's form, and something else on others: 支店名 of a shop, 記号 of an insurance card.
import type { DataCategory } from '../../model/data-category.ts';
import type { FormShape } from '../../model/form-shape.ts';
import type { FieldTexts } from './field-texts.ts';
import type { FieldSays } from './read-field.ts';

/** Of a search these are what is looked for, and nobody's own. */
const LOOKED_FOR: ReadonlySet<DataCategory> = new Set([
  'bank.name',
  'bank.code',
  'branch.name',
  'branch.code',
  'corp.name',
  'employer.name',
  'address',
  'postal',
]);
const SEARCHES = /^(?:検索(?:する)?|さがす|探す|絞り込む|search|find)$/iu;
const OTHER_CARDS = /id card|identity card|在留カード|licen[cs]e card/giu;
const DOCUMENT =
  /\b(?:passport|documents?|visa|licen[cs]e|id|permit|certificate|policy)\b|旅券|パスポート|免許|在留|証明書|証券/iu;
const OF_YUCHO = /ゆうちょ|通帳|郵便貯金|yucho/iu;

/** Is the category none after all, on this form and beside these fields? */
export function isOutOfPlace(form: FormShape, texts: readonly FieldTexts[], says: readonly FieldSays[], place: number): boolean {
  const [one, own] = [says[place], texts[place]];
  if (one?.category === undefined || own === undefined) return false;
  if (one.category === 'card.expiry' && one.why !== 'autocomplete') return isOfDocument(texts, says, place);
  if (LOOKED_FOR.has(one.category) && one.why !== 'options' && one.why !== 'autocomplete') return isSearch(form);
  if (one.category !== 'yucho.symbol' || OF_YUCHO.test([own.label, own.before, ...own.headings].join(' '))) return false;
  const nearest = says.slice(0, place).findLast(({ category }) => category === 'insurer_no' || isOfBank(category));
  return nearest?.category === 'insurer_no';
}

// `Passport number [ ] Expiry date [ ]`: documents expire too, where nothing says that it is a card's.
function isOfDocument(texts: readonly FieldTexts[], says: readonly FieldSays[], place: number): boolean {
  const textOf = ({ label, before, headings }: FieldTexts): string => [label, before, ...headings.slice(0, 1)].join(' ');
  if (says.some(({ category }) => category === 'card.pan' || category === 'card.cvv')) return false;
  const own = texts[place];
  const isCards =
    own !== undefined && /カード|card|クレジット|credit/iu.test(`${textOf(own)} ${own.title}`.replace(OTHER_CARDS, ''));
  return !isCards && texts.slice(Math.max(0, place - 4), place).some((one) => DOCUMENT.test(textOf(one)));
}

function isOfBank(category: DataCategory | undefined): boolean {
  return category !== undefined && /^(?:bank|branch|account|yucho)\./.test(category);
}

function isSearch({ isFurniture, method, saysMethod, fields, buttons }: FormShape): boolean {
  const isAsked = fields.some(({ type }) => type === 'search') || buttons.some(({ text }) => SEARCHES.test(text.trim()));
  return isAsked && method === 'get' && (isFurniture === true || (saysMethod && buttons.length === 1));
}
