// Every place where a value was found, by category, as a path from the outside of the request to the value.
import type { VNode } from 'preact';
import { categoryInfo } from '../../../model/data-category.ts';
import type { PlaceRow } from '../../views/data-row.ts';
import type { IncidentView } from '../../views/incident-view.ts';
import { DataTable } from '../../html/data-table.tsx';
import { FieldPathSteps } from './parts/places.tsx';
import { RecipientNames } from './parts/recipient-name.tsx';
import { Say, SayText } from '../../html/say.tsx';

interface EvidenceDetailsProps {
  readonly view: IncidentView;
  readonly id: string;
}

export function EvidenceDetails({ view: { data }, id }: EvidenceDetailsProps): VNode {
  const places = data.reduce((sum, row) => sum + row.places.length, 0);
  return (
    <details>
      <summary id={id}>
        <Say it={(messages) => messages.evidenceTitle} /> <span class="count">{places}</span>
      </summary>
      <p class="intro">
        <Say it={(messages) => messages.evidenceIntro} />
      </p>
      <DataTable
        kind="evidence"
        labelledBy={id}
        columns={[
          { name: 'path' },
          { name: 'decoded' },
          { name: 'masked' },
          { name: 'recipients' },
          { name: 'requests', number: true },
        ]}
        groups={data
          .filter((row) => row.places.length > 0)
          .map((row) => ({ head: <SayText text={categoryInfo(row.category).label} />, rows: row.places.map(placeCells) }))}
      />
    </details>
  );
}

function placeCells({ path, codecs, hashedBy, masked, recipients, requests }: PlaceRow): readonly (VNode | number)[] {
  return [
    <FieldPathSteps path={path} />,
    <>
      {codecs.length === 0 ? <Say it={({ plain }) => plain} /> : codecs.join(' → ')}
      {hashedBy === undefined ? null : (
        <>
          {' '}
          <Say it={(messages) => messages.hashedBy(hashedBy)} />
        </>
      )}
    </>,
    <bdi class="masked">{masked.join(' ')}</bdi>,
    <RecipientNames recipients={recipients} />,
    requests,
  ];
}
