// The texts of a field, sorted by what they are to it: its label, what stands right before it, the headings of its group.
import { NAMED_ALONE } from './owned-category.ts';
import { readMeaning } from './read-meaning.ts';
import type { FieldShape, FormShape } from '../../model/form-shape.ts';

export interface FieldTexts {
  readonly label: string;
  /** Just before it, without the label and the headings that stand there too, and without notes. */
  readonly before: string;
  /** The same with its notes: a sentence may be all that says what is asked. */
  readonly told: string;
  readonly after: string;
  /** Innermost first; none where the reader could not tell them from what stands around. */
  readonly headings: readonly string[];
  /** The nearest title above it; empty where the reader tells none. */
  readonly title: string;
  /** Only the unit of the field before it stands between them: `身長・体重 [ ] cm [ ] kg`. */
  readonly followsUnit: boolean;
  /** The innermost heading is this field's alone, as a label is. */
  readonly isHeadingOwn: boolean;
}

/** Same order as the fields. */
export function textsOf({ fields }: FormShape): readonly FieldTexts[] {
  const split = listed(captioned(underTitles(underBoxes(fields.map((_, place) => splitNearby(fields, place))))));
  return split.map((texts, place) => {
    const [heading] = texts.headings;
    const sharers = split.filter((other, at) => at !== place && other.headings.includes(heading ?? ''));
    // `Bank [ ] account # [ ]`: the others have labels of their own.
    const isFirst =
      texts.label === '' && texts.before === '' && sharers.every((other) => split.indexOf(other) > place && isLabelled(other));
    return { ...texts, isHeadingOwn: heading !== undefined && (sharers.length === 0 || isFirst) };
  });
}

function isLabelled({ label, before }: SplitTexts): boolean {
  return label !== '' || (/\p{L}{2}/u.test(before) && !UNIT.test(before));
}

// `City/State/ZIP [ ] [ ] [ ]`: as many words as boxes, each its own.
function listed(texts: readonly SplitTexts[]): readonly SplitTexts[] {
  const moved = [...texts];
  const isSilent = ({ label, before }: SplitTexts): boolean => label === '' && !/\p{L}/u.test(before);
  for (const [place, one] of texts.entries()) {
    if (one.label !== '') continue;
    const pieces = (one.before || (one.headings[0] ?? ''))
      .replace(/\s*[*＊]$|\s*(?:必須|任意)$/u, '')
      .split(/\s*(?:[/／・,、&＆]|と|\band\b)\s*/u);
    const group = texts.slice(place, place + pieces.length);
    const isGroup =
      pieces.length > 1 &&
      group.length === pieces.length &&
      texts[place - 1]?.headings[0] !== (one.headings[0] ?? '-') &&
      group.slice(1).every((other) => isSilent(other) && other.headings[0] === one.headings[0]) &&
      (texts[place + pieces.length]?.headings[0] ?? '-') !== one.headings[0] &&
      pieces.every((piece) => isWhole(piece));
    if (isGroup) for (const [at, piece] of pieces.entries()) moved[place + at] = { ...group[at], before: piece } as SplitTexts;
  }
  return moved;
}

// A half or a part alone (`姓・名`) is told by the whole.
function isWhole(piece: string): boolean {
  const { concept, owner, isOther, isStrange } = readMeaning(piece);
  const isNamed = NAMED_ALONE[owner ?? 'person'] !== undefined;
  return !isStrange && (isOther || isNamed || (concept !== undefined && concept !== 'free_text'));
}

// `[ ] <small>Mobile</small>`: where nothing else is said, what stands behind the field is its caption.
function captioned(texts: readonly SplitTexts[]): readonly SplitTexts[] {
  const below = texts.map((one) => {
    const { label, before, headings, after } = one;
    const mayBe = label === '' && before === '' && headings.length === 0 && isCaptioned(one) && after.length <= 40;
    return mayBe && !/[。!！]$/u.test(after) ? readMeaning(after) : undefined;
  });
  const isSure = (place: number): boolean => {
    const reading = below[place];
    return reading !== undefined && ((reading.concept !== undefined && !reading.isStrange) || reading.isOther);
  };
  // Whose neighbour has its caption below has its own there too, whatever it says.
  const isMoved = (place: number): boolean =>
    isSure(place) || (below[place] !== undefined && (isSure(place - 1) || isSure(place + 1)));
  return texts.map((one, place) => (isMoved(place) ? { ...one, before: one.after, after: '' } : one));
}

// `<h2>お勤め先の電話番号</h2> 在籍確認のため… [ ]`: a title over one field is its heading, whatever note comes between.
function underTitles(texts: readonly SplitTexts[]): readonly SplitTexts[] {
  return texts.map((one) => {
    const { title, label, before, headings } = one;
    // `<h2>Household members</h2> | Name | SSN |`: over columns of their own a title is no label.
    const isTables = title !== '' && before === title && headings.length > 0 && !headings.includes(title);
    if (isTables && texts.some((other) => other !== one && other.title === title)) return { ...one, before: '' };
    const isSaid = title === '' || label !== '' || before.includes(title) || headings.includes(title);
    return isSaid || texts.some((other) => other !== one && other.title === title)
      ? one
      : { ...one, headings: [...headings, title] };
  });
}

/** What stands behind a box, and so before the next one. */
const UNIT =
  /^(?:年|月|日|歳|才|[十百千万]*円|件|人|名|通|枚|回|口|[ヶケかカヵ]月間?|年間|時|分|様|%|cm|kg|mm|years?|months?|yrs?|mths?|mos)(?=$|[\s(（／/・,、])/iu;

/** `Q12. `, `■`: how a form counts its questions. */
const ORDINAL = /^(?:(?:q|問|質問|設問|no)\s?\.?\s?\d{1,2}\s?[.．:：)）]?\s*|\(?\d{1,2}[.．)）]\s*|[■□●○◆◇▼▶・]\s*)(?=\S{2})/iu;
/** May stand before a box as well as behind it. */
const CAPTION = /^(?:year|month|day)s?$/iu;

type SplitTexts = Omit<FieldTexts, 'isHeadingOwn'>;

// `[ ] First  [ ] Last` under one heading: every box has its caption below, so what stands before the next one is its neighbour's.
function underBoxes(texts: readonly SplitTexts[]): readonly SplitTexts[] {
  const moved = [...texts];
  for (let start = 0; start < texts.length;) {
    let end = start + 1;
    while (end < texts.length && isUnderSame(texts[start], texts[end]) && texts[end]?.before === texts[end - 1]?.after) end += 1;
    const group = texts.slice(start, end);
    const isBelow = group.length > 1 && group[0]?.before === '' && group.every(isCaptioned);
    if (isBelow) group.forEach((one, place) => (moved[start + place] = { ...one, before: one.after, after: '' }));
    start = end;
  }
  return moved;
}

function isUnderSame(one: SplitTexts | undefined, other: SplitTexts | undefined): boolean {
  return one !== undefined && one.headings.length > 0 && one.headings[0] === other?.headings[0];
}

function isCaptioned({ label, after }: SplitTexts): boolean {
  return label === '' && /\p{L}{2}/u.test(after) && !UNIT.test(after);
}

function splitNearby(fields: readonly FieldShape[], place: number): SplitTexts {
  const [field, previous] = [fields[place] as FieldShape, fields[place - 1]];
  const { nearby, label, title = '' } = field;
  if (field.before === undefined || field.after === undefined)
    return { label, before: '', told: '', after: '', headings: nearby, title, followsUnit: false };
  const { after } = field;
  const isShared =
    previous?.after !== undefined &&
    previous.after !== '' &&
    field.before.startsWith(previous.after) &&
    !(CAPTION.test(previous.after) && standBefore(fields, place));
  const isOwn =
    isShared &&
    !UNIT.test(previous?.after ?? '') &&
    !/^[※(（]|(?:ます|ません|ください|です)$/u.test(previous?.after ?? '') &&
    /\p{L}{2}/u.test(previous?.after ?? '');
  const before = isShared && !isOwn ? withoutNeighbours(field.before, previous.after ?? '') : field.before;
  const around = (field.before === '' ? 0 : 1) + (after === '' ? 0 : 1);
  const headings = nearby.slice(0, nearby.length - around);
  // Sentences that explain are left out where anything else is said.
  const said = field.caption !== undefined && before === field.before ? field.caption : before;
  const rest = [label, ...headings].reduce((text, known) => withoutLast(text, known), said);
  // A unit in a box of its own stays with what it stands behind.
  const isBehindUnit = field.before === '' && UNIT.test(previous?.after ?? '');
  return {
    label,
    before: rest.trim().replace(ORDINAL, ''),
    told: before,
    after,
    headings,
    title,
    followsUnit: isBehindUnit || (isShared && before === ''),
  };
}

// `Day [ ] Month [ ] Year [ ]`: behind the last box stands nothing, so each word is the label of the box that it stands before.
function standBefore(fields: readonly FieldShape[], place: number): boolean {
  let last = place;
  const goesOn = (at: number): boolean => {
    const [one, next] = [fields[at]?.after ?? '', fields[at + 1]?.before ?? ''];
    return one !== '' && next.startsWith(one);
  };
  while (goesOn(last)) last += 1;
  return fields[last]?.after === '';
}

// A unit is the box's that it follows; of more words only those that come after the neighbour's own are this field's.
function withoutNeighbours(before: string, after: string): string {
  const rest = before.slice(after.length).trim();
  return /\p{L}/u.test(rest) ? rest : before.replace(UNIT, '').trim();
}

function withoutLast(text: string, known: string): string {
  const at = known === '' ? -1 : text.lastIndexOf(known);
  if (at >= 0) return `${text.slice(0, at)} ${text.slice(at + known.length)}`;
  // The reader keeps the nearest pieces of a text only: the end of a heading is left over.
  return text !== '' && known.endsWith(text) ? '' : text;
}

/** Any Japanese letter in the form: it is filled in as Japanese forms are. */
export function isJapanese({ fields, buttons }: FormShape): boolean {
  const texts = [
    ...fields.flatMap(({ label, placeholder, hint, nearby, options }) => [
      label,
      placeholder,
      hint,
      ...nearby,
      ...options.map(({ text }) => text),
    ]),
    ...buttons.map(({ text }) => text),
  ];
  return texts.some((text) => /[\p{Script=Hiragana}\p{Script=Katakana}]|[姓名年月日]/u.test(text));
}
