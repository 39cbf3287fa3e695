// A table that stays one on a narrow screen: rows become blocks, and each cell shows the head of its column.
// Roles are spelled out because browsers drop them when `display` changes (WAI, "Responsive tables and ARIA").
import type { ComponentChildren, VNode } from 'preact';
import type { ColumnName } from '../messages/message-catalogue.ts';
import { Say } from './say.tsx';
import { columnClass } from './style/columns.ts';

/**
 * A column of the catalogue, or one with a head of its own. The style sheet sets the names of those that have a `name` or a `key` beside
 * their cells on a narrow screen; heads of others stand in each cell. `number` sets figures flush right.
 */
export type DataColumn = { readonly number?: boolean } & (
  | { readonly name: ColumnName }
  | { readonly name?: never; readonly key?: string; readonly head: ComponentChildren }
);

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
export function DataTable({ columns, groups, labelledBy, kind }: DataTableProps): VNode {
  return (
    <table role="table" aria-labelledby={labelledBy} class={kind}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th role="columnheader" scope="col" class={column.number === true ? 'number' : undefined}>
              <ColumnHead column={column} />
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

function ColumnHead({ column }: { readonly column: DataColumn }): VNode {
  const { name } = column;
  return name === undefined ? <>{column.head}</> : <Say it={(messages) => messages.column[name]} />;
}

function dataCell(cell: ComponentChildren, column: DataColumn | undefined, isHeader: boolean): VNode {
  const key = column === undefined ? undefined : (column.name ?? column.key);
  const classes = [...(isHeader || key === undefined ? [] : [columnClass(key)]), ...(column?.number === true ? ['number'] : [])];
  const className = classes.length === 0 ? undefined : classes.join(' ');
  if (isHeader) {
    return (
      <th role="rowheader" scope="row" class={className}>
        {cell}
      </th>
    );
  }
  return (
    <td role="cell" class={className}>
      {column === undefined || column.name !== undefined || key !== undefined ? null : (
        <span class="label" aria-hidden="true">
          {column.head}
        </span>
      )}
      {cell}
    </td>
  );
}
