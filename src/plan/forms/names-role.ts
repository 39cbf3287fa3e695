// Labels that name neither data nor a thing, and yet ask for one: who somebody is, where somebody is reached, an illness in a question.
import type { FieldShape } from '../../model/form-shape.ts';
import type { FieldTexts } from './field-texts.ts';
import { readText } from './vocabulary.ts';

/** Who somebody is; 連絡先 and `guest` may ask for something else. */
const ROLE =
  /(?:[^お](?:者|人|主)|\b(?:person|applicant|beneficiary|guarantor|co-?signer|guardian|parent|carer|spouse|partner|landlord|landlady|tenant|witness|executor|trustee|nominee|next of kin|policy ?holder|claimant|referee|patient|recipient|donor|emergency contact|primary contact|attendee|delegate|taxpayer|buyer|seller|payee|payer|physician|doctor|dentist|veterinarian|reporter|borrower|signatory|undersigned|supervisor|manager))$/iu;
/** Where somebody is reached at once. */
const REACH = /^(?:緊急|夜間|日中|昼間|平日|当日|.{1,5}[時中際])の?ご?連絡先$/u;

/** `ご担当者`, `Contact person`: a text field under what somebody is asks who that is. */
export function namesRole({ tag, type }: FieldShape, texts: FieldTexts, isLabel: boolean): boolean {
  return tag === 'input' && type === 'text' && ROLE.test(bareText(texts, isLabel));
}

/** `緊急連絡先 [ ]`, `日中のご連絡先 [ ]`: one box, and whoever is in a hurry rings up. */
export function isReach({ tag, type }: FieldShape, texts: FieldTexts, isLabel: boolean): boolean {
  const { label, before, headings } = texts;
  const aside = /[(（【[](.*)$/u.exec(isLabel ? label : before || (headings[0] ?? ''))?.[1] ?? '';
  const isPlain = aside === '' || /必須|任意|電話|携帯|番号|半角|数字|ハイフン|日中|以外/u.test(aside);
  const bare = bareText(texts, isLabel).normalize('NFKC');
  const isPhones = /^ご?連絡先$/u.test(bare) && /電話|携帯|tel/iu.test(`${texts.after} ${texts.told}`);
  return tag === 'input' && (type === 'text' || type === 'tel') && isPlain && (REACH.test(bare) || isPhones);
}

/** `アレルギー反応が出たことがありますか`: whatever the sentence says of an illness, its answer tells of the person's health. */
export function asksOfHealth({ label, before, headings, isHeadingOwn }: FieldTexts): boolean {
  const text = label || before || (isHeadingOwn ? (headings[0] ?? '') : '');
  return readText(text).hits.some(({ sense }) => sense === 'health');
}

function bareText({ label, before, headings, isHeadingOwn }: FieldTexts, isLabel: boolean): string {
  const text = isLabel ? label : before || (isHeadingOwn ? (headings[0] ?? '') : '');
  return text
    .replace(/[(（【[].*$/u, '')
    .replace(/\s*(?:様|必須|任意|[*＊:：?？])+\s*$/u, '')
    .trim();
}
