// The closed list of personal-data categories. Ids are the contract's (findings, identity files, rules); labels are what a
// person reads; severity is how bad the data is when a third party has it, before certainty and recipient are weighed.
// The list is the union of what five public notices name, and what banks' forms ask for (docs/categories.md).
import type { Severity } from './severity.ts';
import type { Text } from './language.ts';

/** What a category means to a person, and how bad its loss is. */
export interface DataCategoryInfo {
  readonly label: Text;
  readonly severity: Severity;
}

/** Every category, in the order in which reports list them. */
export const DATA_CATEGORIES = {
  email: { label: { en: 'E-mail address', ja: 'メールアドレス' }, severity: 'high' },
  phone: { label: { en: 'Phone number', ja: '電話番号' }, severity: 'high' },
  'name.kanji': { label: { en: 'Name (kanji)', ja: '氏名（漢字）' }, severity: 'high' },
  'name.kana': { label: { en: 'Name (kana)', ja: '氏名（カナ）' }, severity: 'high' },
  'name.romaji': { label: { en: 'Name (Latin letters)', ja: '氏名（ローマ字）' }, severity: 'high' },
  address: { label: { en: 'Postal address', ja: '住所' }, severity: 'high' },
  postal: { label: { en: 'Postal code', ja: '郵便番号' }, severity: 'medium' },
  birthdate: { label: { en: 'Date of birth', ja: '生年月日' }, severity: 'high' },
  gender: { label: { en: 'Gender', ja: '性別' }, severity: 'medium' },
  'employer.name': { label: { en: 'Employer: name', ja: '勤務先名称' }, severity: 'medium' },
  'employer.address': { label: { en: 'Employer: address', ja: '勤務先住所' }, severity: 'medium' },
  'employer.phone': { label: { en: 'Employer: phone', ja: '勤務先電話番号' }, severity: 'medium' },
  tenure: { label: { en: 'Years of service', ja: '勤続年数' }, severity: 'medium' },
  income: { label: { en: 'Income', ja: '年収' }, severity: 'high' },
  household: { label: { en: 'Household size', ja: '世帯人数' }, severity: 'medium' },
  housing: { label: { en: 'Residence type', ja: '居住状況' }, severity: 'medium' },
  debt: { label: { en: 'Borrowings', ja: '借入状況' }, severity: 'high' },
  'loan.amount': { label: { en: 'Loan: amount', ja: '融資希望額' }, severity: 'medium' },
  'loan.start': { label: { en: 'Loan: start date', ja: '融資開始日' }, severity: 'low' },
  'loan.term': { label: { en: 'Loan: term', ja: '借入期間' }, severity: 'low' },
  'loan.method': { label: { en: 'Loan: repayment method', ja: '返済方法' }, severity: 'low' },
  'loan.purpose': { label: { en: 'Loan: purpose', ja: '資金使途' }, severity: 'medium' },
  'loan.rate': { label: { en: 'Loan: interest rate', ja: '利率' }, severity: 'low' },
  'loan.result': { label: { en: 'Loan: screening result', ja: '審査結果' }, severity: 'high' },
  'card.pan': { label: { en: 'Card number', ja: 'カード番号' }, severity: 'critical' },
  'card.expiry': { label: { en: 'Card expiry', ja: 'カード有効期限' }, severity: 'high' },
  'card.cvv': { label: { en: 'Card security code', ja: 'セキュリティコード' }, severity: 'critical' },
  'card.member_no': { label: { en: 'Member number', ja: '会員番号' }, severity: 'high' },
  pin: { label: { en: 'PIN', ja: '暗証番号' }, severity: 'critical' },
  password: { label: { en: 'Password', ja: 'パスワード' }, severity: 'critical' },
  otp: { label: { en: 'One-time password', ja: 'ワンタイムパスワード' }, severity: 'critical' },
  'bank.name': { label: { en: 'Bank name', ja: '金融機関名' }, severity: 'medium' },
  'bank.code': { label: { en: 'Bank code', ja: '金融機関コード' }, severity: 'medium' },
  'branch.name': { label: { en: 'Branch name', ja: '支店名' }, severity: 'medium' },
  'branch.code': { label: { en: 'Branch number', ja: '支店番号' }, severity: 'medium' },
  'account.type': { label: { en: 'Deposit type', ja: '預金種別' }, severity: 'low' },
  'account.number': { label: { en: 'Account number', ja: '口座番号' }, severity: 'critical' },
  'account.holder_kana': { label: { en: 'Account holder (kana)', ja: '口座名義人（カナ）' }, severity: 'high' },
  'yucho.symbol': { label: { en: 'Japan Post Bank symbol', ja: 'ゆうちょ記号' }, severity: 'high' },
  'yucho.number': { label: { en: 'Japan Post Bank number', ja: 'ゆうちょ番号' }, severity: 'critical' },
  customer_no: { label: { en: 'Customer number', ja: 'お客様番号' }, severity: 'high' },
  policy_no: { label: { en: 'Insurance policy number', ja: '証券番号' }, severity: 'high' },
  health: { label: { en: 'Health data', ja: '健康情報' }, severity: 'critical' },
  corporate_no: { label: { en: 'Corporate number', ja: '法人番号' }, severity: 'low' },
  'corp.name': { label: { en: 'Company name', ja: '法人名称' }, severity: 'low' },
  'corp.finance': { label: { en: 'Company finances', ja: '売上・原価' }, severity: 'medium' },
  my_number: { label: { en: 'My Number', ja: '個人番号（マイナンバー）' }, severity: 'critical' },
  driver_licence: { label: { en: "Driver's licence number", ja: '運転免許証番号' }, severity: 'critical' },
  passport: { label: { en: 'Passport number', ja: '旅券番号' }, severity: 'critical' },
  residence_card: { label: { en: 'Residence card number', ja: '在留カード番号' }, severity: 'critical' },
  insurer_no: { label: { en: 'Health insurer number', ja: '保険者番号' }, severity: 'high' },
  pension_no: { label: { en: 'Pension number', ja: '基礎年金番号' }, severity: 'critical' },
  iban: { label: { en: 'IBAN', ja: 'IBAN' }, severity: 'critical' },
  ssn: { label: { en: 'Social security number (US)', ja: '社会保障番号（米国）' }, severity: 'critical' },
  session_token: { label: { en: 'Session token', ja: 'セッショントークン' }, severity: 'critical' },
  jwt: { label: { en: 'JSON Web Token', ja: 'JWT' }, severity: 'high' },
  api_key: { label: { en: 'API key', ja: 'APIキー' }, severity: 'high' },
  ip: { label: { en: 'IP address', ja: 'IPアドレス' }, severity: 'low' },
  device_id: { label: { en: 'Device identifier', ja: '端末識別子' }, severity: 'low' },
  free_text: { label: { en: 'Free text', ja: '自由記述' }, severity: 'low' },
} as const;

export type DataCategory = keyof typeof DATA_CATEGORIES;

/** Narrows text from a file to a category. */
export function isDataCategory(text: string): text is DataCategory {
  return Object.hasOwn(DATA_CATEGORIES, text);
}

/** Label and severity of a category. */
export function categoryInfo(category: DataCategory): DataCategoryInfo {
  return DATA_CATEGORIES[category];
}

/** Position in the list: the tie-break wherever categories are ordered. */
export function categoryRank(category: DataCategory): number {
  return Object.keys(DATA_CATEGORIES).indexOf(category);
}
