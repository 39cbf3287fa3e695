// A category's value in the shape that one field asks for: its part, its script, with or without hyphens, no longer than allowed.
import type { Identity } from '../../model/crawl-plan.ts';
import type { DataCategory } from '../../model/data-category.ts';
import type { FieldShape } from '../../model/form-shape.ts';
import { Raw } from '../../model/raw.ts';
import { addressSpelling } from './address-values.ts';
import { dateSpellings, expirySpellings } from './date-values.ts';
import { limitsOf, type FieldLimits } from './field-limits.ts';
import type { FieldMeaning, NamedPart } from './field-meaning.ts';
import { toFullWidth, toHalfWidth, toHiragana } from './kana-widths.ts';
import { pieceOf } from './piece-values.ts';
import { sentenceOf } from './text-values.ts';

/** What the other fields of the form take of the same category. */
export interface FormParts {
  readonly language: 'ja' | 'en';
  readonly partsOf: (category: DataCategory) => ReadonlySet<NamedPart>;
}

const NUMBERS =
  /^(?:phone|employer\.phone|postal|card\.pan|pension_no|my_number|ssn|driver_licence|customer_no|card\.member_no)$/;
const FULL_WIDTH = /^(?:address|employer\.address|corp\.name|employer\.name|bank\.name|branch\.name|free_text)$/;

/** The value to type; undefined where the identity has none. */
export function valueOfField(field: FieldShape, meaning: FieldMeaning, identity: Identity, form: FormParts): Raw | undefined {
  const { category } = meaning;
  if (category === undefined) return undefined;
  const limits = limitsOf(field);
  if (category === 'free_text') return sentenceOf(identity, limits.maxLength, form.language);
  return identity[category]?.[0]?.ask((text) => {
    const spellings = spellingsOf(text, meaning, limits, form).map((spelling) => inWidth(spelling, meaning, limits));
    const spelling = spellings.find(({ length }) => length <= limits.maxLength) ?? spellings[0] ?? text;
    return new Raw(spelling.slice(0, limits.maxLength));
  });
}

/** How the value may be written for this field, the likeliest first; for choices too. */
export function spellingsOf(
  text: string,
  { category, part, script }: FieldMeaning,
  limits: FieldLimits,
  form: FormParts,
): readonly string[] {
  if (category === undefined) return [];
  if (part?.kind === 'piece') return [pieceOf(text, part.place, part.widths)];
  const named = part?.kind;
  if (named === 'local') return [text.split('@')[0] ?? text];
  if (named === 'domain') return [text.split('@')[1] ?? text];
  if (named === 'family' || named === 'given') return [halfOfName(text, named)];
  const isDate = category === 'birthdate' || category === 'loan.start';
  if (isDate) return dateSpellings(text, named, limits, form.partsOf(category).has('era'));
  if (category === 'card.expiry') return expirySpellings(text, named, limits);
  if (category === 'address' || category === 'employer.address')
    return [addressSpelling(text, named, form.partsOf(category), script)];
  return NUMBERS.test(category)
    ? numberSpellings(text, limits)
    : [script === 'kana' || script === 'hiragana' ? inKana(text) : text];
}

function numberSpellings(text: string, { hyphens, type }: FieldLimits): readonly string[] {
  const plain = text.replaceAll(/[-\s]/g, '');
  if (type === 'number' || hyphens === false) return [plain];
  return hyphens === true ? [text, plain] : [plain.length === text.length ? text : plain, text];
}

function halfOfName(text: string, part: 'family' | 'given'): string {
  const [family = text, given = ''] = text.split(/[\s　]+/u);
  if (given !== '') return part === 'family' ? family : text.slice(family.length).trim();
  const middle = Math.ceil(text.length / 2);
  return part === 'family' ? text.slice(0, middle) : text.slice(middle) || text;
}

/** The legal forms and kinds of firms in kana, as forms for readings want them. */
function inKana(text: string): string {
  return text
    .replace('株式会社', 'カブシキガイシャ')
    .replace('合同会社', 'ゴウドウガイシャ')
    .replace('有限会社', 'ユウゲンガイシャ')
    .replace('銀行', 'ギンコウ')
    .replace('支店', 'シテン');
}

function inWidth(text: string, { category, script }: FieldMeaning, { halfWidthKana, fullWidth }: FieldLimits): string {
  if (script === 'hiragana') return toHiragana(text);
  if (halfWidthKana && /[ァ-ヶ]/u.test(text)) return toHalfWidth(text);
  const isText = category !== undefined && FULL_WIDTH.test(category);
  return fullWidth && isText ? toFullWidth(text) : text;
}
