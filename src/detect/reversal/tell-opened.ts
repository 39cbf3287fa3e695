// An opened digest → the claim it makes: what its key or vendor says it is, else the kind of value it turned out to be.
import type { DataCategory } from '../../model/data-category.ts';
import type { DecodedField } from '../../model/decoded-request.ts';
import { writeHashedBy } from '../../model/hashed-by.ts';
import type { Span } from '../../model/raw.ts';
import type { VendorId } from '../../model/vendor.ts';
import { readDate } from '../calendar-date.ts';
import type { Claim, Subject } from '../claim.ts';
import { matchDeclaredMeaning } from '../matchers/declared-meaning.ts';
import { matchFieldKey } from '../matchers/field-key.ts';
import { isFlag, isPlaceholder } from '../placeholder.ts';
import type { RuleIndex } from '../rule-index.ts';
import { settleClaims } from '../settle-claims.ts';
import { viewsOf } from '../text-view.ts';
import type { OpenedDigest } from './sealed-digest.ts';

/** Where the digest stood. */
export interface DigestPlace {
  readonly field: DecodedField;
  readonly span: Span;
  readonly vendor: VendorId | undefined;
}

// What a value of a space is when its key says nothing. Shorter numbers and words are no finding: they could be anything.
const KINDS: readonly (readonly [DataCategory, (text: string) => boolean])[] = [
  ['pin', (text) => /^\d{4}$/.test(text)],
  ['customer_no', (text) => /^\d{5,6}$/.test(text)],
  ['account.number', (text) => /^\d{7}$/.test(text)],
  ['postal', (text) => /^\d{3}-\d{4}$/.test(text)],
  ['phone', (text) => /^(?:\+?81|0)[6-9]0\d{8}$/.test(text)],
  ['card.expiry', (text) => /^(?:\d{2} ?[/-] ?\d{2,4}|\d{4}[/-]\d{2})$/.test(text)],
  ['birthdate', isPastDay],
];

// What a vendor declares to be one of these was not filled in as meant, for no value of the spaces is one.
const NEVER_SMALL: ReadonlySet<DataCategory> = new Set([
  ...(['email', 'name.kanji', 'name.kana', 'name.romaji', 'account.holder_kana', 'address', 'card.pan', 'iban'] as const),
  ...(['my_number', 'driver_licence', 'passport', 'residence_card', 'insurer_no', 'corporate_no', 'jwt', 'api_key'] as const),
]);

/**
 * The strongest thing that can be said, or undefined when it is no finding: nothing had been typed (a hash of the empty text, of `null`), or the
 * value says too little by itself. Rules are asked about the opened value under the same keys, as if it had been sent in the clear.
 */
export function tellOpened({ field, span, vendor }: DigestPlace, opened: OpenedDigest, index: RuleIndex): Claim | undefined {
  let claim: Claim | undefined;
  const planted = { value: opened.value, hashedBy: writeHashedBy({ recipe: opened.by, how: 'opened' }) };
  opened.value.ask((text): void => {
    const views = viewsOf(text);
    const subject: Subject = { field: { ...field, value: opened.value }, vendor, text, views, runs: index.keys.read(field.keys) };
    const agreed = isPlaceholder(text)
      ? []
      : [...matchDeclaredMeaning(subject, index), ...matchFieldKey(subject, index)].filter(
          ({ rule, siblings }) => siblings.length === 0 && !NEVER_SMALL.has(rule.category),
        );
    const [best] = settleClaims(agreed);
    const category = KINDS.find(([, fits]) => fits(text))?.[0];
    if (best !== undefined && !(isFlag(text) && best.certainty === 'name'))
      claim = { ...best, certainty: 'checksum', span, planted };
    else if (category !== undefined) {
      claim = { rule: index.speaker(category), certainty: 'shape', span, keyWords: 0, checked: false, siblings: [], planted };
    }
  });
  return claim;
}

// Forms that end in the year are those that `readDate` does not read.
function isPastDay(text: string): boolean {
  const date = readDate(text.replace(/ 00:00:00$/, ''));
  if (date !== undefined) return Date.UTC(date.year, date.month - 1, date.day) <= Date.now();
  return Number(/(?:19|20)\d{2}$/.exec(text)?.[0] ?? Number.NaN) <= new Date().getUTCFullYear();
}
