// Recipients by how they stand to their contracts, and what is published of them.
import type { AuditReport } from '../../../model/audit-report.ts';
import { categoryInfo } from '../../../model/data-category.ts';
import type { Language } from '../../../model/language.ts';
import {
  CONTRACT_COLUMNS,
  CONTRACT_STANDING,
  contractFigures,
  contractRowsOf,
  publishedSentences,
} from '../../contract-words.ts';
import { MESSAGES } from '../../messages.ts';
import { code, head, prose, row, sentence } from './escape.ts';
import { listed, type Section } from './fit.ts';

const MOST_ROWS = 200;

/** Empty where a run has neither contracts nor a published list. */
export function contractRows({ acceptance }: AuditReport, language: Language): Omit<Section, 'title'> {
  const { contracts, published } = acceptance ?? {};
  const { column, series } = MESSAGES[language];
  const compared = published === undefined ? [] : publishedSentences(published).map((one) => `- ${sentence(one[language])}`);
  if (contracts === undefined) return { lead: compared, items: [], beyond: 0 };
  return {
    lead: [
      ...compared,
      `- ${sentence(contractFigures(contracts, language))}`,
      '',
      ...head([
        column.recipient,
        CONTRACT_COLUMNS.standing[language],
        column.requests,
        column.data,
        CONTRACT_COLUMNS.line[language],
      ]),
    ],
    ...listed(contractRowsOf(contracts), MOST_ROWS, ({ contract, vendor, at, requests, categories, standing }) =>
      row([
        vendor === undefined ? code(at) : prose(vendor.name[language]),
        prose(CONTRACT_STANDING[standing][language]),
        String(requests),
        prose(series(categories.map((category) => categoryInfo(category).label[language]))),
        contract === undefined ? '' : String(contract.line),
      ]),
    ),
  };
}
