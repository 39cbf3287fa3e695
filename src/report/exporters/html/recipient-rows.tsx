// The recipients of one cause: vendor, company, country, host, requests, where in the request.
import type { VNode } from 'preact';
import type { RecipientRow } from '../../views/recipient-row.ts';
import { DataTable } from '../../html/data-table.tsx';
import { Places } from './parts/places.tsx';
import { RecipientCompany, RecipientName } from './parts/recipient-name.tsx';
import { Host } from '../../html/parts/route.tsx';
import { Say } from '../../html/say.tsx';

interface RecipientRowsProps {
  readonly rows: readonly RecipientRow[];
  readonly labelledBy: string;
}

export function RecipientRows({ rows, labelledBy }: RecipientRowsProps): VNode {
  return (
    <DataTable
      labelledBy={labelledBy}
      columns={[
        { name: 'recipient' },
        { name: 'company' },
        { name: 'host' },
        { name: 'requests', number: true },
        { name: 'where' },
      ]}
      groups={[{ rows: rows.map(cells) }]}
    />
  );
}

function cells({ vendor, hosts, party, requests, carriers }: RecipientRow): readonly (VNode | number)[] {
  return [
    <RecipientName vendor={vendor} />,
    <RecipientCompany vendor={vendor} />,
    <>
      {hosts.map((host) => (
        <span class="item">
          <Host name={host} />{' '}
        </span>
      ))}
      {party === 'third' ? null : (
        <span class="state">
          <Say it={(messages) => messages.firstPartyHost} />
        </span>
      )}
    </>,
    requests,
    <Places places={carriers} />,
  ];
}
