// The run as JUnit XML, which GitLab, Jenkins, Azure Pipelines and CircleCI show as tests: a suite for each host, a test case for each page
// in each state of consent. A page passes when nothing on it counts against the gate; one more case says whether everything was seen.
import { createRequire } from 'node:module';
import type { Builder, TestCase } from 'junit-report-builder';
import type { AuditReport } from '../../model/audit-report.ts';
import type { Language } from '../../model/language.ts';
import type { Exporter, RenderOptions } from '../exporter.ts';
import { acceptanceSentences } from '../acceptance-words.ts';
import { CONSENT_CHOICE } from '../consent-words.ts';
import { JUNIT_WORDS } from '../format-words.ts';
import { MESSAGES } from '../messages.ts';
import { printable } from '../printable.ts';
import { viewAcceptance } from '../views/acceptance-view.ts';
import { groupBy } from '../views/group-by.ts';
import { pageCases, type PageCase } from '../views/page-cases.ts';
import { viewReport, type ReportView } from '../views/report-view.ts';
import { failureOf, heldBack, visitLines } from './junit/case-text.ts';

export const junit: Exporter = {
  id: 'junit',
  fileName: 'tagspill-junit.xml',
  render: (report: AuditReport, { language }: RenderOptions): string => {
    const view = viewReport(report);
    // The common schema of JUnit knows no time zone and no fractions; this is UTC.
    const startedAt = report.run.startedAt.slice(0, 'YYYY-MM-DDThh:mm:ss'.length);
    const builder = newBuilder().name('tagspill');
    for (const cases of groupBy(pageCases(report, view.incidents), ({ host }) => host)) {
      const suite = builder.testSuite().name(printable(cases[0].host)).timestamp(startedAt);
      for (const one of cases) fill(suite.testCase(), one, { report, language });
    }
    const suite = builder.testSuite().name(JUNIT_WORDS.runSuite[language]).timestamp(startedAt);
    fillRun(suite.testCase(), view, language);
    const { crawl } = report.coverage;
    if (crawl !== undefined && Object.values(crawl.skipped).some((count) => count > 0))
      suite
        .testCase()
        .name(JUNIT_WORDS.leftOut[language])
        .className('tagspill')
        .standardOutput(block([MESSAGES[language].crawled(crawl)]))
        .skipped();
    return `${builder.build().trimEnd()}\n`;
  },
};

// It takes a tenth of a second to load, which no other format should pay.
function newBuilder(): Builder {
  const builder = createRequire(import.meta.url)('junit-report-builder') as Builder;
  return builder.newBuilder();
}

// The builder writes blocks as CDATA and leaves the end of CDATA in them alone.
function block(lines: readonly string[]): string {
  return lines.join('\n').replaceAll(']]>', ']]]]><![CDATA[>');
}

function fill(test: TestCase, one: PageCase, context: { readonly report: AuditReport; readonly language: Language }): void {
  const { language } = context;
  const path = one.address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]+(?=\/)/i, '');
  const name = one.choice === undefined ? path : `${path} (${CONSENT_CHOICE[one.choice][language]})`;
  test.name(printable(name)).className(printable(one.host));
  const failure = failureOf(one, context);
  const failed = one.visits.filter(({ outcome }) => outcome !== 'visited');
  const ended = visitLines(failed, language);
  if (failure !== undefined) {
    const also = failed.length === 0 ? [] : ['', JUNIT_WORDS.ended[language], ...ended];
    test.failure(failure.message, failure.type).stacktrace(block([...failure.lines, ...also]));
  } else if (failed.length > 0) {
    test.error(ended[0]?.replace(/^- /, ''), printable(failed[0]?.outcome ?? ''), block(ended));
  }
  const told = [
    ...(one.visits.some(({ label }) => label !== undefined)
      ? [JUNIT_WORDS.labels[language], ...visitLines(one.visits, language)]
      : []),
    ...heldBack(one, context),
  ];
  if (told.length > 0) test.standardOutput(block(told));
}

function fillRun(test: TestCase, { report, incomplete }: ReportView, language: Language): void {
  const { gaps } = report.coverage;
  const accepted = viewAcceptance(report);
  const isAllowed = accepted?.allowIncomplete === true;
  test.name(JUNIT_WORDS.coverageCase[language]).className('tagspill');
  const lines = gaps.map((gap) => `- ${printable(gap[language])}`);
  if (incomplete && !isAllowed) test.error(JUNIT_WORDS.incomplete[language], 'incomplete', block(lines));
  const told = [
    MESSAGES[language].gateLine(report.run.gate),
    ...(accepted === undefined ? [] : acceptanceSentences(accepted).map((sentence) => printable(sentence[language]))),
    ...(incomplete && isAllowed ? lines : []),
  ];
  test.standardOutput(block(told));
}
