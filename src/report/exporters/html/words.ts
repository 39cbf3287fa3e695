// What the page says beyond what every format says: the flow, filters, copies and states, in both languages.
import type { Text } from '../../../model/language.ts';
import type { StateName } from './filter/state-names.ts';

export const FLOW_WORDS: Readonly<Record<'title' | 'intro' | 'table', Text>> = {
  title: { en: 'Where the data goes', ja: 'データの流れ' },
  intro: {
    en: 'From the page at fault, on the left, to whoever receives its data. A band is as wide as there are requests with personal data; its colour is the worst of what they carry. A request with the data of two causes counts for each.',
    ja: '左が原因のあるページ、右がデータの送信先です。帯の太さは個人データを含むリクエストの数、色は最も重大なデータの重大度を表します。2つの原因のデータを含むリクエストは、それぞれに数えます。',
  },
  table: { en: 'The same as a table', ja: '表で見る' },
};

export function morePages(count: number): Text {
  return { en: `${count} more pages`, ja: `ほか ${count} ページ` };
}

export function moreRecipients(count: number): Text {
  return { en: `${count} more recipients`, ja: `ほか ${count} か所の送信先` };
}

export const FILTER_WORDS: Readonly<
  Record<'title' | 'page' | 'vendor' | 'category' | 'severity' | 'state' | 'consent' | 'none', Text>
> = {
  title: { en: 'Filter the causes', ja: '原因を絞り込む' },
  page: { en: 'Page', ja: 'ページ' },
  vendor: { en: 'Recipient', ja: '送信先' },
  category: { en: 'Data', ja: 'データ' },
  severity: { en: 'Severity', ja: '重大度' },
  state: { en: 'State', ja: '状態' },
  consent: { en: 'Cookies', ja: 'クッキー' },
  none: { en: 'No cause matches this filter.', ja: '条件に合う原因はありません。' },
};

/** With `#` for the number that matches; `total` is how many there are. */
export function matchCount(total: number): Text {
  return { en: `# of ${total} causes`, ja: `${total} 件中 # 件の原因` };
}

export const STATE_WORDS: Readonly<Record<StateName, Text>> = {
  new: { en: 'new', ja: '新規' },
  known: { en: 'known', ja: '既知' },
  suppressed: { en: 'suppressed', ja: '抑制中' },
  absent: { en: 'no longer seen', ja: '検出されず' },
  exposed: { en: 'exposed, not sent', ja: '露出（未送信）' },
};

export const COPY_WORDS: Readonly<Record<'fingerprint' | 'suppression' | 'curl' | 'done' | 'failed', Text>> = {
  fingerprint: { en: 'Copy fingerprint', ja: 'フィンガープリントをコピー' },
  suppression: { en: 'Copy suppression', ja: '抑制の記述をコピー' },
  curl: { en: 'Copy as curl', ja: 'curl をコピー' },
  done: { en: 'Copied', ja: 'コピーしました' },
  failed: { en: 'Could not be copied', ja: 'コピーできませんでした' },
};

export const REQUEST_WORDS: Readonly<Record<'container' | 'headers', Text>> = {
  container: { en: 'tag container', ja: 'タグコンテナ' },
  headers: { en: 'headers', ja: 'ヘッダー' },
};

export const VISIT_WORDS: Readonly<Record<'done', Text>> = {
  done: { en: 'What was done', ja: '行った操作' },
};

export function visitCount(count: number): Text {
  return { en: count === 1 ? '1 visit' : `${count} visits`, ja: `訪問 ${count} 回` };
}
