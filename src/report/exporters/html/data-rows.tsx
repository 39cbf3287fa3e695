// The categories of one cause: how bad, how it is known, how many values, in masked form.
import type { VNode } from 'preact';
import { categoryInfo } from '../../../model/data-category.ts';
import type { DataRow } from '../../views/data-row.ts';
import { DataTable } from '../../html/data-table.tsx';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { Say, SayText } from '../../html/say.tsx';

const MOST_VALUES = 4;

interface DataRowsProps {
  readonly rows: readonly DataRow[];
  readonly labelledBy: string;
}

export function DataRows({ rows, labelledBy }: DataRowsProps): VNode {
  return (
    <DataTable
      labelledBy={labelledBy}
      columns={[
        { name: 'data' },
        { name: 'severity' },
        { name: 'certainty' },
        { name: 'masked' },
        { name: 'values', number: true },
      ]}
      groups={[{ rows: rows.map(cells) }]}
    />
  );
}

function cells({ category, severity, knownBy, values, evidence }: DataRow): readonly (VNode | number)[] {
  const shown = evidence.slice(0, evidence.length > MOST_VALUES ? MOST_VALUES - 1 : MOST_VALUES);
  const rest = evidence.length - shown.length;
  return [
    <SayText text={categoryInfo(category).label} />,
    <SeverityMark severity={severity} />,
    <Say it={(messages) => messages.knownBy[knownBy]} />,
    <>
      {shown.map(({ masked, length }) => (
        <span class="item">
          <bdi class="masked">{masked}</bdi>{' '}
          <span class="quiet fine">
            <Say it={(messages) => messages.characters(length)} />
          </span>{' '}
        </span>
      ))}
      {rest === 0 ? null : <Say it={(messages) => messages.more(rest)} />}
    </>,
    values,
  ];
}
