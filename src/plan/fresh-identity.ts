// A random source → a person who does not exist: one value for every category that somebody may type into a form.
// Each value is rare, so that finding it again is no accident; in the shape that rules expect, check digits included; and visibly
// made up for whoever meets it in a log: テスト, 試験, example domains, numbers that were never given out.
import type { Identity } from '../model/crawl-plan.ts';
import { isDataCategory, type DataCategory } from '../model/data-category.ts';
import { Raw } from '../model/raw.ts';
import { corporateDigit, driverLicenceDigit, ibanDigits, luhnDigit, myNumberDigit } from '../model/check-digits.ts';
import { inventName, type InventedName } from './invented-name.ts';
import { inventor, type Inventor, type Random } from './inventor.ts';

/** Nobody types these: a site or a browser issues them. US social security numbers have no range for tests that passes as one. */
type NotInvented = 'session_token' | 'jwt' | 'api_key' | 'ip' | 'device_id' | 'ssn';

type Invention = (draw: Inventor, name: InventedName, year: number) => string;

const pad = (number: number): string => String(number).padStart(2, '0');

/** In this order: the PIN first, so that no longer number is drawn that contains it. */
const INVENTIONS: Readonly<Record<Exclude<DataCategory, NotInvented>, Invention>> = {
  pin: (draw) => draw.pin(),
  // example domains are reserved (RFC 2606).
  email: (draw) => `tagspill-${draw.letters(12)}@canary.example`,
  // 0000 after the prefix, as the examples beside form fields have it.
  phone: (draw) => split(draw.digits(draw.pick(['0700000', '0900000']), 11), 3, 7),
  'name.kanji': (_, { kanji }) => kanji,
  'name.kana': (_, { kana }) => kana,
  'name.romaji': (_, { romaji }) => romaji,
  address: (draw) => `東京都千代田区試験町${banchi(draw)}`,
  postal: (draw) => split(draw.digits('1009', 7), 3),
  birthdate: (draw, _, year) => `${year - 25 - draw.below(40)}-${pad(1 + draw.below(12))}-${pad(2 + draw.below(27))}`,
  gender: (draw) => draw.pick(['男', '女']),
  'employer.name': (draw) => `株式会社テスト${draw.katakana(4)}`,
  'employer.address': (draw) => `大阪府大阪市北区試験町${banchi(draw)}`,
  'employer.phone': (draw) => split(draw.digits('030000', 10), 2, 6),
  tenure: (draw) => String(31 + draw.below(9)),
  income: (draw) => draw.digits('4', 7),
  household: (draw) => String(11 + draw.below(9)),
  housing: (draw) => draw.pick(['社宅', '借家', '寮']),
  debt: (draw) => draw.digits('2', 7),
  'loan.amount': (draw) => draw.digits('1', 7),
  'loan.start': (draw, _, year) => `${year + 1}-${pad(1 + draw.below(12))}-${pad(2 + draw.below(27))}`,
  'loan.term': (draw) => String(121 + draw.below(200)),
  'loan.method': (draw) => `テスト返済 ${draw.katakana(4)}`,
  'loan.purpose': (draw) => `テスト資金 ${draw.katakana(4)}`,
  'loan.rate': (draw) => `13.${pad(1 + draw.below(99))}`,
  'loan.result': (draw) => `テスト審査 ${draw.katakana(4)}`,
  // The range of the well-known test number 4111 1111 1111 1111.
  'card.pan': (draw) => withLuhn(`4111111111${String(draw.below(100_000)).padStart(5, '0')}`),
  'card.expiry': (draw, _, year) => `${pad(1 + draw.below(12))}/${pad((year + 3 + draw.below(8)) % 100)}`,
  'card.cvv': (draw) => draw.digits(draw.pick(['7', '8', '9']), 3),
  'card.member_no': (draw) => draw.digits('90', 10),
  password: (draw) => `Ts7-${draw.letters(12)}`,
  otp: (draw) => draw.digits('9', 6),
  'bank.name': (draw) => `テスト${draw.katakana(3)}銀行`,
  'bank.code': (draw) => draw.digits('98', 4),
  'branch.name': (draw) => `テスト${draw.katakana(3)}支店`,
  'branch.code': (draw) => draw.digits('9', 3),
  // 全銀 codes: ordinary, current, savings.
  'account.type': (draw) => draw.pick(['1', '2', '4']),
  'account.number': (draw) => draw.digits('0', 7),
  'account.holder_kana': (draw) => `テスト ${draw.katakana(5)}`,
  'yucho.symbol': (draw) => `${draw.digits('19', 4)}0`,
  'yucho.number': (draw) => `${draw.digits('9', 7)}1`,
  customer_no: (draw) => draw.digits('99', 12),
  policy_no: (draw) => `TS${draw.digits('7', 9)}`,
  health: (draw) => `テスト既往歴 ${draw.katakana(5)}`,
  corporate_no: (draw) => inFront(corporateDigit, draw.digits('98', 12)),
  'corp.name': (draw) => `合同会社テスト${draw.katakana(4)}`,
  'corp.finance': (draw) => draw.digits('8', 8),
  my_number: (draw) => behind(myNumberDigit, draw.digits('0000', 11)),
  // Commission 10, year 00, and nine re-issues.
  driver_licence: (draw) => `${behind(driverLicenceDigit, draw.digits('1000', 10))}9`,
  passport: (draw) => `ZZ${draw.digits('', 7)}`,
  residence_card: (draw) => `ZZ${draw.digits('', 8)}ZZ`,
  // Law 63 (法別番号: retired members of special societies) in prefecture 47, where no such society is.
  insurer_no: (draw) => withLuhn(draw.digits('6347', 7)),
  pension_no: (draw) => split(draw.digits('98', 10), 4),
  iban: (draw) => inventIban(`TEST${draw.digits('00', 14)}`),
  free_text: (draw) => `テスト送信 ${draw.katakana(8)}`,
};

/** A new person for one run. `random(max)` gives a whole number from 0 to below `max`; the same numbers give the same person. */
export function freshIdentity(random: Random, now: Date = new Date()): Identity {
  const draw = inventor(random);
  const name = inventName(draw);
  const identity: Partial<Record<DataCategory, readonly Raw[]>> = {};
  for (const [category, invent] of Object.entries(INVENTIONS)) {
    if (isDataCategory(category)) identity[category] = [new Raw(invent(draw, name, now.getUTCFullYear()))];
  }
  return identity;
}

/** `9-87-65`: block, number, house. */
function banchi(draw: Inventor): string {
  return `${1 + draw.below(9)}-${10 + draw.below(90)}-${10 + draw.below(90)}`;
}

/** Hyphens after the given numbers of digits. */
function split(digits: string, ...places: readonly number[]): string {
  return [0, ...places].map((start, index) => digits.slice(start, places[index])).join('-');
}

function withLuhn(body: string): string {
  return behind(luhnDigit, body);
}

function behind(digitOf: (body: string) => string, body: string): string {
  return body + digitOf(body);
}

function inFront(digitOf: (body: string) => string, body: string): string {
  return digitOf(body) + body;
}

function inventIban(account: string): string {
  return `GB${ibanDigits('GB', account)}${account}`;
}
