// The sites of a digest, one row each.
import type { VNode } from 'preact';
import type { DigestWords } from '../catalogue.ts';
import type { Overview, OverviewRow } from '../page-parts.ts';
import { LINE, OF_STANDING, QUIET } from './colours.ts';
import { BREAKING, css, FINE, SMALL } from './styles.ts';

const PADDING = { padding: '5px 6px', 'vertical-align': 'top', 'border-bottom': `1px solid ${LINE}` };
const CELL = css(SMALL, PADDING);
const HEAD = css(FINE, PADDING, { 'font-weight': 'normal', 'white-space': 'nowrap' });

interface OverviewProps {
  readonly overview: Overview;
  readonly label: DigestWords['label'];
}

export function OverviewTable({ overview: { rows, rest }, label }: OverviewProps): VNode {
  return (
    <>
      {rows.length === 0 ? null : (
        <table
          width="100%"
          cellPadding="0"
          cellSpacing="0"
          style={css(BREAKING, { 'border-collapse': 'collapse', 'margin-top': '16px' })}
        >
          <thead>
            <tr>
              {(['site', 'scan', 'action', 'continuing', 'fixed'] as const).map((name, at) => (
                <th align={at < 2 ? 'left' : 'right'} style={HEAD}>
                  {label[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <SiteRow row={row} />
            ))}
          </tbody>
        </table>
      )}
      {rest === undefined ? null : <p style={css(FINE, { margin: '8px 0 0' })}>{rest}</p>}
    </>
  );
}

function SiteRow({ row: { site, owner, standing, outcome, action, continuing, fixed } }: { readonly row: OverviewRow }): VNode {
  return (
    <tr>
      <td style={css(SMALL, PADDING, { 'border-left': `4px solid ${OF_STANDING[standing]}` })}>
        <b>{site}</b>
        {owner === undefined ? null : (
          <span style={css({ color: QUIET })}>
            <br />
            {owner}
          </span>
        )}
      </td>
      <td style={CELL}>{outcome}</td>
      {[action, continuing, fixed].map((count) => (
        <td align="right" style={CELL}>
          {count}
        </td>
      ))}
    </tr>
  );
}
