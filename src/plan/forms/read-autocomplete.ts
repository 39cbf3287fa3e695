// Tokens of `autocomplete` → category and part. Source: HTML standard, section Autofill, "autofill field names".
import type { NamedPart } from './field-meaning.ts';
import type { Concept } from './owned-category.ts';

/** What the token says: a category with its part, or that it is none (`organization-title`). */
export interface Autofill {
  readonly concept: Concept | undefined;
  readonly part?: NamedPart;
}

const FIELDS: Readonly<Record<string, Autofill>> = {
  name: { concept: 'person' },
  'family-name': { concept: 'person', part: 'family' },
  'given-name': { concept: 'person', part: 'given' },
  'cc-name': { concept: 'name.romaji' },
  'cc-given-name': { concept: 'name.romaji', part: 'given' },
  'cc-family-name': { concept: 'name.romaji', part: 'family' },
  email: { concept: 'email' },
  tel: { concept: 'phone' },
  'tel-national': { concept: 'phone' },
  'postal-code': { concept: 'postal' },
  'street-address': { concept: 'address', part: 'street' },
  'address-line1': { concept: 'address', part: 'street' },
  'address-line2': { concept: 'address', part: 'building' },
  'address-line3': { concept: 'address', part: 'building' },
  'address-level1': { concept: 'address', part: 'prefecture' },
  'address-level2': { concept: 'address', part: 'city' },
  country: { concept: 'address', part: 'country' },
  'country-name': { concept: 'address', part: 'country' },
  bday: { concept: 'birthdate' },
  'bday-day': { concept: 'birthdate', part: 'day' },
  'bday-month': { concept: 'birthdate', part: 'month' },
  'bday-year': { concept: 'birthdate', part: 'year' },
  sex: { concept: 'gender' },
  organization: { concept: 'corp.name' },
  'cc-number': { concept: 'card.pan' },
  'cc-exp': { concept: 'card.expiry' },
  'cc-exp-month': { concept: 'card.expiry', part: 'month' },
  'cc-exp-year': { concept: 'card.expiry', part: 'year' },
  'cc-csc': { concept: 'card.cvv' },
  'current-password': { concept: 'password' },
  'new-password': { concept: 'password' },
  'one-time-code': { concept: 'otp' },
  'organization-title': { concept: undefined },
  'honorific-prefix': { concept: undefined },
  'honorific-suffix': { concept: undefined },
  'additional-name': { concept: undefined },
  nickname: { concept: undefined },
  url: { concept: undefined },
  'cc-type': { concept: undefined },
  'transaction-amount': { concept: undefined },
};

/** The field name among the tokens; `section-*`, `shipping`, `work` and the like stand before it. */
export function readAutocomplete(tokens: string): Autofill | undefined {
  const name = tokens.split(/\s+/).findLast((token) => Object.hasOwn(FIELDS, token));
  return name === undefined ? undefined : FIELDS[name];
}

/** Sites write `new-password` beside any secret, to keep browsers from offering one. */
export function isLoose(category: Concept | undefined): boolean {
  return category === 'password';
}
