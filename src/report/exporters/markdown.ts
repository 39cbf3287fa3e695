// A report for the summary of a build, in GitHub-flavoured Markdown: the answer, how far the run saw, the causes, what was accepted.
import type { AuditReport } from '../../model/audit-report.ts';
import type { Language, Text } from '../../model/language.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { CONTRACTS_TITLE } from '../contract-words.ts';
import { coverageSentences } from '../coverage-sentences.ts';
import type { Exporter, RenderOptions } from '../exporter.ts';
import { ACCEPTANCE_TITLE, ALLOWED_SENTENCE } from '../acceptance-words.ts';
import { MARKDOWN_WORDS, acceptedFigures } from '../format-words.ts';
import { MESSAGES } from '../messages.ts';
import { viewReport, type ReportView } from '../views/report-view.ts';
import { tallyAccepted } from '../views/standing.ts';
import { acceptedRows } from './markdown/accepted-rows.ts';
import { contractRows } from './markdown/contract-rows.ts';
import { prose, sentence } from './markdown/escape.ts';
import { causeLines, incidentRows } from './markdown/incident-rows.ts';
import { fit, listed, type Section } from './markdown/fit.ts';

/** Bytes of a step summary, beyond which GitHub shows none of it (docs.github.com "Workflow commands", step isolation and limits). */
export const SUMMARY_BYTES: number = 1024 * 1024;

const MOST_SENTENCES = 50;

export const markdown: Exporter = {
  id: 'markdown',
  fileName: 'summary.md',
  render: (report: AuditReport, options: RenderOptions): string => {
    const view = viewReport(report);
    const { language } = options;
    const words = MESSAGES[language];
    const sections: readonly Section[] = [
      { lead: verdictLines(view, options), items: [], beyond: 0 },
      coverage(view, options),
      { title: words.column.cases, ...incidentRows(view, language) },
      { title: MARKDOWN_WORDS.causes[language], ...causeLines(view, language) },
      { title: ACCEPTANCE_TITLE[language], ...acceptedRows(report, language) },
      { title: CONTRACTS_TITLE[language], ...contractRows(report, language) },
      { title: words.limitsTitle, lead: [], ...sentences(report.coverage.limits, language) },
    ];
    return fit(sections, Math.min(options.mostBytes ?? SUMMARY_BYTES, SUMMARY_BYTES), (count) =>
      prose(MARKDOWN_WORDS.more(count)[language]),
    );
  },
};

function verdictLines(view: ReportView, { language }: RenderOptions): readonly string[] {
  const words = MESSAGES[language];
  const { facts, incomplete, totals, report } = view;
  const verdict = [words.verdict[facts.kind], ...(incomplete && facts.kind !== 'incomplete' ? [words.verdict.incomplete] : [])];
  const figures = [
    ...SEVERITIES.filter((severity) => totals.bySeverity[severity] > 0).map((severity) =>
      words.severityCount(severity, totals.bySeverity[severity]),
    ),
    ...(totals.incidents === 0 ? [] : [words.recipients(totals.recipients), words.requests(view.requests)]),
    words.gateLine(report.run.gate),
    ...acceptedFigures(tallyAccepted(report), language),
  ];
  const isAllowed = view.acceptance?.allowed === true;
  return [
    `## tagspill: ${prose(words.series(verdict))}`,
    '',
    `**${prose(words.headline(facts))}**`,
    '',
    figures.map(prose).join(' · '),
    ...(isAllowed ? ['', `**${prose(ALLOWED_SENTENCE[language])}**`] : []),
  ];
}

function coverage(view: ReportView, { language }: RenderOptions): Section {
  const words = MESSAGES[language];
  const { gaps } = view.report.coverage;
  return {
    title: words.coverageTitle,
    lead: [
      coverageSentences(view, words).map(sentence).join(words.sentenceGap),
      '',
      prose(view.incomplete ? words.incomplete : words.complete),
      ...(gaps.length === 0 ? [] : ['']),
    ],
    ...sentences(gaps, language),
  };
}

function sentences(texts: readonly Text[], language: Language): Pick<Section, 'items' | 'beyond'> {
  return listed(texts, MOST_SENTENCES, (text) => `- ${sentence(text[language])}`);
}
