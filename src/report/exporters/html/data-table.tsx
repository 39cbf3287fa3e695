// A table that stays one on a narrow screen: rows become blocks, and each cell carries the head of its column with it.
// Roles are spelled out because browsers drop them when `display` changes (WAI, "Responsive tables and ARIA").
import type { ComponentChildren, VNode } from 'preact';

/** `number` sets figures flush right. */
export interface DataColumn {
  readonly head: ComponentChildren;
  readonly number?: boolean;
}

/** Rows under a common head of their own. */
export interface RowGroup {
  readonly head?: ComponentChildren;
  readonly rows: readonly (readonly ComponentChildren[])[];
}

interface DataTableProps {
  readonly columns: readonly DataColumn[];
  readonly groups: readonly RowGroup[];
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  readonly kind?: string;
}

/** The first cell of a row is its header. */
export function DataTable({ columns, groups, labelledBy, kind = '' }: DataTableProps): VNode {
  return (
    <table role="table" aria-labelledby={labelledBy} class={kind}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, number }) => (
            <th role="columnheader" scope="col" class={number === true ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ head, rows }) => (
        <tbody role="rowgroup">
          {head === undefined ? null : (
            <tr role="row" class="group">
              <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
                {head}
              </th>
            </tr>
          )}
          {rows.map((cells) => (
            <tr role="row">{cells.map((cell, at) => dataCell(cell, columns[at], at === 0))}</tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function dataCell(cell: ComponentChildren, column: DataColumn | undefined, isHeader: boolean): VNode {
  const className = column?.number === true ? 'number' : undefined;
  if (isHeader) {
    return (
      <th role="rowheader" scope="row" class={className}>
        {cell}
      </th>
    );
  }
  return (
    <td role="cell" class={className}>
      <span class="label" aria-hidden="true">
        {column?.head}
      </span>
      <span class="value">{cell}</span>
    </td>
  );
}
