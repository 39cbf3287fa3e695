// What a field says only among the others of its form: 期間 and `Term` on an application for a loan, フリガナ after an address.
import type { DataCategory } from '../../model/data-category.ts';
import type { FormShape } from '../../model/form-shape.ts';
import type { FieldTexts } from './field-texts.ts';
import { byNeighbours } from './by-neighbours.ts';
import { fitsField } from './fits-field.ts';
import { isOutOfPlace } from './out-of-place.ts';
import type { FieldSays } from './read-field.ts';
import { asRepeat } from './repeat-of.ts';

const OF_LOAN: readonly { readonly category: DataCategory; readonly pattern: RegExp }[] = [
  { category: 'loan.term', pattern: /^(?:期間|年数|term|length|duration|over how long|how long for|(?:number of )?months)$/iu },
  { category: 'loan.amount', pattern: /^(?:金額|希望金額|希望額|amount|how much|how much do you need)$/iu },
  { category: 'loan.purpose', pattern: /^(?:目的|利用目的|用途|利用用途|purpose|what is it for|what do you need it for)$/iu },
  { category: 'loan.rate', pattern: /^(?:年利|実質年率|rate|apr)$/iu },
];
const SPELLED: ReadonlySet<DataCategory> = new Set(['address', 'corp.name', 'employer.name', 'bank.name', 'branch.name']);
const BARE_KANA = /^(?:フリガナ|ふりがな|カナ|かな|よみがな|ヨミガナ|読み仮名)$/u;

// `ローマ字 姓 [ ] 名 [ ]`: the second half is written as the first.
function asFirstHalf(one: FieldSays, previous: FieldSays | undefined, earlier: FieldSays | undefined): FieldSays {
  const isPair =
    (previous?.part === 'family' && one.part === 'given') ||
    (previous?.part === 'given' && one.part === 'family' && earlier?.part !== 'family');
  const areNames = one.category?.startsWith('name.') === true && previous?.category?.startsWith('name.') === true;
  if (!isPair || !areNames || one.script !== undefined || previous?.script === undefined) return one;
  return { ...one, category: previous.category, script: previous.script };
}

/** The same fields, with what the others tell of them. */
export function inContext(form: FormShape, texts: readonly FieldTexts[], says: readonly FieldSays[]): readonly FieldSays[] {
  const { fields } = form;
  const isLoan = says.some(({ category }) => category?.startsWith('loan.') === true);
  return says.map((one, place) => {
    const [field, own, previous, next] = [fields[place], texts[place], says[place - 1], says[place + 1]];
    if (field === undefined || own === undefined || one.leftAlone) return one;
    const title = bareOf(own);
    const said = byNeighbours(form, texts, says, place, title);
    if (said !== undefined) return { ...one, category: said, part: undefined, why: 'siblings' };
    if (isOutOfPlace(form, texts, says, place)) return { ...one, category: undefined, part: undefined, why: undefined };
    const [asked] = fields.slice(Math.max(0, place - 1));
    const repeat = place === 0 || asked === undefined ? one : asRepeat(one, field, previous, asked);
    if (repeat !== one) return repeat;
    const ofLoan = isLoan && one.category === undefined ? OF_LOAN.find(({ pattern }) => pattern.test(title)) : undefined;
    const half = asFirstHalf(one, previous, says[place - 2]);
    if (half !== one) return half;
    // `お名前 [ ] （全角カナ） [ ]`: nothing but the script, after the name that it is of.
    const isSpelled = one.isSilent && (one.script === 'kana' || one.script === 'hiragana') && previous?.category === 'name.kanji';
    if (
      isSpelled &&
      one.category === undefined &&
      previous.part === undefined &&
      own.before !== '' &&
      fitsField('name.kana', field)
    )
      return { ...one, category: 'name.kana', why: 'siblings' };
    // `寄附の使い道` on a form that lends nothing.
    if (
      one.category === 'loan.purpose' &&
      !isLending(says, one) &&
      !/loan|borrow|借|融資|ローン|資金/iu.test(Object.values(own).join(' '))
    )
      return { ...one, category: undefined, part: undefined, why: undefined };
    // `号室` alone is the room of a thing: of a person's address another piece stands near.
    if (isLoneRoom(one, says.slice(Math.max(0, place - 4), place + 4)))
      return { ...one, category: undefined, part: undefined, why: undefined };
    if (ofLoan !== undefined && fitsField(ofLoan.category, field)) return { ...one, category: ofLoan.category, why: 'siblings' };
    // Above a name, フリガナ is the name's, whatever stands before it.
    const isNames = next?.category === 'name.kanji' || next?.category === 'name.romaji';
    const spelled = one.category === 'name.kana' && BARE_KANA.test(title) && !isNames ? previous?.category : undefined;
    return spelled !== undefined && SPELLED.has(spelled) ? { ...one, category: spelled, part: undefined, script: 'kana' } : one;
  });
}

function isLending(says: readonly FieldSays[], but: FieldSays): boolean {
  return says.some(
    (one) => one !== but && (one.category?.startsWith('loan.') === true || one.category === 'debt' || one.category === 'income'),
  );
}

function isLoneRoom(one: FieldSays, around: readonly FieldSays[]): boolean {
  const isPlace = ({ category }: FieldSays): boolean => category === 'postal' || category?.endsWith('address') === true;
  return one.category === 'address' && one.part === 'building' && !around.some((other) => other !== one && isPlace(other));
}

function bareOf({ label, before, headings, isHeadingOwn }: FieldTexts): string {
  const text = label || before || (isHeadingOwn ? (headings[0] ?? '') : '');
  const plain = text.normalize('NFKC').replaceAll(/[(（【[][^)）】\]]*[)）】\]]|必須|任意|[*:?]/gu, ' ');
  return plain.trim().replace(/^[ごお](?=\p{Script=Han})/u, '');
}
