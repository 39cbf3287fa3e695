// What a test says when its pages sent personal data, in both languages.
import type { AuditReport } from '../model/audit-report.ts';
import type { Incident } from '../model/incident.ts';
import type { Language, Text } from '../model/language.ts';
import { print, type Line } from './exporters/terminal/print.ts';
import { incidentLines } from './exporters/terminal/incident-lines.ts';
import { verdictLines } from './exporters/terminal/verdict-lines.ts';
import { viewReport } from './views/report-view.ts';

const WIDTH = 100;

const SENT: Readonly<Record<Language, (incidents: number) => string>> = {
  en: (incidents) => `Personal data was sent: ${incidents === 1 ? '1 incident' : `${incidents} incidents`} at or above the gate.`,
  ja: (incidents) => `個人データが送信されました。ゲート以上のインシデント: ${incidents} 件。`,
};

const NOT_SEEN: Text = {
  en: 'Not everything could be seen, and what was not seen is not clean:',
  ja: 'すべては確認できていません。確認できないものを問題なしとは扱いません。',
};

/** Each incident as a block: cause, masked evidence, recipients, advice. Plain text: whoever prints it chooses the colours. */
export function sentText(report: AuditReport, sent: readonly Incident[], language: Language): string {
  const chosen = new Set(sent.map(({ fingerprint }) => fingerprint));
  const block = { language, width: WIDTH, sealed: report.run.sealed };
  const lines = viewReport(report)
    .incidents.filter(({ incident }) => chosen.has(incident.fingerprint))
    .flatMap((view, index): readonly Line[] => [[], ...incidentLines({ ...view, number: index + 1 }, block)]);
  return `${SENT[language](sent.length)}\n${print(lines, false)}`;
}

/** What was not seen, one line each. */
export function unseenText(gaps: readonly Text[], language: Language): string {
  return [NOT_SEEN[language], ...gaps.map((gap) => `- ${gap[language]}`)].join('\n');
}

/** The answer of a whole run in a few lines. */
export function verdictText(report: AuditReport, language: Language): string {
  return print(verdictLines(viewReport(report), language, WIDTH), false);
}
