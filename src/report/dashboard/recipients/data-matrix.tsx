// Recipients down, kinds of data across: how many sites send it, and through how many causes. It scrolls by itself where it is too wide.
import type { VNode } from 'preact';
import { categoryInfo, type DataCategory } from '../../../model/data-category.ts';
import type { VendorCell } from '../../../model/fleet.ts';
import { SayText } from '../../html/say.tsx';
import { categoriesOf, type RecipientView } from '../views/recipient-view.ts';
import { COLUMNS } from '../words/names.ts';

interface DataMatrixProps {
  /** Those that were sent personal data. */
  readonly recipients: readonly RecipientView[];
}

export function DataMatrix({ recipients }: DataMatrixProps): VNode {
  const categories = categoriesOf(recipients);
  const most = Math.max(1, ...recipients.flatMap(({ cells }) => cells.map(({ sites }) => sites)));
  return (
    // A region that scrolls has to be reachable by keyboard (WCAG 2.2, 2.1.1).
    <div class="scrolls" role="region" aria-labelledby="matrix" tabIndex={0}>
      <table class="matrix" aria-labelledby="matrix" aria-describedby="matrix-said">
        <thead>
          <tr>
            <th scope="col">
              <SayText text={COLUMNS.recipient} />
            </th>
            {categories.map((category) => (
              <th scope="col" class={`across ${categoryInfo(category).severity}`}>
                <span class="upright">
                  <SayText text={categoryInfo(category).label} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recipients.map((recipient) => (
            <tr>
              <th scope="row">
                <a href={recipient.place}>{recipient.name}</a>
              </th>
              {categories.map((category) => (
                <Cell recipient={recipient} category={category} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly recipient: RecipientView;
  readonly category: DataCategory;
  /** The largest number of sites in any cell. */
  readonly most: number;
}

function Cell({ recipient, category, most }: CellProps): VNode {
  const cell = recipient.cells.find((one) => one.category === category);
  if (cell === undefined) return <td />;
  const { sites, incidents } = cell;
  return (
    <td class={`weight-${weightOf(cell, most)} ${categoryInfo(category).severity}`}>
      <a href={`${recipient.place}#${category}`}>
        {sites} <span class="fine">{incidents}</span>
      </a>
    </td>
  );
}

/** 1 to 4, by the root of its part: one site among a hundred still shows. */
function weightOf({ sites }: VendorCell, most: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(sites / most) * 4));
}
