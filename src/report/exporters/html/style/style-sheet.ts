// What every report's style sheet holds; `print-head.ts` adds what is of one report.
import type { Text } from '../../../../model/language.ts';
import { base } from '../../../html/style/base.ts';
import { columnStyles } from '../../../html/style/columns.ts';
import { filter } from '../../../html/style/filter.ts';
import { incident } from '../../../html/style/incident.ts';
import { language } from '../../../html/style/language.ts';
import { page } from '../../../html/style/page.ts';
import { print } from '../../../html/style/print.ts';
import { tables } from '../../../html/style/tables.ts';
import { MESSAGES } from '../../../messages.ts';
import type { ColumnName } from '../../../messages/message-catalogue.ts';
import { flow } from './flow.ts';

const COLUMNS: Readonly<Record<string, Text>> = Object.fromEntries(
  (Object.keys(MESSAGES.en.column) as readonly ColumnName[]).map((name) => [
    name,
    { en: MESSAGES.en.column[name], ja: MESSAGES.ja.column[name] },
  ]),
);

export const styleSheet: string = [base, language, page, tables, columnStyles(COLUMNS), filter, flow, incident, print].join('');
