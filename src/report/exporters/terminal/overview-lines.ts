// The table in the shape of a public notice: case, page, data, recipients, requests, values.
import { categoryInfo } from '../../../model/data-category.ts';
import type { Incident } from '../../../model/incident.ts';
import type { Language } from '../../../model/language.ts';
import { ACCEPTANCE_COUNT } from '../../acceptance-words.ts';
import { MESSAGES } from '../../messages.ts';
import type { ReportView } from '../../views/report-view.ts';
import { span, type Line } from './print.ts';
import { table, type Column } from './table.ts';

const COLUMNS: readonly Column[] = [
  { side: 'right' },
  { least: 8 },
  { least: 8 },
  { least: 10 },
  { side: 'right' },
  { side: 'right' },
  { side: 'right' },
];

export function overviewLines(view: ReportView, language: Language, width: number): readonly Line[] {
  const { column, series, cause, severity, state: states } = MESSAGES[language];
  // What does not count says so in the table too.
  const standing = ({ state, suppression }: Incident): readonly string[] =>
    suppression !== undefined ? [ACCEPTANCE_COUNT.suppressed[language]] : state === 'unchanged' ? [states.unchanged] : [];
  const heads = [column.number, column.case, column.page, column.data, column.recipients, column.requests, column.values];
  const rows = view.incidents.map(({ number, incident, recipients, values }) => [
    span(String(number), incident.severity),
    span([incident.label ?? cause[incident.cause.kind], severity[incident.severity], ...standing(incident)].join(' · ')),
    span(incident.cause.page),
    span(series(incident.categories.map((category) => categoryInfo(category).label[language]))),
    span(String(recipients.length)),
    span(String(incident.requests)),
    span(String(values)),
  ]);
  return table({ columns: COLUMNS, rows: [heads.map((head) => span(head, 'quiet')), ...rows], indent: 0, width });
}
