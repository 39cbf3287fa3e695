// One spelling for a value of a category, so that the same value written in two ways gets the same digest.
import type { DataCategory } from '../model/data-category.ts';
import { isoDate, readDate } from './calendar-date.ts';
import { readExpiry } from './expiry-month.ts';
import { domesticDigits } from './phone-number.ts';
import { fold, type ViewStep } from './text-view.ts';

/** How canaries are looked for: width, case, separators, marks and the two kana scripts make no difference. */
export const CANARY_VIEW: readonly ViewStep[] = ['nfkc', 'lower', 'strip-separators', 'strip-marks', 'fold-kana'];

/** Secrets in which each character counts. */
const EXACT: ReadonlySet<DataCategory> = new Set(['password', 'otp', 'session_token', 'jwt', 'api_key']);

const foldedEmail = (text: string): string => fold(text.trim().replace(/^mailto:/i, ''), ['nfkc', 'lower']);
const dateForm = (text: string): string | undefined => {
  const date = readDate(text);
  return date === undefined ? undefined : isoDate(date);
};

/** Forms of their own; undefined where the text is no such value after all. */
const FORMS: Partial<Record<DataCategory, (text: string) => string | undefined>> = {
  email: foldedEmail,
  phone: domesticDigits,
  'employer.phone': domesticDigits,
  birthdate: dateForm,
  'loan.start': dateForm,
  'card.expiry': readExpiry,
};

/** Phones in domestic digits, dates in ISO form, expiries as `YYYY-MM`, mail addresses in lower case, secrets as they are; the rest folded. */
export function canonicalForm(category: DataCategory, text: string): string {
  if (EXACT.has(category)) return text.trim();
  return FORMS[category]?.(text) ?? fold(text, CANARY_VIEW);
}
