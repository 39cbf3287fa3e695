// What stands in the head row and in the cells of a CSV, in both languages: such lists come out of a firm's spreadsheets.
import type { SiteRow } from './site-row-schema.ts';

export type Column = keyof SiteRow;

/** The columns by their heads, compared without width, case and spaces; the first of each is what complaints name. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  site: ['site', 'サイト', 'サイト名'],
  url: ['url'],
  config: ['config', '設定', '設定ファイル'],
  owner: ['owner', '担当', '担当者', '担当部署'],
  mail: ['mail', 'メール', 'メールアドレス'],
  criticality: ['criticality', '重要度'],
  schedule: ['schedule', 'スケジュール'],
  tags: ['tags', 'タグ'],
  language: ['language', '言語'],
};

export const COLUMNS = Object.keys(HEADS) as readonly Column[];

/** The column that a head names. */
export function columnOf(head: string): Column | undefined {
  return COLUMNS.find((column) => HEADS[column].includes(folded(head)));
}

/** Words of cells that are one of few. */
const WORDS: Readonly<Partial<Record<Column, ReadonlyMap<string, string>>>> = {
  criticality: new Map([
    ['最重要', 'critical'],
    ['最高', 'critical'],
    ['高', 'high'],
    ['中', 'medium'],
    ['低', 'low'],
  ]),
  language: new Map([
    ['日本語', 'ja'],
    ['japanese', 'ja'],
    ['英語', 'en'],
    ['english', 'en'],
  ]),
  schedule: new Map([['なし', 'never']]),
};

/** A cell as a configuration would say it. */
export function cellValue(column: Column, cell: string): string {
  const words = WORDS[column];
  if (words === undefined) return cell.trim();
  const word = folded(cell);
  return words.get(word) ?? (column === 'schedule' ? cell.normalize('NFKC').trim() : word);
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
