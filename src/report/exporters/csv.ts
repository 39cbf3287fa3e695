// Findings as a table for spreadsheets: one row for each finding, then what was accepted. RFC 4180 with a byte order mark, by which
// Excel knows UTF-8; every field quoted, no cell a formula.
import type { AuditReport } from '../../model/audit-report.ts';
import { csvText } from '../../model/csv-text.ts';
import type { Exporter, RenderOptions } from '../exporter.ts';
import { CSV_COLUMNS, HEADS, type CsvRow } from './csv/columns.ts';
import { csvRows } from './csv/rows.ts';

export const csv: Exporter = {
  id: 'csv',
  fileName: 'findings.csv',
  render: (report: AuditReport, { language }: RenderOptions): string =>
    csvText([
      CSV_COLUMNS.map((column) => HEADS[column][language]),
      ...Array.from(csvRows(report, language), (row: CsvRow) => CSV_COLUMNS.map((column) => row[column] ?? '')),
    ]),
};
