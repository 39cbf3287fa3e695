// CSV files that people and spreadsheets write: parsed with positions, so that every complaint names file, line and column.
import { CsvError, parse } from 'csv-parse/sync';
import { ScanError, type ErrorCode, type FilePosition } from '../model/scan-error.ts';

/** One row that is not empty. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Line and column (1-based) of a cell, counted from 0; of the row's end for a cell that it does not have. */
  readonly positionOf: (cell: number) => FilePosition;
}

/**
 * RFC 4180: commas, line ends of any kind, a byte order mark or none, rows of any length. Rows without any text are left out. A quote that
 * stands or ends in the wrong place is thrown as a `ScanError` with `code` and the row's position.
 */
export function parseCsv(file: string, text: string, code: ErrorCode): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  // With `raw`, the parser gives a row and its text, which its types do not say.
  const keep = (row: unknown): undefined => {
    const { record: cells, raw } = row as { readonly record: readonly string[]; readonly raw: string };
    const start = line;
    line += raw.split('\n').length - 1;
    if (cells.some((cell) => cell.trim() !== ''))
      rows.push({ cells, positionOf: (cell) => ({ file, ...placeIn(raw, cells, cell, start) }) });
  };
  try {
    // The parser takes the first line end that it meets for all of them, and counts those in quotes by another measure.
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      raw: true,
      relax_column_count: true,
      record_delimiter: '\n',
      max_record_size: 0,
      on_record: keep,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new ScanError(code, WRONG_QUOTE, { position: { file, line, column: 1 }, cause });
  }
  return rows;
}

const WRONG_QUOTE =
  'a quote in this row stands alone or in the wrong place; a cell with quotes is written as "…", and a quote inside it as ""';

/** Finds a cell by the lengths of those before it: a parser of CSV keeps no columns. */
function placeIn(raw: string, cells: readonly string[], cell: number, start: number): { line: number; column: number } {
  let at = 0;
  for (const before of cells.slice(0, cell))
    at += 1 + (raw[at] === '"' ? 2 + before.replaceAll('"', '""').length : before.length);
  const above = raw.replace(/\n$/, '').slice(0, at).split('\n');
  return { line: start + above.length - 1, column: (above.at(-1)?.length ?? 0) + 1 };
}
