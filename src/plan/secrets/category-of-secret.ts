// What a variable of the environment holds, by the words around it: what is known of it when it turns up where it should not.
import type { DataCategory } from '../../model/data-category.ts';
import type { Raw } from '../../model/raw.ts';

// The first that fits: a `LOGIN_USER_PASSWORD` is a password.
const WORDS: readonly (readonly [category: DataCategory, words: RegExp])[] = [
  ['otp', /otp|2fa|mfa|one[-_ ]?time|ワンタイム|認証コード/i],
  ['password', /passw|pwd|passphrase|(?:^|[^a-z])(?:pass|pw)(?:[^a-z]|$)|パスワード/i],
  ['pin', /(?:^|[^a-z])pin(?:[^a-z]|$)|暗証/i],
  ['api_key', /token|api[-_]?key|bearer|authorization|x-[a-z]/i],
  ['phone', /phone|(?:^|[^a-z])tel(?:[^a-z]|$)|電話/i],
  ['customer_no', /user|login[-_]?id|account|member|customer|会員|お客様/i],
];
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Whatever nothing is known of is a password: the worst that it may be. */
export function categoryOfSecret(hint: string, value: Raw): DataCategory {
  if (value.ask((text) => ADDRESS.test(text))) return 'email';
  return WORDS.find(([, words]) => words.test(hint))?.[0] ?? 'password';
}

/** Long or odd enough to be told from other people's words: `admin` stands in many a URL. */
export function isTelling(category: DataCategory, value: Raw): boolean {
  if (category !== 'customer_no') return value.length >= SHORTEST;
  return value.length >= SHORTEST && value.ask((text) => text.length >= LONG || !/^[a-z]+$/i.test(text));
}

const SHORTEST = 6;
const LONG = 12;
