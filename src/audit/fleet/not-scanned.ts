// A site of which nothing was seen → a run that says so: whoever reads the digest learns why, and nothing that was open counts as repaired.
import { basename } from 'node:path';
import type { Baseline } from '../../model/acceptance.ts';
import type { Text } from '../../model/language.ts';
import { printable } from '../../model/printable.ts';
import { ERROR_CATALOGUE, ScanError, type ErrorCode } from '../../model/scan-error.ts';
import type { SiteRun } from '../../model/site-run.ts';
import { runIdOf } from './run-id.ts';
import type { RunPlace } from './site-run.ts';

/** Codes that a site's run may end with, in Japanese; others are told by their English title. */
const TITLES: Readonly<Partial<Record<ErrorCode, string>>> = {
  CONFIG_MISSING: '設定ファイルが見つかりません',
  CONFIG_INVALID: '設定ファイルに誤りがあります',
  IDENTITY_INVALID: '試験用の個人情報のファイルに誤りがあります',
  RULE_INVALID: 'ルールのファイルに誤りがあります',
  RULE_UNPROVEN: 'ルールが自身の例に合いません',
  VENDOR_INVALID: '送信先の定義ファイルに誤りがあります',
  SUPPRESSIONS_INVALID: '抑制のファイルに誤りがあります',
  BASELINE_INVALID: 'ベースラインに誤りがあります',
  USAGE: '指定に誤りがあります',
  APP_NOT_STARTED: 'アプリケーションを起動できませんでした',
  APP_NOT_READY: 'アプリケーションの準備が整いませんでした',
  OUTPUT_REFUSED: '結果を書き込めませんでした',
  BROWSER_MISSING: 'ブラウザーが見つかりません',
  BROWSER_LOST: 'ブラウザーを動かし続けられませんでした',
  VALUE_IN_OUTPUT: '結果に値がそのまま現れるため、書き込みを中止しました',
  DEFECT: 'tagspill の内部で不具合が起きました',
};

/** What was thrown, as two sentences. Of an error that nobody expected only its kind is told: its message may repeat what a page sent. */
export function reasonOf(error: unknown): Text {
  if (!(error instanceof ScanError)) {
    const kind = error instanceof Error && /^\w{1,40}$/.test(error.name) ? ` (${error.name})` : '';
    return { en: `${ERROR_CATALOGUE.DEFECT.title}${kind}`, ja: `${TITLES.DEFECT ?? ''}${kind && `（${kind.slice(2, -1)}）`}` };
  }
  const { title } = ERROR_CATALOGUE[error.code];
  const { position: at } = error;
  // Whose folders it stands in is nobody's business who reads the mail.
  const place =
    at === undefined ? '' : `${[basename(at.file), at.line, at.column].filter((part) => part !== undefined).join(':')}: `;
  return {
    en: printable(`${place}${title}: ${error.detail}`),
    ja: printable(`${place}${TITLES[error.code] ?? title}: ${error.detail}`),
  };
}

/** A run in which nobody looked; `baseline` holds what is open and stays so. */
export function notScanned(
  place: RunPlace,
  reason: Text,
  facts: { readonly tool: string; readonly baseline: Baseline },
): SiteRun {
  return {
    id: runIdOf(place),
    ...place,
    outcome: 'not-scanned',
    reasons: [reason],
    gaps: 1,
    pages: { planned: 0, visited: 0 },
    requests: { total: 0, third: 0 },
    opaque: 0,
    tool: facts.tool,
    rules: '',
    incidents: [],
    absent: facts.baseline.incidents.map((incident) => ({ ...incident, how: 'not-seen' })),
    recipients: [],
    suppressions: [],
  };
}
