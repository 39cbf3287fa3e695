// The trend as a table.
import type { VNode } from 'preact';
import { DataTable } from '../../html/data-table.tsx';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { column, numberColumn } from '../parts/columns.tsx';
import type { MonthRow } from './months.ts';

interface MonthRowsProps {
  readonly rows: readonly MonthRow[];
  readonly labelledBy: string;
}

export function MonthRows({ rows, labelledBy }: MonthRowsProps): VNode {
  return (
    <DataTable
      kind="months"
      labelledBy={labelledBy}
      columns={[
        column('month'),
        numberColumn('most'),
        numberColumn('last'),
        column('severity'),
        numberColumn('complete'),
        numberColumn('incomplete'),
        numberColumn('notScanned'),
      ]}
      groups={[{ rows: rows.map(cells) }]}
    />
  );
}

function cells({ month, most, last, worst, complete, incomplete, notScanned }: MonthRow): readonly (VNode | string | number)[] {
  return [
    month,
    most ?? '–',
    last ?? '–',
    worst === undefined ? '–' : <SeverityMark severity={worst} />,
    complete,
    incomplete,
    notScanned,
  ];
}
