// Fields in a row that take one value together: three boxes after 電話番号, four of a card, family and given name, year, month and day.
import type { DataCategory } from '../../model/data-category.ts';
import type { FieldShape, FormShape } from '../../model/form-shape.ts';
import type { FieldMeaning, FieldPart, NamedPart } from './field-meaning.ts';
import type { FieldTexts } from './field-texts.ts';
import { fitsField, partFits } from './fits-field.ts';
import type { FieldSays } from './read-field.ts';

type Language = 'ja' | 'en';

/** What stands between the boxes of one value. */
const BETWEEN = /^[\s\-‐‑–—−―ー－~〜/／・.．()（）ー]*$/u;
const SPLIT: ReadonlySet<DataCategory> = new Set([
  'phone',
  'employer.phone',
  'postal',
  'card.pan',
  'pin',
  'otp',
  'account.number',
  'my_number',
  'ssn',
  'driver_licence',
  'card.member_no',
  'customer_no',
  'pension_no',
  'yucho.number',
  'yucho.symbol',
  'policy_no',
  'corporate_no',
  'branch.code',
]);

export function joinSiblings(
  { fields }: FormShape,
  texts: readonly FieldTexts[],
  says: readonly FieldSays[],
  language: Language,
): readonly FieldMeaning[] {
  const meanings: FieldMeaning[] = [];
  for (let start = 0; start < fields.length;) {
    const end = endOfRun(fields, texts, says, start);
    const run = says.slice(start, end);
    const parts = partsOfRun(fields.slice(start, end), texts.slice(start, end), run, language);
    const first = run[0];
    for (const [place, one] of run.entries()) {
      const goesOn = one.category !== first?.category && !one.leftAlone && first?.category !== undefined && run.length > 1;
      meanings.push({
        field: start + place,
        category: goesOn ? first.category : one.category,
        part: parts[place],
        script: one.script ?? (goesOn ? first.script : undefined),
        why: goesOn || parts[place]?.kind === 'piece' ? 'siblings' : one.why,
        leftAlone: one.leftAlone,
      });
    }
    start = end;
  }
  return meanings;
}

/** The fields that belong to the value that the first one begins. */
function endOfRun(
  fields: readonly FieldShape[],
  texts: readonly FieldTexts[],
  says: readonly FieldSays[],
  start: number,
): number {
  const first = says[start];
  let end = start + 1;
  if (first?.category === undefined || first.leftAlone) return end;
  while (end < fields.length) {
    const [field, own, one] = [fields[end], texts[end], says[end]];
    if (field === undefined || own === undefined || one === undefined || one.leftAlone || !fitsField(first.category, field))
      break;
    const begun = texts[start];
    // In a table of data each column is somebody else's.
    const sameHeading = own.headings[0] === begun?.headings[0] && own.headings[1] === begun?.headings[1];
    // `保護者氏名 [ ]  お子様のお名前 [ ]`: two persons, and no two halves of one.
    const isOthers = one.part === undefined && own.label === '' && saysElse(own, begun);
    const sameGroup = sameHeading && (own.label === '' || own.label === begun?.label) && !isOthers;
    const isRest = one.category === undefined && one.isSilent && BETWEEN.test(own.before.replace('@', '')) && own.before !== '';
    const isDatePart =
      one.category === undefined &&
      one.part !== undefined &&
      partFits(first.category, one.part) &&
      first.part !== one.part &&
      one.isSilent;
    const isUnsaid = one.category === undefined || one.why === 'type';
    const isNumberedBox =
      one.category === undefined && one.isSilent && own.label === '' && own.before === '' && isNumbered(fields[end - 1], field);
    const isBox = isUnsaid && (isSilentBox(field, own, one) || isNumberedBox) && sameHeading && SPLIT.has(first.category);
    const isMeasure = one.category === undefined && one.isSilent && own.followsUnit && own.label === '' && sameHeading;
    const mayGoOn = sameHeading && one.isSilent && !own.isHeadingOwn && (isNumbered(fields[end - 1], field) || isTiny(field));
    // `お名前 | フリガナ [ ] [ ]`: the second box has the heading's name from far, and the script from its neighbour.
    const isKana = first.category === 'name.kana' && one.category === 'name.kanji' && one.script === undefined;
    const isOtherHalf = isKana && one.isSilent && sameHeading && !own.isHeadingOwn && own.before === '' && own.label === '';
    const isSame = one.category === first.category && one.script === first.script;
    const isNext =
      (isSame && (sameGroup || mayGoOn)) ||
      (isRest && own.label === '') ||
      (isDatePart && sameHeading) ||
      isBox ||
      isMeasure ||
      isOtherHalf;
    if (!isNext) break;
    end += 1;
  }
  return end;
}

function saysElse({ before }: FieldTexts, begun: FieldTexts | undefined): boolean {
  return !BETWEEN.test(before.replace('@', '')) && begun?.before !== '' && begun?.before !== before;
}

// `tel1`, `tel2`: the same name but for its last number.
function isNumbered(one: FieldShape | undefined, other: FieldShape): boolean {
  const stem = (name: string): string => name.replace(/\d+(?=\D*$)/, '#');
  return one !== undefined && other.name !== '' && /\d/.test(other.name) && stem(one.name) === stem(other.name);
}

// `[    ] [    ] [    ]`: short boxes in a row, and not a word between them.
function isSilentBox(field: FieldShape, { before }: FieldTexts, { isSilent, part, isPartGuessed }: FieldSays): boolean {
  return isSilent && (part === undefined || isPartGuessed) && isTiny(field) && BETWEEN.test(before);
}

function isTiny({ maxLength }: FieldShape): boolean {
  return maxLength !== undefined && maxLength <= 5;
}

function partsOfRun(
  fields: readonly FieldShape[],
  texts: readonly FieldTexts[],
  says: readonly FieldSays[],
  language: Language,
): readonly (FieldPart | undefined)[] {
  const category = says[0]?.category;
  const named = says.map(({ part }) => part);
  const asNamed = named.map((part) =>
    part === undefined || category === undefined || !partFits(category, part) ? undefined : { kind: part },
  );
  // `勤続年数 [ ] 年` takes a number of years, no part of a date.
  if (category === 'tenure' && fields.length === 1 && fields[0]?.tag === 'input') return [undefined];
  if (category === undefined) return asNamed;
  if (fields.length === 1) return isWholeDate(fields[0], says[0]) ? [undefined] : asNamed;
  if (asNamed.some((part) => part !== undefined)) return fields.length === 2 ? completed(asNamed) : asNamed;
  const guessed = guess(category, fields, texts, language);
  if (guessed !== undefined) return guessed.map((kind) => (kind === undefined ? undefined : { kind }));
  const isRestSilent = says.slice(1).every((one) => one.category === undefined);
  if (!SPLIT.has(category) || !(isSplit(category, fields, texts) || (isRestSilent && isUsualCount(category, fields.length))))
    return asNamed;
  const widths = fields.map(({ maxLength }) => maxLength);
  return fields.map((_, place) => ({ kind: 'piece', place, widths }));
}

// `birthday`, `rep_bd`: a day without a month, in a box wide enough for a date.
function isWholeDate(field: FieldShape | undefined, says: FieldSays | undefined): boolean {
  // `和暦生年月日`: in a calendar of eras.
  if (field?.tag === 'input' && says?.part === 'era') return field.type === 'text' && !isTiny(field);
  if (field?.tag !== 'input' || says?.isPartGuessed !== true || (says.part !== 'day' && says.part !== 'month')) return false;
  return !isTiny(field) && field.type !== 'number' && field.type !== 'radio';
}

// `[証券][太郎]`: who names one half of a pair names the other.
function completed(
  parts: readonly ({ readonly kind: NamedPart } | undefined)[],
): readonly ({ readonly kind: NamedPart } | undefined)[] {
  const halves: Partial<Record<NamedPart, NamedPart>> = { family: 'given', given: 'family', local: 'domain', domain: 'local' };
  return parts.map((part, place) => {
    const other = parts[1 - place];
    const half = part !== undefined || other === undefined ? undefined : halves[other.kind];
    return half === undefined ? part : { kind: half };
  });
}

function guess(
  category: DataCategory,
  fields: readonly FieldShape[],
  texts: readonly FieldTexts[],
  language: Language,
): readonly (NamedPart | undefined)[] | undefined {
  const isPair = fields.length === 2;
  if (isPair && category === 'email') {
    return [texts[0]?.after, texts[1]?.before].some((text) => text !== undefined && /^[@＠]$/u.test(text.trim()))
      ? ['local', 'domain']
      : undefined;
  }
  if (isPair && (category.startsWith('name.') || category === 'account.holder_kana')) {
    return language === 'ja' || category === 'name.kana' ? ['family', 'given'] : ['given', 'family'];
  }
  if (category === 'birthdate' && fields.length === 3)
    return language === 'ja' ? ['year', 'month', 'day'] : ['day', 'month', 'year'];
  if (category === 'card.expiry' && isPair) return ['month', 'year'];
  if (category === 'tenure' && isPair) return ['year', 'month'];
  if (category === 'address' && fields.length > 1) return fields.map((_, place) => (place === 0 ? undefined : 'building'));
  return undefined;
}

// Two telephones below each other are two telephones; boxes of one are short, or something stands between them.
function isSplit(category: DataCategory, fields: readonly FieldShape[], texts: readonly FieldTexts[]): boolean {
  if (!isUsualCount(category, fields.length)) return false;
  const between = texts.slice(1).every(({ before, label }) => label === '' && before !== '' && BETWEEN.test(before));
  const isShort = fields.every(({ maxLength }) => maxLength !== undefined && maxLength <= (fields.length === 2 ? 7 : 5));
  return between || isRow(category, fields, texts) || (isShort && !(fields.length === 2 && category === 'pin'));
}

// `tel1`, `tel2`, `tel3` after one label: their widths may stand in a style sheet.
function isRow(category: DataCategory, fields: readonly FieldShape[], texts: readonly FieldTexts[]): boolean {
  const areNumbered = fields.every((field, place) => place === 0 || isNumbered(fields[place - 1], field));
  const areSilent = texts.slice(1).every(({ before, label }) => before === '' && label === '');
  return (category === 'postal' || category.endsWith('phone')) && areNumbered && areSilent;
}

function isUsualCount(category: DataCategory, boxes: number): boolean {
  const isPhone = category === 'phone' || category === 'employer.phone';
  return isPhone ? boxes === 3 : category === 'postal' ? boxes === 2 : true;
}
