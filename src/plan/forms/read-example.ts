// A placeholder often shows a value instead of naming it: `山田`, `name@example.com`, `090-1234-5678`, `MM/YY`.
import type { NamedPart, Script } from './field-meaning.ts';
import type { Concept } from './owned-category.ts';

export interface ExampleMeaning {
  readonly concept: Concept;
  readonly part?: NamedPart;
  readonly script?: Script;
}

const LEAD = /^(?:例|入力例|記入例|ex|e\.?g\.?|for example)\s*[)）.:：]*\s*|^[(（]例[)）]\s*/iu;

// The names that forms show are few: those that textbooks and town halls use.
const FAMILY = '山田|田中|佐藤|鈴木|高橋|東京|日本|渡辺|見本|テスト';
const GIVEN = '太郎|花子|一郎|次郎|さくら';
const EXAMPLES: readonly { readonly pattern: RegExp; readonly meaning: ExampleMeaning }[] = [
  { pattern: /(?:^|[(:\s])[\w.+-]+@[\w.-]+\.[a-z]{2,}(?=[)\s]|$)/iu, meaning: { concept: 'email' } },
  {
    pattern: /^(?:0\d{9,10}|0\d{1,4}-\d{1,4}-\d{3,4}|0\d{2,4} \d{3,4} ?\d{3,4}|\+\d[\d ()-]{7,}|\(\d{3}\) ?\d{3}-\d{4})$/u,
    meaning: { concept: 'phone' },
  },
  { pattern: /^〒?\d{3}-\d{4}$/u, meaning: { concept: 'postal' } },
  { pattern: /^mm ?\/ ?(?:yy|aa)(?:yy)?$/iu, meaning: { concept: 'card.expiry' } },
  { pattern: /^(?:[\d#x•*0]{4}[ -]){3}[\d#x•*]{4}$/iu, meaning: { concept: 'card.pan' } },
  { pattern: new RegExp(`^(?:${FAMILY})[ 　・]*(?:${GIVEN})$`, 'u'), meaning: { concept: 'person' } },
  { pattern: new RegExp(`^(?:${FAMILY})$`, 'u'), meaning: { concept: 'person', part: 'family' } },
  { pattern: new RegExp(`^(?:${GIVEN})$`, 'u'), meaning: { concept: 'person', part: 'given' } },
  {
    pattern: /^(?:ヤマダ|タナカ|サトウ|スズキ|トウキョウ)[ 　・]*(?:タロウ|ハナコ|イチロウ)$/u,
    meaning: { concept: 'name.kana', script: 'kana' },
  },
  { pattern: /^(?:ヤマダ|タナカ|サトウ|スズキ|トウキョウ)$/u, meaning: { concept: 'name.kana', part: 'family', script: 'kana' } },
  { pattern: /^(?:タロウ|ハナコ|イチロウ)$/u, meaning: { concept: 'name.kana', part: 'given', script: 'kana' } },
  {
    pattern: /^(?:やまだ|たなか|さとう|すずき)[ 　・]*(?:たろう|はなこ|いちろう)$/u,
    meaning: { concept: 'name.kana', script: 'hiragana' },
  },
  { pattern: /^(?:やまだ|たなか|さとう|すずき)$/u, meaning: { concept: 'name.kana', part: 'family', script: 'hiragana' } },
  { pattern: /^(?:たろう|はなこ|いちろう)$/u, meaning: { concept: 'name.kana', part: 'given', script: 'hiragana' } },
  {
    pattern: /^(?:taro|hanako|john|jane) (?:yamada|tanaka|doe|smith)$|^yamada (?:taro|hanako)$/iu,
    meaning: { concept: 'name.romaji', script: 'romaji' },
  },
  { pattern: /^(?:yamada|tanaka|doe|smith)$/iu, meaning: { concept: 'name.romaji', part: 'family', script: 'romaji' } },
  { pattern: /^(?:taro|hanako|john|jane)$/iu, meaning: { concept: 'name.romaji', part: 'given', script: 'romaji' } },
  { pattern: /^(?:北海道|東京都|(?:大阪|京都)府|.{2,3}県)$/u, meaning: { concept: 'address', part: 'prefecture' } },
  { pattern: /^(?:千代田区|新宿区|渋谷区|港区|横浜市.{0,4}|大阪市.{0,3})$/u, meaning: { concept: 'address', part: 'city' } },
  {
    pattern: /^(?:.{2,3}[都道府県])?[\p{Script=Han}ヶケ]{1,5}[市区郡][\p{Script=Han}\p{Script=Hiragana}ヶケ]{0,8}$/u,
    meaning: { concept: 'address', part: 'city' },
  },
  {
    pattern: /^(?:[\p{Script=Han}ヶケ]{1,6}[町村]?\s?)?\d{1,3}(?:丁目|番地?|[-‐−])\d{1,3}(?:[-‐−番]\d{1,3}号?)?(?:号|番地)?$/u,
    meaning: { concept: 'address', part: 'street' },
  },
  {
    pattern: /(?:ビル|マンション|ハイツ|コーポ|アパート|荘|号室)(?:\s?\d{1,4}(?:号室?)?)?$/u,
    meaning: { concept: 'address', part: 'building' },
  },
  {
    pattern: /^\d{1,5} [A-Z][a-z]+ (?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|lane|drive)\.?$/iu,
    meaning: { concept: 'address', part: 'street' },
  },
  { pattern: /^(?:apt|suite|unit|flat)\.? ?#?\w{1,5}$/iu, meaning: { concept: 'address', part: 'building' } },
];

/** What the example is one of. */
export function readExample(placeholder: string): ExampleMeaning | undefined {
  const example = placeholder.normalize('NFKC').trim().replace(LEAD, '').trim();
  return EXAMPLES.find(({ pattern }) => pattern.test(example))?.meaning;
}

/** Shows a value, or says that it does. */
export function isExample(placeholder: string): boolean {
  return LEAD.test(placeholder.normalize('NFKC').trim()) || readExample(placeholder) !== undefined;
}
