// Fields of a form → what each of them asks for. Unknown stays unknown: a wrong category would plant the wrong value.
import type { FormShape } from '../../model/form-shape.ts';
import type { DataCategory } from '../../model/data-category.ts';
import type { FieldMeaning, NamedPart } from './field-meaning.ts';
import { isJapanese, textsOf, type FieldTexts } from './field-texts.ts';
import { inContext } from './in-context.ts';
import { joinSiblings } from './join-siblings.ts';
import { readField, type FieldSays } from './read-field.ts';
import { readSections } from './read-sections.ts';

/** Asked of somebody who is paid by another, or of a household. */
const OF_WORKERS: ReadonlySet<DataCategory> = new Set([
  'employer.phone',
  'employer.address',
  'tenure',
  'income',
  'pension_no',
  'household',
  'debt',
]);
const OF_FIRMS: ReadonlySet<DataCategory> = new Set(['corporate_no', 'corp.finance']);
/** Whoever fills it in speaks for a firm. */
const OF_FIRM = /代表者|法人名|登記|設立|御社|貴社|legal entity|incorporat/iu;
const WORKED_AT: Readonly<Partial<Record<DataCategory, DataCategory>>> = {
  'corp.name': 'employer.name',
  address: 'employer.address',
  phone: 'employer.phone',
};

/** One meaning for each field, in their order. */
export function recogniseFields(form: FormShape): readonly FieldMeaning[] {
  const language = isJapanese(form) ? 'ja' : 'en';
  const texts = textsOf(form);
  const sections = readSections(texts);
  const says = form.fields.map((field, place) => {
    const own = texts[place];
    return own === undefined ? undefined : readField(field, own, sections[place], language);
  });
  const known = says.filter((one) => one !== undefined);
  return joinSiblings(form, texts, halves(inContext(form, texts, atWork(texts, known))), language);
}

// `会社名` on a loan application is the employer; on an inquiry by a firm it is the firm.
function atWork(texts: readonly FieldTexts[], says: readonly FieldSays[]): readonly FieldSays[] {
  const has = (categories: ReadonlySet<DataCategory>): boolean =>
    says.some(({ category }) => category !== undefined && categories.has(category));
  const isFirm = texts.some((one) => OF_FIRM.test([one.label, one.before, one.title, ...one.headings].join(' ')));
  if (!has(OF_WORKERS) || (isFirm && !has(new Set(['pension_no']))) || (has(OF_FIRMS) && !has(new Set(['pension_no']))))
    return says;
  return says.map((one, place) => {
    const { label = '', before = '', headings = [] } = texts[place] ?? {};
    const isFirms = /^(?:事業所|会社|勤務|職場)/u.test(label || before || (headings[0] ?? ''));
    const category = one.category === 'corp.name' || isFirms ? WORKED_AT[one.category ?? 'email'] : undefined;
    return category === undefined ? one : { ...one, category };
  });
}

// A half that only the name of a field tells needs its other half.
function halves(says: readonly FieldSays[]): readonly FieldSays[] {
  const has = (part: NamedPart): boolean => says.some((one) => one.part === part);
  if (has('family') === has('given')) return says;
  return says.map((one) =>
    one.isPartGuessed && (one.part === 'family' || one.part === 'given') ? { ...one, part: undefined } : one,
  );
}
