// Consent in a terminal: the sentences, then recipients by state.
import { ALL_REQUESTS, CONSENT_INTRO, CONSENT_STATE, CONSENT_TITLE, consentSentences } from '../../consent-words.ts';
import type { Language } from '../../../model/language.ts';
import { MESSAGES } from '../../messages.ts';
import { printable } from '../../printable.ts';
import type { ConsentView } from '../../views/consent-view.ts';
import { span, type Line } from './print.ts';
import { table, type Column } from './table.ts';
import { wrap } from '../../../platform/wrap.ts';

const MOST_ROWS = 20;

export function consentLines(view: ConsentView, language: Language, width: number): readonly Line[] {
  const { column, more, unknownVendor } = MESSAGES[language];
  const { states, rows, third } = view;
  const columns: readonly Column[] = [{ least: 12 }, { least: 12 }, ...states.map((): Column => ({ side: 'right', least: 8 }))];
  const shown = rows.slice(0, MOST_ROWS);
  const counts = (requests: readonly number[]): Line =>
    requests.map((count, at) => span(String(count), count > 0 && states[at] === 'rejected' ? 'high' : 'plain'));
  const indented = (text: string): readonly Line[] =>
    wrap(printable(text), width - 2).map((line): Line => [span('  '), span(line)]);
  return [
    [span(CONSENT_TITLE[language], 'strong')],
    ...consentSentences(view).flatMap((sentence) => indented(`- ${sentence[language]}`)),
    [],
    ...indented(CONSENT_INTRO[language]),
    ...table({
      columns,
      indent: 2,
      width,
      rows: [
        [column.recipient, column.host, ...states.map((state) => CONSENT_STATE[state][language])].map((head) =>
          span(head, 'quiet'),
        ),
        ...shown.map(({ vendor, hosts, requests }) => [
          span(vendor === undefined ? unknownVendor : vendor.name[language]),
          span(hosts.join(' ')),
          ...counts(requests),
        ]),
        [span(ALL_REQUESTS[language], 'quiet'), span(''), ...counts(third)],
      ],
    }),
    ...(rows.length === shown.length ? [] : indented(more(rows.length - shown.length))),
  ];
}
