// The answer first: verdict, what is incomplete, totals, and how far the run saw.
import { SEVERITIES } from '../../../model/severity.ts';
import { ALLOWED_WORD } from '../../acceptance-words.ts';
import { coverageSentences } from '../../coverage-sentences.ts';
import type { Language } from '../../../model/language.ts';
import { MESSAGES } from '../../messages.ts';
import { printable } from '../../printable.ts';
import type { ReportView } from '../../views/report-view.ts';
import { displayWidth } from '../../../platform/display-width.ts';
import { span, type Line } from './print.ts';
import { wrap } from '../../../platform/wrap.ts';

const INDENT = 2;

export function verdictLines(view: ReportView, language: Language, width: number): readonly Line[] {
  const messages = MESSAGES[language];
  const { facts, totals, incomplete, report } = view;
  const words = [
    messages.verdict[facts.kind],
    ...(incomplete && facts.kind !== 'incomplete' ? [messages.verdict.incomplete] : []),
    ...(view.acceptance?.allowed === true ? [ALLOWED_WORD[language]] : []),
  ];
  const word = messages.series(words).toUpperCase();
  const style = facts.kind === 'pass' ? 'pass' : facts.kind === 'fail' ? 'critical' : 'medium';
  const [first = '', ...rest] = wrap(messages.headline(facts), width - displayWidth(word) - INDENT);
  const indented = (text: string, tone: 'plain' | 'quiet' | 'medium' = 'plain'): readonly Line[] =>
    wrap(printable(text), width - INDENT).map((line) => [span(' '.repeat(INDENT)), span(line, tone)]);
  const worst = SEVERITIES.filter((severity) => totals.bySeverity[severity] > 0);
  const counts = [
    ...worst.map((severity) => messages.severityCount(severity, totals.bySeverity[severity])),
    messages.recipients(totals.recipients),
    messages.requests(view.requests),
    messages.gateLine(report.run.gate),
  ];
  return [
    [span(word, style), span(' '.repeat(INDENT)), span(first, 'strong')],
    ...rest.map((line): Line => [span(' '.repeat(displayWidth(word) + INDENT)), span(line, 'strong')]),
    ...indented(totals.incidents === 0 ? messages.gateLine(report.run.gate) : counts.join(' · '), 'quiet'),
    [],
    ...indented(incomplete ? messages.incomplete : messages.complete, incomplete ? 'medium' : 'plain'),
    ...report.coverage.gaps.flatMap((gap) => indented(`- ${gap[language]}`)),
    ...indented(coverageSentences(view, messages).join(messages.sentenceGap)),
  ];
}
