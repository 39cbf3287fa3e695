// Columns of the dashboard's tables by their keys.
import type { DataColumn } from '../../html/data-table.tsx';
import { SayText } from '../../html/say.tsx';
import { COLUMNS, type ColumnKey } from '../words/names.ts';

export function column(key: ColumnKey): DataColumn {
  return { key, head: <SayText text={COLUMNS[key]} /> };
}

/** Of figures. */
export function numberColumn(key: ColumnKey): DataColumn {
  return { ...column(key), number: true };
}
