// Categories as they stand inside a sentence: with their article in English, by their label in Japanese.
import { categoryInfo, type DataCategory } from '../model/data-category.ts';
import type { Language } from '../model/language.ts';
import { SEVERITIES } from '../model/severity.ts';
import { MESSAGES } from './messages.ts';

const MOST_NAMED = 4;

const WITH_ARTICLE: Readonly<Record<DataCategory, string>> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  'name.kanji': 'a name in kanji',
  'name.kana': 'a name in kana',
  'name.romaji': 'a name in Latin letters',
  address: 'a postal address',
  postal: 'a postal code',
  birthdate: 'a date of birth',
  gender: 'a gender',
  'employer.name': 'an employer’s name',
  'employer.address': 'an employer’s address',
  'employer.phone': 'an employer’s phone number',
  tenure: 'years of service',
  income: 'an income',
  household: 'a household size',
  housing: 'a residence type',
  debt: 'borrowings',
  'loan.amount': 'a loan amount',
  'loan.start': 'a loan start date',
  'loan.term': 'a loan term',
  'loan.method': 'a repayment method',
  'loan.purpose': 'a loan purpose',
  'loan.rate': 'an interest rate',
  'loan.result': 'a screening result',
  'card.pan': 'a card number',
  'card.expiry': 'a card expiry date',
  'card.cvv': 'a card security code',
  'card.member_no': 'a member number',
  pin: 'a PIN',
  password: 'a password',
  otp: 'a one-time password',
  'bank.name': 'a bank name',
  'bank.code': 'a bank code',
  'branch.name': 'a branch name',
  'branch.code': 'a branch number',
  'account.type': 'a deposit type',
  'account.number': 'an account number',
  'account.holder_kana': 'an account holder’s name in kana',
  'yucho.symbol': 'a Japan Post Bank symbol',
  'yucho.number': 'a Japan Post Bank number',
  customer_no: 'a customer number',
  policy_no: 'an insurance policy number',
  health: 'health data',
  corporate_no: 'a corporate number',
  'corp.name': 'a company name',
  'corp.finance': 'company finances',
  my_number: 'a My Number',
  driver_licence: 'a driver’s licence number',
  passport: 'a passport number',
  residence_card: 'a residence card number',
  insurer_no: 'a health insurer number',
  pension_no: 'a pension number',
  iban: 'an IBAN',
  ssn: 'a US social security number',
  session_token: 'a session token',
  jwt: 'a JSON Web Token',
  api_key: 'an API key',
  ip: 'an IP address',
  device_id: 'a device identifier',
  free_text: 'free text',
};

/** Worst first: where names have to be left out, the harmless ones go. */
export function worstFirst(categories: readonly DataCategory[]): readonly DataCategory[] {
  const rank = (category: DataCategory): number => SEVERITIES.indexOf(categoryInfo(category).severity);
  return [...categories].sort((a, b) => rank(a) - rank(b));
}

/** `an e-mail address`; `a bank name, a branch name, a PIN and 4 more kinds of data`. */
export function categoryPhrase(categories: readonly DataCategory[], language: Language): string {
  const words = worstFirst(categories).map((category) =>
    language === 'en' ? WITH_ARTICLE[category] : categoryInfo(category).label.ja,
  );
  const { list, categories: kinds } = MESSAGES[language];
  if (words.length <= MOST_NAMED) return list(words);
  const named = words.slice(0, MOST_NAMED - 1);
  const rest = words.length - named.length;
  return language === 'en' ? list([...named, `${rest} more kinds of data`]) : `${list(named)}など${kinds(words.length)}`;
}
