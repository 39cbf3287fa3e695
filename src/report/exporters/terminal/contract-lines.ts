// Contracts in a terminal: the figures, recipients by how they stand, and what is published of them.
import type { Acceptance } from '../../../model/acceptance.ts';
import { categoryInfo } from '../../../model/data-category.ts';
import type { Language } from '../../../model/language.ts';
import type { ContractRow } from '../../../model/vendor-contract.ts';
import {
  CONTRACT_COLUMNS,
  CONTRACT_STANDING,
  CONTRACTS_TITLE,
  contractFigures,
  contractRowsOf,
  publishedSentences,
} from '../../contract-words.ts';
import { MESSAGES } from '../../messages.ts';
import { printable } from '../../printable.ts';
import { span, type Line, type Style } from './print.ts';
import { table, type Column } from './table.ts';
import { wrap } from '../../../platform/wrap.ts';

const MOST_ROWS = 25;
const COLUMNS: readonly Column[] = [{ least: 12 }, { least: 12 }, { side: 'right' }, { least: 10 }, { side: 'right' }];

const STYLES: Readonly<Record<ContractRow['standing'], Style>> = {
  kept: 'pass',
  breached: 'high',
  expired: 'medium',
  undeclared: 'high',
  unused: 'quiet',
  'not-seen': 'quiet',
};

/** Empty where a run has neither contracts nor a published list. */
export function contractLines(acceptance: Acceptance | undefined, language: Language, width: number): readonly Line[] {
  const { contracts, published } = acceptance ?? {};
  if (contracts === undefined && published === undefined) return [];
  const indented = (text: string): readonly Line[] =>
    wrap(printable(text), width - 2).map((line): Line => [span('  '), span(line)]);
  return [
    [span(CONTRACTS_TITLE[language], 'strong')],
    ...(contracts === undefined
      ? []
      : [...indented(contractFigures(contracts, language)), ...rowLines(contractRowsOf(contracts), language, width)]),
    ...(published === undefined ? [] : publishedSentences(published).flatMap((sentence) => indented(`- ${sentence[language]}`))),
  ];
}

function rowLines(rows: readonly ContractRow[], language: Language, width: number): readonly Line[] {
  const { column, series, more } = MESSAGES[language];
  const heads = [
    column.recipient,
    CONTRACT_COLUMNS.standing[language],
    column.requests,
    column.data,
    CONTRACT_COLUMNS.line[language],
  ];
  const shown = rows.slice(0, MOST_ROWS);
  return [
    ...table({
      columns: COLUMNS,
      indent: 2,
      width,
      rows: [
        heads.map((head) => span(head, 'quiet')),
        ...shown.map(({ contract, vendor, at, requests, categories, standing }) => [
          span(vendor === undefined ? at : vendor.name[language]),
          span(CONTRACT_STANDING[standing][language], STYLES[standing]),
          span(String(requests)),
          span(series(categories.map((category) => categoryInfo(category).label[language]))),
          span(contract === undefined ? '' : String(contract.line)),
        ]),
      ],
    }),
    ...(rows.length === shown.length ? [] : [[span('  '), span(more(rows.length - shown.length), 'quiet')]]),
  ];
}
