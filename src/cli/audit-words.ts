// What `tagspill audit` says on a terminal, in both languages.
import { skippedText, type SkippedLook } from '../model/skipped-look.ts';
import type { Language } from '../model/language.ts';
import type { RunOutcome } from '../model/site-run.ts';
import { count } from './progress-line.ts';

export interface AuditWords {
  /** Heads of the table, in its order. */
  readonly heads: readonly string[];
  /** What `lapsed` means, below a table in which it is not 0. */
  readonly lapsed: (incidents: number) => string;
  /** A planned look that nobody made before this audit; `planned` is ISO 8601. */
  readonly skipped: (site: string, look: SkippedLook) => string;
  readonly outcome: Readonly<Record<RunOutcome, string>>;
  readonly begun: (sites: number) => string;
  readonly takenUp: (sites: number, done: number) => string;
  readonly siteBegun: (site: string) => string;
  readonly siteEnded: (site: string, outcome: string, incidents: number, fresh: number, reason: string | undefined) => string;
  readonly givenBack: (site: string) => string;
  readonly dead: (key: string, reason: string) => string;
  readonly deferred: (key: string, nextTry: string, reason: string) => string;
  readonly stopped: (left: readonly string[]) => string;
  readonly sent: (messages: number) => string;
  readonly waiting: (messages: number) => string;
  readonly refused: (messages: number) => string;
}

const english: AuditWords = {
  heads: ['site', 'outcome', 'new', 'lapsed', 'continuing', 'fixed', 'not seen', 'report'],
  lapsed: (incidents) => `lapsed: ${count(incidents, 'incident')} whose suppression has ended: each counts again`,
  skipped: (site, look) => `not looked at: ${site}. ${skippedText(look, look.plannedAt).en}`,
  // As scripts and documents call them.
  outcome: { complete: 'complete', incomplete: 'incomplete', 'not-scanned': 'not-scanned' },
  begun: (sites) => `audit of ${count(sites, 'site')}`,
  takenUp: (sites, done) => `an audit of ${count(sites, 'site')} that was cut short goes on: ${done} done`,
  siteBegun: (site) => `${site}: begins`,
  siteEnded: (site, outcome, incidents, fresh, reason) =>
    `${site}: ${outcome}, ${count(incidents, 'incident')}, ${fresh} new${reason === undefined ? '' : `; ${reason}`}`,
  givenBack: (site) => `${site}: stopped, and left to the next audit`,
  dead: (key, reason) => `message ${key} was refused for good: ${reason}`,
  deferred: (key, nextTry, reason) => `message ${key} waits until ${nextTry}: ${reason}`,
  stopped: (left) => `stopped; left to the next \`tagspill audit\` of all sites: ${left.join(', ')}`,
  sent: (messages) => `messages: ${messages} sent`,
  waiting: (messages) =>
    `messages: ${messages} could not be sent now and wait; the next audit, the daemon or \`tagspill notify retry\` tries again`,
  refused: (messages) => `messages: ${messages} were refused for good; \`tagspill notify list\` says why`,
};

const japanese: AuditWords = {
  heads: ['サイト', '検査', '新規', '期限切れ', '継続', '解消', '未確認', 'レポート'],
  lapsed: (incidents) => `期限切れ：抑制の期限が切れ、再び対象となった項目が${incidents}件あります`,
  skipped: (site, look) => `検査見送り：${site}。${skippedText(look, look.plannedAt).ja}`,
  outcome: { complete: '完了', incomplete: '未完了', 'not-scanned': '検査できず' },
  begun: (sites) => `検査を開始します：${sites}サイト`,
  takenUp: (sites, done) => `中断した検査を再開します：${sites}サイト（うち${done}サイトは検査済み）`,
  siteBegun: (site) => `${site}：開始`,
  siteEnded: (site, outcome, incidents, fresh, reason) =>
    `${site}：${outcome}、検出${incidents}件（新規${fresh}件）${reason === undefined ? '' : `：${reason}`}`,
  givenBack: (site) => `${site}：中断しました。次回の検査で行います`,
  dead: (key, reason) => `通知 ${key} は受け付けられませんでした。再送しません：${reason}`,
  deferred: (key, nextTry, reason) => `通知 ${key} は ${nextTry} 以降に再送します：${reason}`,
  stopped: (left) => `中断しました。次に全サイトを対象とする \`tagspill audit\` で行います：${left.join('、')}`,
  sent: (messages) => `通知：${messages}件を送信しました`,
  waiting: (messages) =>
    `通知：${messages}件は送信できず、待機しています。次回の検査、常駐プロセス、または \`tagspill notify retry\` で再送します`,
  refused: (messages) => `通知：${messages}件は受け付けられませんでした。理由は \`tagspill notify list\` で確認できます`,
};

export const AUDIT_WORDS: Readonly<Record<Language, AuditWords>> = { en: english, ja: japanese };
