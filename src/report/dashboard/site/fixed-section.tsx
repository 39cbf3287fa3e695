// What was repaired, last first.
import type { VNode } from 'preact';
import { incidentAnchor } from '../../../platform/dashboard-places.ts';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { SayText } from '../../html/say.tsx';
import type { Build } from '../build.ts';
import { column } from '../parts/columns.tsx';
import { FoldedTable } from '../parts/folded-table.tsx';
import { Moment } from '../parts/moment.tsx';
import type { LivedIncident } from '../views/site-view.ts';
import { WORDS } from '../words/words.ts';
import type { SitePartProps } from './site-part.ts';

const IN_SIGHT = 5;

export function FixedSection({ site: { fixed }, build }: SitePartProps): VNode | null {
  if (fixed.length === 0) return null;
  return (
    <section aria-labelledby="fixed">
      <h2 id="fixed">
        <SayText text={WORDS.fixedTitle} />
      </h2>
      <FoldedTable
        kind="fixed"
        labelledBy="fixed"
        most={IN_SIGHT}
        columns={[column('cause'), column('severity'), column('firstSeen'), column('fixedAt')]}
        rows={fixed.map((incident) => cells(incident, build))}
      />
    </section>
  );
}

function cells(incident: LivedIncident, { times }: Build): readonly VNode[] {
  const { fingerprint, sentence, cause, severity, firstSeen, fixedAt } = incident;
  return [
    <span id={incidentAnchor(fingerprint)} class="sentenced">
      <SayText text={sentence} />
      <span class="quiet"> {cause.page}</span>
    </span>,
    <SeverityMark severity={severity} />,
    <Moment iso={firstSeen} times={times} as="day" />,
    <Moment iso={fixedAt} times={times} as="day" />,
  ];
}
