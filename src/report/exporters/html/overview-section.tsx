// The table in the shape of a public notice, each case linked to its own section.
import type { VNode } from 'preact';
import { categoryInfo } from '../../../model/data-category.ts';
import type { IncidentView } from '../../views/incident-view.ts';
import type { ReportView } from '../../views/report-view.ts';
import { DataTable } from './data-table.tsx';
import { IncidentState } from './parts/incident-state.tsx';
import { Route } from './parts/route.tsx';
import { SeverityMark } from './parts/severity-mark.tsx';
import { Say } from './say.tsx';

export function OverviewSection({ view: { incidents } }: { readonly view: ReportView }): VNode {
  return (
    <section aria-labelledby="overview">
      <h2 id="overview">
        <Say it={(messages) => messages.overview} />
      </h2>
      {incidents.length === 0 ? (
        <p>
          <Say it={(messages) => messages.noIncidents} />
        </p>
      ) : (
        <DataTable
          kind="overview"
          labelledBy="overview"
          columns={[
            { head: <Say it={({ column }) => column.case} /> },
            { head: <Say it={({ column }) => column.severity} /> },
            { head: <Say it={({ column }) => column.page} /> },
            { head: <Say it={({ column }) => column.data} /> },
            { head: <Say it={({ column }) => column.recipients} />, number: true },
            { head: <Say it={({ column }) => column.requests} />, number: true },
            { head: <Say it={({ column }) => column.values} />, number: true },
          ]}
          groups={[{ rows: incidents.map(overviewRow) }]}
        />
      )}
    </section>
  );
}

function overviewRow(view: IncidentView): readonly (VNode | number)[] {
  const { incident, number, recipients, values } = view;
  return [
    <>
      <span class="ordinal">{number}</span>
      <a href={`#cause-${number}`}>{incident.label ?? <Say it={({ cause }) => cause[incident.cause.kind]} />}</a>{' '}
      <IncidentState incident={incident} />
    </>,
    <SeverityMark severity={incident.severity} />,
    <>
      <span class="quiet">{incident.cause.site}</span>
      <br />
      <Route path={incident.cause.page} />
    </>,
    <Say it={({ series }, language) => series(incident.categories.map((category) => categoryInfo(category).label[language]))} />,
    recipients.length,
    incident.requests,
    values,
  ];
}
