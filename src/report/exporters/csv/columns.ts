// The columns of `findings.csv` in their order, and what stands above them.

/**
 * English heads are names for scripts. `row` says what a row is: `finding`; `incident`, of an incident without findings of its own, as
 * where data is exposed and was not sent; `baseline`, of an incident that is no longer met; `suppression`, of an entry that expired or
 * held for nothing.
 */
export const HEADS = {
  row: { en: 'row', ja: '行の種類' },
  state: { en: 'state', ja: '状態' },
  severity: { en: 'severity', ja: '重大度' },
  certainty: { en: 'certainty', ja: '判断の根拠' },
  category: { en: 'category', ja: '情報の区分' },
  category_name: { en: 'category_name', ja: '情報の名称' },
  page: { en: 'page', ja: 'ページ' },
  visit: { en: 'visit', ja: '訪問の名称' },
  recipient: { en: 'recipient', ja: '送信先' },
  company: { en: 'company', ja: '事業者' },
  country: { en: 'country', ja: '国' },
  host: { en: 'host', ja: 'ホスト' },
  party: { en: 'party', ja: '当事者' },
  field: { en: 'field', ja: 'リクエスト内の位置' },
  codecs: { en: 'codecs', ja: '符号化' },
  hashed_by: { en: 'hashed_by', ja: 'ハッシュ' },
  masked_value: { en: 'masked_value', ja: '値（伏せ字）' },
  length: { en: 'length', ja: '文字数' },
  consent: { en: 'consent', ja: '同意の状態' },
  action: { en: 'action', ja: '操作' },
  method: { en: 'method', ja: 'メソッド' },
  url: { en: 'url', ja: 'リクエスト' },
  sent_by: { en: 'sent_by', ja: '送信元' },
  sent_at: { en: 'sent_at', ja: '送信日時' },
  rule: { en: 'rule', ja: '規則' },
  cause: { en: 'cause', ja: '原因' },
  cause_at: { en: 'cause_at', ja: '原因の位置' },
  cause_page: { en: 'cause_page', ja: '原因のページ' },
  fingerprint: { en: 'fingerprint', ja: '識別子' },
  finding: { en: 'finding', ja: '検出番号' },
  request: { en: 'request', ja: 'リクエスト番号' },
  vendor: { en: 'vendor', ja: '送信先ID' },
  contract: { en: 'contract', ja: '取り決め' },
  accepted_until: { en: 'accepted_until', ja: '許容の期限' },
  accepted_because: { en: 'accepted_because', ja: '許容の理由' },
  owner: { en: 'owner', ja: '担当' },
  ticket: { en: 'ticket', ja: 'チケット' },
} as const;

export type CsvColumn = keyof typeof HEADS;

/** In the order of the table. */
export const CSV_COLUMNS: readonly CsvColumn[] = Object.keys(HEADS) as CsvColumn[];

/** Cells by column; absent ones are empty. */
export type CsvRow = Readonly<Partial<Record<CsvColumn, string>>>;
