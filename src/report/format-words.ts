// What CSV, JUnit, Markdown and HAR say in words of their own, in both languages.
import { assertNever } from '../model/assert-never.ts';
import type { Incident } from '../model/incident.ts';
import type { Language, Text } from '../model/language.ts';
import type { Gate } from '../model/severity.ts';
import { ACCEPTANCE_COUNT } from './acceptance-words.ts';
import { MESSAGES } from './messages.ts';
import { standingOf, type AcceptedTally } from './views/standing.ts';

/** `new`, `known`, `suppressed`, or that it stays below the gate. */
export function standingText(incident: Incident, gate: Gate, language: Language): string {
  const { state } = MESSAGES[language];
  const standing = standingOf(incident, gate);
  switch (standing) {
    case 'failing':
      return state.new;
    case 'below':
      return `${state.new}${BELOW[language]}`;
    case 'suppressed':
      return ACCEPTANCE_COUNT.suppressed[language];
    case 'unchanged':
      return state.unchanged;
    case 'absent':
      return state.absent;
    default:
      return assertNever(standing);
  }
}

const BELOW: Text = { en: ', below the gate', ja: '（判定基準未満）' };

const TALLY: readonly (readonly [keyof AcceptedTally, (count: number) => Text])[] = [
  ['suppressed', (n) => ({ en: `${n} suppressed`, ja: `抑制中 ${n}件` })],
  ['unchanged', (n) => ({ en: `${n} unchanged since the baseline`, ja: `ベースラインから変化なし ${n}件` })],
  ['fixed', (n) => ({ en: `${n} fixed`, ja: `修正済み ${n}件` })],
  ['notSeen', (n) => ({ en: `${n} of the baseline not seen`, ja: `ベースラインのうち未確認 ${n}件` })],
  ['expired', (n) => ({ en: `${n} ${n === 1 ? 'suppression' : 'suppressions'} expired`, ja: `期限切れの抑制 ${n}件` })],
  ['unused', (n) => ({ en: `${n} ${n === 1 ? 'suppression' : 'suppressions'} not used`, ja: `使われていない抑制 ${n}件` })],
];

/** `2 suppressed`, `1 fixed`, …: figures that are zero are left out. */
export function acceptedFigures(tally: AcceptedTally, language: Language): readonly string[] {
  return TALLY.filter(([key]) => tally[key] > 0).map(([key, words]) => words(tally[key])[language]);
}

export const JUNIT_WORDS = {
  runSuite: { en: 'tagspill: the run itself', ja: 'tagspill：検査全体' },
  coverageCase: { en: 'everything that was to be seen was seen', ja: '対象をすべて確認できた' },
  incomplete: { en: 'The audit is incomplete.', ja: '検査は完了していません。' },
  causes: (count: number): Text => ({
    en: `${count} ${count === 1 ? 'cause sends or exposes' : 'causes send or expose'} personal data`,
    ja: `個人情報の送信または露出（原因 ${count}件）`,
  }),
  heldBack: { en: 'Found on this page, and not counted against it:', ja: 'このページで見つかり、不合格の理由としないもの：' },
  ended: { en: 'The visit itself did not end well:', ja: '訪問は正常に終わっていません：' },
  leftOut: { en: 'pages left out by choice', ja: '対象から外したページ' },
  labels: { en: 'Visits:', ja: '訪問：' },
  nobody: { en: 'nobody yet', ja: 'なし（未送信）' },
} as const;

export const MARKDOWN_WORDS = {
  causes: { en: 'The causes in a sentence each', ja: '原因の要約' },
  state: { en: 'State', ja: '状態' },
  until: { en: 'Until', ja: '期限' },
  owner: { en: 'Owner', ja: '担当' },
  ticket: { en: 'Ticket', ja: 'チケット' },
  what: { en: 'What', ja: '対象' },
  expired: { en: 'expired suppression', ja: '期限切れの抑制' },
  unused: { en: 'unused suppression', ja: '使われていない抑制' },
  more: (count: number): Text => ({
    en: `${count} more ${count === 1 ? 'is' : 'are'} left out here; report.html and incidents.json hold all.`,
    ja: `ほか ${count}件は省略しました。すべては report.html と incidents.json にあります。`,
  }),
} as const;

/** What a redacted HAR says of itself, and what reading it back comes to. */
export const HAR_COMMENT: Text = {
  en: 'Redacted by tagspill: every request of the run, and no value of any. Structure, names and sizes are kept. A replay of this file finds nothing, because nothing is left to be found, and is therefore never a clean result.',
  ja: 'tagspill による伏せ字済みの記録です。全リクエストの構造・項目名・サイズのみを残し、値はすべて取り除いてあります。再検査しても何も見つかりませんが、問題がないことを示すものではありません。',
};
