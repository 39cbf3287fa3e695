// Rows of styled cells → aligned lines. A cell that is too wide is wrapped, never cut: a report leaves nothing out silently.
import { printable } from '../../printable.ts';
import { displayWidth, pad } from '../../../platform/display-width.ts';
import { span, type Line, type Span } from './print.ts';
import { wrap } from '../../../platform/wrap.ts';

/** How a column is set, and whether it may give room to others. */
export interface Column {
  readonly side?: 'left' | 'right';
  /** Fewest columns that this one may be narrowed to; without it, it keeps its natural width. */
  readonly least?: number;
}

export interface TableLayout {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Span[])[];
  /** Spaces before each line. */
  readonly indent: number;
  /** Columns of the terminal. */
  readonly width: number;
}

const GAP = '  ';

export function table({ columns, rows, indent, width }: TableLayout): readonly Line[] {
  const clean = rows.map((row) => row.map((cell) => span(printable(cell.text), cell.style)));
  const natural = columns.map((_, at) => Math.max(0, ...clean.map((row) => displayWidth(row[at]?.text ?? ''))));
  const widths = narrowed(natural, columns, width - indent - GAP.length * (columns.length - 1));
  return clean.flatMap((row) => rowLines(row, columns, widths, indent));
}

function rowLines(row: readonly Span[], columns: readonly Column[], widths: readonly number[], indent: number): readonly Line[] {
  const cells = columns.map((_, at) => wrap(row[at]?.text ?? '', Math.max(1, widths[at] ?? 1)));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => [
    span(' '.repeat(indent)),
    ...columns.flatMap(({ side = 'left' }, at): Span[] => {
      const text = pad(cells[at]?.[line] ?? '', widths[at] ?? 0, side === 'left' ? 'right' : 'left');
      const isLast = at === columns.length - 1;
      return [span(isLast ? text.trimEnd() : text, row[at]?.style), ...(isLast ? [] : [span(GAP)])];
    }),
  ]);
}

/** Takes from the widest column that still may give, one column at a time, until the row fits or nobody can give. */
function narrowed(natural: readonly number[], columns: readonly Column[], width: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, one) => sum + one, 0) - width;
  while (excess > 0) {
    const givers = widths.map((one, at) => ({ one, at })).filter(({ one, at }) => one > (columns[at]?.least ?? one));
    const widest = givers.sort((a, b) => b.one - a.one)[0];
    if (widest === undefined) break;
    widths[widest.at] = widest.one - 1;
    excess -= 1;
  }
  return widths;
}
