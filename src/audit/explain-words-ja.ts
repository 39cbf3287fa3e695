// The words of explanations in Japanese.
import type { ValueForm, ValueKind } from '../detect/explain/value-form.ts';
import type { ExplainWords } from './explain-catalogue.ts';

const format = new Intl.NumberFormat('ja-JP');
const n = (value: number): string => format.format(value);
const codes = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join('、');

const FORMS: Readonly<Record<ValueKind, (form: ValueForm) => string>> = {
  empty: () => '空',
  blank: ({ length }) => `空白 ${n(length)}文字`,
  digits: ({ length }) => `数字 ${n(length)}桁`,
  'wide-digits': ({ length }) => `全角数字 ${n(length)}桁`,
  'grouped-digits': ({ digits }) => `区切りのある数字 ${n(digits)}桁`,
  'e-mail': ({ length }) => `メールアドレスの形 ${n(length)}文字`,
  uuid: () => 'UUID',
  hex: ({ length }) => `16進 ${n(length)}文字`,
  token: ({ length }) => `JWT の形 ${n(length)}文字`,
  base64url: ({ length }) => `base64url ${n(length)}文字`,
  base64: ({ length }) => `base64 ${n(length)}文字`,
  url: ({ length }) => `URL ${n(length)}文字`,
  kanji: ({ length }) => `漢字 ${n(length)}文字`,
  hiragana: ({ length }) => `ひらがな ${n(length)}文字`,
  katakana: ({ length }) => `カタカナ ${n(length)}文字`,
  'half-katakana': ({ length }) => `半角カタカナ ${n(length)}文字`,
  'kanji-and-kana': ({ length }) => `漢字とかな ${n(length)}文字`,
  japanese: ({ length }) => `日本語を含む文 ${n(length)}文字`,
  'lower-letters': ({ length }) => `英小文字 ${n(length)}文字`,
  'upper-letters': ({ length }) => `英大文字 ${n(length)}文字`,
  letters: ({ length }) => `英字 ${n(length)}文字`,
  'letters-and-digits': ({ length }) => `英数字 ${n(length)}文字`,
  word: ({ length }) => `1語 ${n(length)}文字`,
  json: ({ length }) => `JSON の形 ${n(length)}文字`,
  ascii: ({ length }) => `ASCII ${n(length)}文字`,
  text: ({ length }) => `文字列 ${n(length)}文字`,
};

const REASONINGS: Readonly<Record<string, string>> = {
  'vendor-docs': '資料による',
  observed: '通信で確認',
  'field-name': '項目名による',
};

export const explainJapanese: ExplainWords = {
  form: (form) => FORMS[form.kind](form),
  entry: (entry, file) => `${file} の ${entry}番`,
  party: { first: '自サイト宛て', third: '第三者宛て' },
  vendor: (name, company, country) => `${name}（${company}、${country}）`,
  noVendor: '提供元は不明',
  page: (url) => `送信元ページ ${url}`,
  figures: (fields, findings, closed) => `項目 ${n(fields)}件・検出 ${n(findings)}件・開けなかった部分 ${n(closed)}件`,
  ownSite: '報告せず：自サイト宛てのリクエスト',
  via: (codecs) => `復号 ${codecs.join(' → ')}`,
  meaning: {
    'page-url': 'ページのURL',
    referrer: '参照元',
    title: 'ページの題名',
    identifier: '提供元自身の識別子で、規則は問わない',
    'free-text': 'サイトが入れる値',
    category: '個人情報と宣言された項目',
  },
  says: (vendor, reasoning) => REASONINGS[reasoning] ?? (vendor === '' ? reasoning : `${vendor}：${reasoning}`),
  omitted: (places) => `ほか ${n(places)}か所、検出なし（--format json で一覧）`,
  hiddenKey: '表示できないキーの文字列',
  closed: (reason, bytes) => `開けず：${reason}、${n(bytes)}バイト`,
  exempt: {
    empty: '値なし',
    placeholder: '仮の値なので規則は問わない',
    identifier: '提供元自身の識別子なので規則は問わない',
  },
  askRule: '規則が当たらなかった理由: tagspill rules explain <id> --in <file> --entry <n>',
  ground: {
    planted: '仕込み値',
    hashed: (how) => `仕込み値（${how}）`,
    behind: (codecs) => (codecs.length === 0 ? '複数の部分をまとめて判断' : `${codecs.join('、')} を解いて判明`),
    declared: '提供元の宣言',
    key: (phrase) => `キー \`${phrase}\``,
    label: (phrase) => `文中の見出し \`${phrase}\``,
    pattern: '値の形',
    check: (id) => `検査 \`${id}\``,
    beside: (categories) => `同じ組に ${codes(categories)}`,
    joined: '続く項目とつなげた値',
    together: '複数の部分をまとめて判断',
  },
  because: (certainty, grounds) => `${certainty}：${grounds}`,
  inPart: (form) => `値の一部：${form}`,
  weaker: (rule, certainty) =>
    rule === undefined ? '報告せず：ほかの検出のほうが確か' : `報告せず：\`${rule}\`（${certainty}）のほうが確か`,
  otherReading: (rule, certainty) =>
    rule === undefined ? '報告せず：別の読み方を採用' : `報告せず：別の読み方で \`${rule}\`（${certainty}）`,
  alone: (categories) => `報告せず：同じ組に ${codes(categories)} の項目がない`,
  alternative: (number, of) => (of === 1 ? '' : `条件 ${number}/${of}`),
  step: {
    key: (phrase) => `キーに \`${phrase}\` がある`,
    label: (phrase) => `文中に見出し \`${phrase}\` がある`,
    noKey: 'キーに該当する語がない',
    nearest: ({ phrase, how, edits }) =>
      how === 'inside'
        ? `\`${phrase}\` はキーの中にあるが、独立した語ではない`
        : edits === 0
          ? `\`${phrase}\` と同じ文字だが、語の区切りが違う`
          : `最も近い語は \`${phrase}\`（${n(edits)}文字違い）`,
    valueFits: '値の形は合っている',
    notKey: (phrase) => `\`notKey\` の \`${phrase}\` により除外`,
    noNotKey: '`notKey` の語はない',
    carrier: '`where` はこの場所を対象にしない',
    vendor: '`exclude` はこの提供元のこの項目を除外する',
    anyValue: '値は何でもよく、入切の値ではない',
    flag: '値は入切（on、1、yes など）で、情報ではない',
    digest: (how) => `値は${how}送られ、何の値かはキーが示す`,
    pattern: (source) => `値は \`${source}\` に合う`,
    noPattern: (source, met) => `値は \`${source}\` に合わない：${met}`,
    boundary: '前後に余分な文字がない',
    noBoundary: {
      whole: '前後に文字が続く（`boundary: whole` は値全体だけを認める）',
      token: '英数字または小数が前後に接している（`boundary: token`）',
      digit: '数字が前後に接している（`boundary: digit`）',
      none: '前後に余分な文字がある',
    },
    deny: '除外リストにない',
    denied: (source) => (source === '' ? '除外リストに該当' : `除外リストの \`${source}\` に該当`),
    check: (id) => `検査 \`${id}\` を通る`,
    noCheck: (id) => `検査 \`${id}\` を通らない`,
  },
  found: (certainty) => `検出：${certainty}`,
  foundElse: (certainty) => `これらの条件によらず検出：${certainty}`,
  asked: (requests) => `リクエスト ${n(requests)}件を確認`,
  summary: (found, near, rest) => `検出 ${n(found)}件、近いもの ${n(near)}件、該当なし ${n(rest)}件`,
  valuesAlone: '値の形は合うが、キーの語が近くにない項目：',
  nothingNear: '近い項目はありません。キーの語も、それに似た語も、合う値もありません。',
  andFar: (fields) => `ほか ${n(fields)}項目は近くない（--all で表示）`,
  andRequests: (requests) => `ほか ${n(requests)}件（--entry で1件を表示）`,
};
