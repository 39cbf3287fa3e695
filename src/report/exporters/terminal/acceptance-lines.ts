// What was accepted beforehand, in a terminal: the sentences, then what the baseline holds and this run did not meet.
import { ACCEPTANCE_COUNT, ACCEPTANCE_TITLE, acceptanceSentences } from '../../acceptance-words.ts';
import type { AbsentIncident } from '../../../model/acceptance.ts';
import type { Language } from '../../../model/language.ts';
import { MESSAGES } from '../../messages.ts';
import { printable } from '../../printable.ts';
import type { ReportView } from '../../views/report-view.ts';
import { span, type Line } from './print.ts';
import { table } from './table.ts';
import { wrap } from '../../../platform/wrap.ts';

const MOST_ROWS = 20;
const INDENT = 2;

/** Empty where nothing was accepted, set or allowed. */
export function acceptanceLines({ acceptance, report }: ReportView, language: Language, width: number): readonly Line[] {
  if (acceptance === undefined) return [];
  const { more } = MESSAGES[language];
  const absent = report.acceptance?.baseline?.absent ?? [];
  // What is fixed is the good news, and what a person may prune.
  const sorted = absent.toSorted((a, b) => Number(b.how === 'fixed') - Number(a.how === 'fixed'));
  const rest = sorted.length - Math.min(sorted.length, MOST_ROWS);
  return [
    [span(ACCEPTANCE_TITLE[language], 'strong')],
    ...acceptanceSentences(acceptance).flatMap((sentence) =>
      wrap(printable(`- ${sentence[language]}`), width - INDENT).map((line): Line => [span(' '.repeat(INDENT)), span(line)]),
    ),
    ...table({
      columns: [{}, { least: 12 }, { least: 12 }, {}],
      rows: sorted.slice(0, MOST_ROWS).map((incident) => rowOf(incident, language)),
      indent: INDENT,
      width,
    }),
    ...(rest === 0 ? [] : [[span(' '.repeat(INDENT)), span(more(rest), 'quiet')]]),
  ];
}

function rowOf({ how, cause, fingerprint }: AbsentIncident, language: Language): Line {
  const isFixed = how === 'fixed';
  return [
    span(ACCEPTANCE_COUNT[isFixed ? 'fixed' : 'notSeen'][language], isFixed ? 'pass' : 'quiet'),
    span(cause.site + cause.page),
    span(cause.at, 'code'),
    span(fingerprint, 'quiet'),
  ];
}
