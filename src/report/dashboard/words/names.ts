// Names of closed lists: columns, facts, figures, states, outcomes.
import type { IncidentEvent } from '../../../model/fleet.ts';
import type { Criticality } from '../../../model/inventory.ts';
import type { Text } from '../../../model/language.ts';
import type { RunOutcome } from '../../../model/site-run.ts';
import type { SiteState } from '../views/site-state.ts';

/** Columns of tables, by the key that the style sheet knows them by. */
export const COLUMNS = {
  site: { en: 'Site', ja: 'サイト' },
  state: { en: 'State', ja: '状態' },
  open: { en: 'Open causes', ja: '未対応の原因' },
  year: { en: 'Twelve months', ja: '過去12か月' },
  lastComplete: { en: 'Last seen whole', ja: '最終の完全確認' },
  owner: { en: 'Owner, tags', ja: '担当・タグ' },
  cause: { en: 'Cause', ja: '原因' },
  change: { en: 'Change', ja: '変化' },
  severity: { en: 'Severity', ja: '重大度' },
  recipients: { en: 'Recipients', ja: '送信先' },
  since: { en: 'Since', ja: '確認日' },
  why: { en: 'Why', ja: '理由' },
  person: { en: 'Owner', ja: '担当' },
  recipient: { en: 'Recipient', ja: '送信先' },
  data: { en: 'Data', ja: '対象情報' },
  requests: { en: 'Requests', ja: 'リクエスト' },
  firstSeen: { en: 'First seen', ja: '初回確認' },
  lastSeen: { en: 'Last seen', ja: '最終確認' },
  started: { en: 'Started', ja: '開始' },
  outcome: { en: 'Outcome', ja: '結果' },
  pages: { en: 'Pages', ja: 'ページ' },
  third: { en: 'To third parties', ja: '第三者宛て' },
  opaque: { en: 'Closed parts', ja: '未解読の部分' },
  month: { en: 'Month', ja: '月' },
  most: { en: 'Most open', ja: '最大' },
  last: { en: 'Open at the end', ja: '月末' },
  complete: { en: 'Days seen whole', ja: '完全に確認' },
  incomplete: { en: 'in part', ja: '一部のみ確認' },
  notScanned: { en: 'not at all', ja: '確認できず' },
  fixedAt: { en: 'Fixed', ja: '修正確認' },
  sites: { en: 'Sites', ja: 'サイト' },
  causes: { en: 'Open causes', ja: '未対応の原因' },
} as const;
export type ColumnKey = keyof typeof COLUMNS;

export const FACT: Readonly<Record<'target' | 'owner' | 'criticality' | 'tags' | 'lastComplete' | 'lastRun', Text>> = {
  target: { en: 'Target', ja: '対象' },
  owner: { en: 'Owner', ja: '担当' },
  criticality: { en: 'Criticality', ja: '重要度' },
  tags: { en: 'Tags', ja: 'タグ' },
  lastComplete: { en: 'Last seen whole', ja: '最終の完全確認' },
  lastRun: { en: 'Last run', ja: '直近の実行' },
};

export const FIGURE: Readonly<Record<'sites' | 'fresh' | 'open' | 'unseen', Text>> = {
  sites: { en: 'sites', ja: 'サイト' },
  fresh: { en: 'causes new, back or worse', ja: '新規・再発・悪化の原因' },
  open: { en: 'open causes', ja: '未対応の原因' },
  unseen: { en: 'sites not seen whole', ja: '未確認のあるサイト' },
};

export const CRITICALITY: Readonly<Record<Criticality, Text>> = {
  critical: { en: 'Critical', ja: '最重要' },
  high: { en: 'High', ja: '重要' },
  medium: { en: 'Medium', ja: '標準' },
  low: { en: 'Low', ja: '低' },
};

export const STATE: Readonly<Record<SiteState, Text>> = {
  fresh: { en: 'new causes', ja: '新しい原因あり' },
  never: { en: 'never scanned', ja: '未実施' },
  'not-scanned': { en: 'not scanned', ja: '検査できず' },
  incomplete: { en: 'incomplete', ja: '検査未完了' },
  skipped: { en: 'planned look left out', ja: '検査見送り' },
  stale: { en: 'not seen whole for long', ja: '長期間未確認' },
  open: { en: 'open, nothing new', ja: '継続中' },
  clean: { en: 'clean', ja: '問題なし' },
};

export const OUTCOME: Readonly<Record<RunOutcome, Text>> = {
  complete: { en: 'complete', ja: '完了' },
  incomplete: { en: 'incomplete', ja: '一部未確認' },
  'not-scanned': { en: 'not scanned', ja: '検査できず' },
};

export const EVENT: Readonly<Record<IncidentEvent['kind'], Text>> = {
  new: { en: 'new', ja: '新規' },
  reopened: { en: 'back again', ja: '再発' },
  worse: { en: 'worse', ja: '悪化' },
  fixed: { en: 'fixed', ja: '修正済み' },
};

/** Under the picture, what its marks mean. */
export const LEGEND: Readonly<Record<'complete' | 'incomplete' | 'not-scanned' | 'no-run', Text>> = {
  complete: { en: 'seen whole', ja: '完全に確認' },
  incomplete: { en: 'seen in part', ja: '一部のみ確認' },
  'not-scanned': { en: 'tried, nothing seen', ja: '検査できず' },
  'no-run': { en: 'nobody looked', ja: '実行なし' },
};

export const FILTER: Readonly<Record<'criticality' | 'state' | 'tag', Text>> = {
  criticality: { en: 'Criticality', ja: '重要度' },
  state: { en: 'State', ja: '状態' },
  tag: { en: 'Tag', ja: 'タグ' },
};
