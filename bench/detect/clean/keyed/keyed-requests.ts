// The labelled set: every key of every category in every form that suits it, values in turn.
import type { DataCategory } from '../../../../src/model/data-category.ts';
import type { RequestRecord } from '../../../../src/model/request-record.ts';
import { DOCUMENTS_AND_SECRETS } from './documents-and-secrets.ts';
import { FORMS } from './forms.ts';
import type { KeyedValue } from './keyed-value.ts';
import { MONEY_AND_ACCOUNTS } from './money-and-accounts.ts';
import { PERSON_AND_CONTACT } from './person-and-contact.ts';
import { UNKEYED } from './unkeyed.ts';

export interface KeyedRequest {
  readonly category: DataCategory;
  readonly keyed: boolean;
  readonly key: string;
  readonly value: string;
  readonly form: string;
  /** Fields that stand beside the one that counts are expected too, but not counted. */
  readonly beside: boolean;
  readonly record: RequestRecord;
}

export function keyedRequests(): readonly KeyedRequest[] {
  return [
    ...[...PERSON_AND_CONTACT, ...MONEY_AND_ACCOUNTS, ...DOCUMENTS_AND_SECRETS].flatMap((one) => sent(one, true)),
    ...UNKEYED.flatMap((one) => sent(one, false)),
  ];
}

function sent({ category, keys, values, beside }: KeyedValue, isKeyed: boolean): readonly KeyedRequest[] {
  let turn = 0;
  return keys.flatMap((key) => {
    const script = /^[\x20-\x7E]+$/.test(key) ? 'latin' : 'japanese';
    return FORMS.filter((form) => form.script === undefined || form.script === script).map((form): KeyedRequest => {
      const value = values[turn++ % values.length] ?? '';
      const record = { page: 'https://lender.example/', ...form.send([[key, value], ...Object.entries(beside ?? {})]) };
      return { category, keyed: isKeyed, key, value, form: form.id, beside: beside !== undefined, record };
    });
  });
}
