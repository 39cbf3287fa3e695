// What is new, has come back or has become worse, site by site: who can act is named beside it.
import type { VNode } from 'preact';
import { incidentAnchor } from '../../../platform/dashboard-places.ts';
import { DataTable, type RowGroup } from '../../html/data-table.tsx';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { Say, SayText } from '../../html/say.tsx';
import type { Build } from '../build.ts';
import { column } from '../parts/columns.tsx';
import { Moment } from '../parts/moment.tsx';
import { Owner } from '../parts/owner.tsx';
import type { FreshTurn, OpenIncident, SiteView } from '../views/site-view.ts';
import { EVENT } from '../words/names.ts';
import { moreReasons, moreSites } from '../words/sentences.ts';
import { WORDS } from '../words/words.ts';

interface FreshSectionProps {
  readonly sites: readonly SiteView[];
  readonly build: Build;
}

/** Sites whose causes are told one by one: after a first night everything is new. */
const MOST_SITES = 20;
/** Of one site; its own page has all. */
const MOST_CAUSES = 4;

export function FreshSection({ sites, build }: FreshSectionProps): VNode | null {
  if (sites.length === 0) return null;
  const told = sites.slice(0, MOST_SITES);
  const rest = sites.slice(MOST_SITES);
  return (
    <section aria-labelledby="fresh">
      <h2 id="fresh">
        <SayText text={WORDS.freshTitle} />
      </h2>
      <DataTable
        kind="fresh"
        labelledBy="fresh"
        columns={[column('cause'), column('change'), column('severity'), column('recipients'), column('since')]}
        groups={told.map((site) => groupOf(site, build))}
      />
      {rest.length === 0 ? null : <OtherSites sites={rest} />}
    </section>
  );
}

function OtherSites({ sites }: { readonly sites: readonly SiteView[] }): VNode {
  return (
    <details>
      <summary>
        <SayText text={moreSites(sites.length)} />
      </summary>
      <ul class="others">
        {sites.map(({ place, history, open }) => (
          <li>
            <a href={place}>{history.site}</a> <span class="quiet">{open.filter(({ turn }) => turn !== undefined).length}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function groupOf(site: SiteView, build: Build): RowGroup {
  const fresh = site.open.filter(({ turn }) => turn !== undefined);
  const shown = fresh.length > MOST_CAUSES + 1 ? fresh.slice(0, MOST_CAUSES) : fresh;
  const rest = fresh.length - shown.length;
  return {
    head: (
      <>
        <a href={site.place}>{site.history.site}</a> <Owner owner={site.history.owner} />
        {rest === 0 ? null : (
          <span class="quiet">
            {' · '}
            <SayText text={moreReasons(rest)} />
          </span>
        )}
      </>
    ),
    rows: shown.map((one) => cells(site, one, build)),
  };
}

function cells(site: SiteView, { incident, turn }: OpenIncident, build: Build): readonly (VNode | null)[] {
  const { cause, recipients, severity, fingerprint } = incident;
  return [
    <a href={`${site.place}#${incidentAnchor(fingerprint)}`} class="sentenced">
      <SayText text={incident.sentence} />
      <span class="quiet"> {cause.page}</span>
    </a>,
    turn === undefined ? null : (
      <span class={`turn ${turn}`}>
        <SayText text={EVENT[turn]} />
      </span>
    ),
    <SeverityMark severity={severity} />,
    <Say it={({ series }) => series(recipients.map(({ name }) => name))} />,
    <Moment iso={turnedAt(incident, turn)} times={build.times} as="day" />,
  ];
}

function turnedAt({ events, firstSeen }: OpenIncident['incident'], turn: FreshTurn | undefined): string {
  return events.findLast(({ kind }) => kind === turn)?.at ?? firstSeen;
}
