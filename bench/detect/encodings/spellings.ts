// How pages, forms and tags spell one value: case, width, kana, separators, order, international and calendar forms, and cut or split.
import type { DataCategory } from '../../../src/model/data-category.ts';
import type { PlantedValue } from '../matrix/planted-values.ts';
import { textEncoding, type Encoding, type Payload } from './encoding.ts';

const of =
  (...categories: readonly DataCategory[]) =>
  ({ category }: PlantedValue): boolean =>
    categories.includes(category);
const holding =
  (pattern: RegExp) =>
  ({ text }: PlantedValue): boolean =>
    pattern.test(text);
const isName = of('name.kanji', 'name.kana', 'name.romaji', 'account.holder_kana');
const isMailbox = (host: RegExp) => (value: PlantedValue) => value.category === 'email' && host.test(value.text);

function spelling(id: string, encode: (plain: string) => string, rest: Partial<Encoding>): Encoding {
  return textEncoding(id, encode, { kind: 'spelling', layers: 0, ...rest });
}

export const SPELLINGS: readonly Encoding[] = [
  spelling('plain', (plain) => plain, {}),
  spelling('lower-case', (plain) => plain.toLowerCase(), { fits: holding(/[A-Z]/), hashable: true }),
  spelling('upper-case', (plain) => plain.toUpperCase(), { fits: holding(/[a-z]/) }),
  spelling('no-separators', (plain) => plain.replace(/[\s\-/]/g, ''), {
    fits: (value) => /[\s\-/]/.test(value.text) && value.category !== 'password' && value.category !== 'email',
    hashable: true,
  }),
  spelling('spaced-digits', (plain) => plain.replace(/(\d{4})(?=\d)/g, '$1 '), { fits: of('card.pan', 'my_number') }),
  spelling('full-width', fullWidth, { fits: holding(/[!-~]/) }),
  spelling('half-width-kana', halfWidth, { fits: holding(/[ァ-ヶ]/) }),
  spelling('full-width-kana', (plain) => plain.normalize('NFKC'), { fits: holding(/[ｦ-ﾟ]/) }),
  spelling('hiragana', (plain) => hiragana(plain.normalize('NFKC')), { fits: of('name.kana', 'account.holder_kana') }),
  spelling('decomposed', (plain) => plain.normalize('NFD'), { fits: holding(/[ガ-ヶ]/) }),
  spelling('ideographic-space', (plain) => plain.replace(/ /g, '\u3000'), { fits: isName }),
  spelling('family-last', (plain) => plain.split(' ').toReversed().join(' '), { fits: isName }),
  spelling('phone-e164', (plain) => `+81${plain.replace(/-/g, '').slice(1)}`, { fits: of('phone'), hashable: true }),
  spelling('phone-81', (plain) => `81${plain.replace(/-/g, '').slice(1)}`, { fits: of('phone'), hashable: true }),
  spelling('phone-81-spaced', (plain) => `+81 ${plain.slice(1).replace(/-/g, ' ')}`, { fits: of('phone') }),
  spelling('phone-brackets', (plain) => plain.replace(/^(\d+)-(\d+)-/, '$1($2)'), { fits: of('phone') }),
  spelling('date-compact', (plain) => plain.replaceAll('-', ''), { fits: of('birthdate'), hashable: true }),
  spelling('date-slash', (plain) => plain.replaceAll('-', '/'), { fits: of('birthdate'), hashable: true }),
  spelling('date-dotted', (plain) => plain.replaceAll('-', '.'), { fits: of('birthdate') }),
  spelling('date-kanji', (plain) => inKanji(plain), { fits: of('birthdate') }),
  spelling('date-us', (plain) => plain.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1'), { fits: of('birthdate') }),
  spelling('era-kanji', (plain) => inKanji(showa(plain, '昭和', '-')), { fits: of('birthdate') }),
  spelling('era-letter', (plain) => showa(plain, 'S', '.'), { fits: of('birthdate') }),
  // 明治 1 … 令和 5, as government and bank forms number the eras.
  spelling('era-code', (plain) => showa(plain, '3', ''), { fits: of('birthdate') }),
  spelling('expiry-long', (plain) => plain.replace('/', '/20'), { fits: of('card.expiry') }),
  spelling('expiry-iso', (plain) => plain.replace(/(\d+)\/(\d+)/, '20$2-$1'), { fits: of('card.expiry') }),
  spelling('email-untagged', (plain) => plain.toLowerCase().replace(/\+[^@]*/, ''), { fits: holding(/\+.*@/), hashable: true }),
  spelling('email-undotted', (plain) => plain.replace(/\.(?=.*@)/g, ''), { fits: isMailbox(/@gmail\.com$/), hashable: true }),
  spelling('mailto', (plain) => `mailto:${plain}`, { fits: of('email') }),
  spelling('no-leading-zero', (plain) => plain.replace(/^0+/, ''), { fits: of('account.number'), hashable: true }),
  spelling('chome', (plain) => plain.replace(/(\d+)-(\d+)-(\d+)/, '$1丁目$2番$3号'), { fits: of('address') }),
  spelling('postal-mark', (plain) => `〒${plain}`, { fits: of('postal') }),
  // Tags that send on each key stroke send what was there before the last one (Leaky Forms).
  spelling('prefix-1', (plain) => Array.from(plain).slice(0, -1).join(''), {}),
  spelling('prefix-2', (plain) => Array.from(plain).slice(0, -2).join(''), {}),
  spelling('sentence', (plain) => `お客様 ${plain} のお手続き`, {}),
  spelling('title', (plain) => `${plain} | テスト銀行`, {}),
];

/** One value in the fields that a form has for it. */
export const SPLITS: readonly Encoding[] = [
  {
    id: 'split',
    kind: 'split',
    takes: 'text',
    layers: 0,
    fits: of('email', 'phone', 'birthdate', 'card.expiry', 'postal', 'card.pan', 'name.kanji', 'name.kana', 'name.romaji'),
    encode: (_, __, { category, text }): Payload => ({ kind: 'pairs', pairs: splitPairs(category, text) }),
  },
];

const SPLIT_KEYS: Partial<Record<DataCategory, readonly string[]>> = {
  email: ['mail_local', 'mail_domain'],
  phone: ['tel1', 'tel2', 'tel3'],
  birthdate: ['birth_year', 'birth_month', 'birth_day'],
  'card.expiry': ['exp_month', 'exp_year'],
  postal: ['zip1', 'zip2'],
  'card.pan': ['card_no1', 'card_no2', 'card_no3', 'card_no4'],
  'name.kanji': ['sei', 'mei'],
  'name.kana': ['sei_kana', 'mei_kana'],
  'name.romaji': ['last_name', 'first_name'],
};

function splitPairs(category: DataCategory, value: string): readonly (readonly [string, string])[] {
  const keys = SPLIT_KEYS[category] ?? [];
  const parts = category === 'card.pan' ? (value.match(/\d{4}/g) ?? []) : value.split(/[@\-/ ]/);
  return keys.map((key, at) => [key, parts[at] ?? ''] as const);
}

function fullWidth(plain: string): string {
  return plain.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ';
const FULL = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー';

// Half-width writing splits a voiced sound in two (JIS X 0201), as NFD does.
function halfWidth(plain: string): string {
  return Array.from(plain.normalize('NFD'), (character) => {
    if (character === '\u3099') return 'ﾞ';
    if (character === '\u309A') return 'ﾟ';
    return HALF[FULL.indexOf(character)] ?? character;
  }).join('');
}

function hiragana(plain: string): string {
  return plain.replace(/[ァ-ヶ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60));
}

function inKanji(date: string): string {
  return date.replace(/(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
}

// Showa 1 was 1926.
function showa(date: string, head: string, joint: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${head}${[String(Number(year) - 1925), month, day].join(joint)}`;
}
