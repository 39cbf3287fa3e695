// One request to each recipient, redacted, with the script that sent it: where to look for the tag.
import type { VNode } from 'preact';
import type { RequestSummary } from '../../../model/audit-report.ts';
import { initiatorText } from '../../initiator-text.ts';
import { DataTable } from './data-table.tsx';
import { RecipientNames } from './parts/recipient-name.tsx';
import { Route } from './parts/route.tsx';
import { Say } from './say.tsx';

interface SampleDetailsProps {
  readonly samples: readonly RequestSummary[];
  readonly id: string;
}

export function SampleDetails({ samples, id }: SampleDetailsProps): VNode | null {
  if (samples.length === 0) return null;
  return (
    <details>
      <summary id={id}>
        <Say it={(messages) => messages.sampleTitle} /> <span class="count">{samples.length}</span>
      </summary>
      <DataTable
        kind="samples"
        labelledBy={id}
        columns={[
          { head: <Say it={({ column }) => column.recipient} /> },
          { head: <Say it={({ column }) => column.request} /> },
          { head: <Say it={({ column }) => column.sentBy} /> },
        ]}
        groups={[{ rows: samples.map(sampleCells) }]}
      />
    </details>
  );
}

function sampleCells(request: RequestSummary): readonly VNode[] {
  const { id, method, url, transport, action } = request;
  return [
    <RecipientNames recipients={[request]} />,
    <>
      <code>{method}</code> <Route path={url} />{' '}
      <span class="quiet fine">
        {id} · {transport}
      </span>
    </>,
    <>
      <code>
        <Say it={(messages) => initiatorText(request.initiator, messages)} />
      </code>
      {action === undefined ? null : <span class="quiet fine"> {action}</span>}
    </>,
  ];
}
