// Labels that go on with what the field before them asked: `答え` after 秘密の質問, `Years there` after an employer, 記号 after an insurer.
import type { DataCategory } from '../../model/data-category.ts';
import type { FormShape } from '../../model/form-shape.ts';
import type { FieldTexts } from './field-texts.ts';
import { fitsField } from './fits-field.ts';
import type { FieldSays } from './read-field.ts';

interface Rule {
  /** What the label says, without notes and brackets. */
  readonly label: RegExp;
  /** Texts or categories of one of the two fields before it. */
  readonly after: { readonly text?: RegExp; readonly category?: RegExp };
  readonly category: DataCategory;
}

const RULES: readonly Rule[] = [
  {
    label: /^(?:(?:質問の|その)?(?:答え|回答|こたえ)|(?:your |the )?answer)(?:\s?\d)?$/iu,
    after: { text: /秘密の(?:質問|合言葉)|合言葉|セキュリティ質問|(?:secret|security|memorable|challenge) question/iu },
    category: 'password',
  },
  {
    label:
      /^(?:(?:years?|months?|time|how long)(?: (?:there|here|employed|in (?:this )?(?:job|role|post|position)))?|(?:何年|勤務)?年数)$/iu,
    after: { category: /^employer\./u },
    category: 'tenure',
  },
  // A card's number, and then only a format.
  {
    label: /^(?:mm\s?\/\s?yy(?:yy)?|月\s?\/\s?年|有効期間)$/iu,
    after: { category: /^card\.pan$|^name\.romaji$/u },
    category: 'card.expiry',
  },
  {
    label: /^(?:travel )?document (?:number|no\.?)$/iu,
    after: { text: /passport|旅券|travel document|country of issue|nationality|document type/iu },
    category: 'passport',
  },
  { label: /^(?:記号|番号|記号[・･/、]?番号|枝番)$/u, after: { category: /^insurer_no$/u }, category: 'insurer_no' },
];
const OF_LETTERS = /unsubscribe|newsletter|mailing list|subscri|配信(?:停止|解除|変更)|メルマガ|メールマガジン|購読/iu;
const OF_PLACES: ReadonlySet<DataCategory> = new Set(['postal', 'phone', 'birthdate']);

/** The category that the fields around give to one that they alone explain. */
export function byNeighbours(
  form: FormShape,
  texts: readonly FieldTexts[],
  says: readonly FieldSays[],
  place: number,
  title: string,
): DataCategory | undefined {
  const [field, own, one] = [form.fields[place], texts[place], says[place]];
  if (field === undefined || own === undefined || one === undefined) return undefined;
  const before = [place - 1, place - 2].filter((at) => at >= 0);
  const rule = RULES.find(({ label, after }) => {
    if (!label.test(title)) return false;
    const isText = ({ label: its, before: stands, headings }: FieldTexts): boolean =>
      after.text?.test([its, stands, ...headings.slice(0, 1)].join(' ')) === true;
    return (
      [own, ...before.map((at) => texts[at])].some((it) => it !== undefined && isText(it)) ||
      before.some((at) => after.category?.test(says[at]?.category ?? '') === true)
    );
  });
  if (rule !== undefined && fitsField(rule.category, field)) return rule.category;
  if (goesOnWithPlace(one, own, says[place - 1], texts[place - 1]) && fitsField('address', field)) return 'address';
  return one.category === 'address' && isLetterBox(form, texts, says) && fitsField('email', field) ? 'email' : undefined;
}

// `ご住所 〒[ ] [ ]`: one label over both.
function goesOnWithPlace(
  one: FieldSays,
  own: FieldTexts,
  previous: FieldSays | undefined,
  over: FieldTexts | undefined,
): boolean {
  const isNext = one.category === undefined && one.isSilent && own.label === '' && own.before === '' && own.headings.length === 0;
  return isNext && previous?.category === 'postal' && /住所|所在地|address/iu.test(over?.before ?? '');
}

// `Address to unsubscribe`, and nothing in the form that belongs to a place.
function isLetterBox({ buttons }: FormShape, texts: readonly FieldTexts[], says: readonly FieldSays[]): boolean {
  const all = [...texts.flatMap(({ label, before, title }) => [label, before, title]), ...buttons.map(({ text }) => text)];
  const isOfPlace = says.some(
    ({ category, part }) => category !== undefined && (OF_PLACES.has(category) || (category === 'address' && part !== undefined)),
  );
  return !isOfPlace && all.some((text) => OF_LETTERS.test(text));
}
