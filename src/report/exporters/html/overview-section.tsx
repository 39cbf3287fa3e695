// The table in the shape of a public notice, each case linked to its own section.
import type { VNode } from 'preact';
import { categoryInfo } from '../../../model/data-category.ts';
import type { Language } from '../../../model/language.ts';
import type { IncidentView } from '../../views/incident-view.ts';
import type { ReportView } from '../../views/report-view.ts';
import { DataTable } from '../../html/data-table.tsx';
import { CausesFilter } from './filter/causes-filter.tsx';
import { IncidentState } from './parts/incident-state.tsx';
import { Route } from '../../html/parts/route.tsx';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { Say, SayText } from '../../html/say.tsx';
import { FILTER_WORDS } from './words.ts';

interface OverviewProps {
  readonly view: ReportView;
  readonly language: Language;
}

export function OverviewSection({ view: { incidents }, language }: OverviewProps): VNode {
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
        <>
          <CausesFilter incidents={incidents} language={language} />
          <DataTable
            kind="overview"
            labelledBy="overview"
            columns={[
              { name: 'case' },
              { name: 'severity' },
              { name: 'page' },
              { name: 'data' },
              { name: 'recipients', number: true },
              { name: 'requests', number: true },
              { name: 'values', number: true },
            ]}
            groups={[{ rows: incidents.map(overviewRow) }]}
          />
          <p id="filter-empty" hidden>
            <SayText text={FILTER_WORDS.none} />
          </p>
        </>
      )}
    </section>
  );
}

function overviewRow(view: IncidentView): readonly (VNode | number)[] {
  const { incident, number, recipients, values } = view;
  return [
    <>
      <span class="ordinal" id={`row-cause-${number}`}>
        {number}
      </span>
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
