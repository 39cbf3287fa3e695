// The report's style sheet, whole. Its digest goes into the page's policy, so it is one constant text.
import { base } from './base.ts';
import { incident } from './incident.ts';
import { language } from './language.ts';
import { page } from './page.ts';
import { print } from './print.ts';
import { tables } from './tables.ts';

export const styleSheet: string = [base, language, page, tables, incident, print].join('');
