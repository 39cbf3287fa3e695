// The dashboard's style sheet: the report's, and what only the dashboard has.
import { base } from '../../html/style/base.ts';
import { columnStyles } from '../../html/style/columns.ts';
import { filter } from '../../html/style/filter.ts';
import { incident } from '../../html/style/incident.ts';
import { language } from '../../html/style/language.ts';
import { marginBoxes } from '../../html/style/margin-boxes.ts';
import { page } from '../../html/style/page.ts';
import { print } from '../../html/style/print.ts';
import { tables } from '../../html/style/tables.ts';
import { COLUMNS } from '../words/names.ts';
import { charts } from './charts.ts';
import { fleet } from './fleet.ts';
import { matrix } from './matrix.ts';

const SHEET = [base, language, page, tables, columnStyles(COLUMNS), filter, incident, print, fleet, charts, matrix].join('');

/** `taken` stands on every printed page. */
export function dashboardStyle(taken: string): string {
  return SHEET + marginBoxes({ left: 'tagspill', right: taken, below: '' });
}
