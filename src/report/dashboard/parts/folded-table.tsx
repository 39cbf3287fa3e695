// A table whose first rows are in sight, the others unfolded by who wants them: none is left out.
import type { ComponentChildren, VNode } from 'preact';
import { DataTable, type DataColumn } from '../../html/data-table.tsx';
import { SayText } from '../../html/say.tsx';
import { moreRows } from '../words/sentences.ts';

interface FoldedTableProps {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly labelledBy: string;
  readonly kind?: string;
  /** Rows in sight. */
  readonly most: number;
}

export function FoldedTable({ columns, rows, labelledBy, kind, most }: FoldedTableProps): VNode {
  const table = (some: FoldedTableProps['rows']): VNode => (
    <DataTable columns={columns} groups={[{ rows: some }]} labelledBy={labelledBy} {...(kind !== undefined && { kind })} />
  );
  // A fold that hides two rows saves nothing.
  if (rows.length <= most + 2) return table(rows);
  return (
    <>
      {table(rows.slice(0, most))}
      <details>
        <summary>
          <SayText text={moreRows(rows.length - most)} />
        </summary>
        {table(rows.slice(most))}
      </details>
    </>
  );
}
