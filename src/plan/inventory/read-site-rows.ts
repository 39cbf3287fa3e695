// A CSV of sites → its rows, checked as those of YAML are, each with the places of its cells.
import { ScanError, type FilePosition } from '../../model/scan-error.ts';
import { parseCsv, type CsvRow } from '../../platform/csv-file.ts';
import type { Complain } from '../complain.ts';
import { readPageText } from '../contracts/read-page-text.ts';
import { cellValue, columnOf, COLUMNS, type Column } from './csv-columns.ts';
import { refuseFaults, type InventoryFault } from './inventory-fault.ts';
import type { PlacedRow } from './placed-row.ts';
import { siteRowSchema } from './site-row-schema.ts';

export interface SiteRows {
  readonly rows: readonly PlacedRow[];
  /** Of the rows that are left out here. */
  readonly faults: readonly InventoryFault[];
}

type Heads = ReadonlyMap<Column, { readonly at: number; readonly word: string }>;

/** UTF-8 with a byte order mark or without, or the Shift_JIS of Excel's plain "CSV". `file` is the path as complaints name it. */
export async function readSiteRows(path: string, file: string, complain: Complain): Promise<SiteRows> {
  const text = await readPageText(path).catch(() => complain('the file cannot be read'));
  if (text === undefined) return complain('there is no such file');
  const refuse: Complain = (reason) => {
    throw new ScanError('INVENTORY_INVALID', reason, { position: { file } });
  };
  if (/[\uFFFD\0]/.test(text)) return refuse('expected UTF-8 or Shift_JIS; save it as "CSV UTF-8 (コンマ区切り)" in Excel');
  const [head, ...rows] = parseCsv(file, text, 'INVENTORY_INVALID');
  if (head === undefined || rows.length === 0)
    return refuse('names no site: expected a row of heads, and below it a row for each site');
  const heads = headsOf(head);
  const read = rows.map((row) => readRow(row, heads, head.cells.length));
  return { rows: read.flatMap(({ rows: placed }) => placed), faults: read.flatMap(({ faults }) => faults) };
}

function headsOf(head: CsvRow): Heads {
  const heads = new Map<Column, { readonly at: number; readonly word: string }>();
  const faults: InventoryFault[] = [];
  const expected = `expected heads of ${COLUMNS.join(', ')}, separated by commas`;
  for (const [at, cell] of head.cells.entries()) {
    const word = cell.trim();
    const column = columnOf(word);
    const position = head.positionOf(at);
    if (column !== undefined && heads.has(column)) faults.push({ position, detail: `the column \`${word}\` is there already` });
    else if (column !== undefined) heads.set(column, { at, word });
    else if (word !== '') faults.push({ position, detail: `unknown column \`${shortened(word)}\`: ${expected}` });
  }
  const position = head.positionOf(0);
  if (faults.length === 0 && !heads.has('site')) faults.push({ position, detail: `no column \`site\`: ${expected}` });
  if (faults.length === 0 && !heads.has('url') && !heads.has('config'))
    faults.push({ position, detail: `neither a column \`url\` nor \`config\`: ${expected}` });
  refuseFaults(faults);
  return heads;
}

function readRow(row: CsvRow, heads: Heads, width: number): SiteRows {
  const placeOf = (column: Column): { readonly position: FilePosition; readonly word: string } => {
    const { at, word } = heads.get(column) ?? { at: 0, word: column };
    return { position: row.positionOf(at), word };
  };
  const stray = row.cells.findIndex((cell, at) => cell.trim() !== '' && !isHeaded(heads, at));
  if (stray >= 0) {
    const detail = stray < width ? 'the column of this cell has no head' : 'the row has more cells than the row of heads';
    return { rows: [], faults: [{ position: row.positionOf(stray), detail }] };
  }
  const written: Partial<Record<Column, string>> = {};
  for (const [column, { at }] of heads) {
    const value = cellValue(column, row.cells[at] ?? '');
    if (value !== '') written[column] = value;
  }
  const checked = siteRowSchema.safeParse(written);
  if (checked.success) return { rows: [{ row: checked.data, placeOf }], faults: [] };
  const faults = checked.error.issues.map(({ path, message }) => {
    const { position, word } = placeOf((path[0] as Column | undefined) ?? 'site');
    return { position, detail: `\`${word}\`: ${message}` };
  });
  return { rows: [], faults };
}

function isHeaded(heads: Heads, at: number): boolean {
  return [...heads.values()].some((head) => head.at === at);
}

// It may be a row of data where the heads are missing.
function shortened(word: string): string {
  const characters = Array.from(word);
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : word;
}
