// Every site of the fleet, most critical first, and a filter over them.
import type { VNode } from 'preact';
import { CRITICALITIES } from '../../../model/inventory.ts';
import { SEVERITIES } from '../../../model/severity.ts';
import { DataTable } from '../../html/data-table.tsx';
import { SayText } from '../../html/say.tsx';
import type { Build } from '../build.ts';
import { spansOf } from '../chart/spans.ts';
import { Sparkline } from '../chart/sparkline.tsx';
import { column } from '../parts/columns.tsx';
import { Moment } from '../parts/moment.tsx';
import { Owner } from '../parts/owner.tsx';
import { SeverityCounts } from '../parts/severity-counts.tsx';
import { SiteStates } from '../parts/site-states.tsx';
import type { SiteView } from '../views/site-view.ts';
import { CRITICALITY } from '../words/names.ts';
import { siteCount, suppressedCount } from '../words/sentences.ts';
import { WORDS } from '../words/words.ts';
import { facetAttributes } from './site-facets.ts';
import { SitesFilter } from './sites-filter.tsx';

interface SitesSectionProps {
  readonly sites: readonly SiteView[];
  readonly build: Build;
}

export function SitesSection({ sites, build }: SitesSectionProps): VNode {
  const groups = CRITICALITIES.map((criticality) => ({
    criticality,
    own: sites.filter(({ history }) => history.criticality === criticality),
  })).filter(({ own }) => own.length > 0);
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">
        <SayText text={WORDS.allSites} />
      </h2>
      <SitesFilter sites={sites} language={build.language} />
      <DataTable
        kind="sites"
        labelledBy="sites"
        columns={[column('site'), column('state'), column('open'), column('year'), column('lastComplete'), column('owner')]}
        groups={groups.map(({ criticality, own }) => ({
          head: (
            <>
              <SayText text={CRITICALITY[criticality]} />{' '}
              <span class="quiet fine">
                <SayText text={siteCount(own.length)} />
              </span>
            </>
          ),
          rows: own.map((site) => cells(site, build)),
        }))}
      />
      <p id="filter-empty" hidden>
        <SayText text={WORDS.noMatch} />
      </p>
    </section>
  );
}

function cells(site: SiteView, { times, year }: Build): readonly VNode[] {
  const { history, place, states, bySeverity, suppressed } = site;
  const worst = SEVERITIES.find((severity) => bySeverity[severity] > 0);
  return [
    <>
      <a href={place} {...facetAttributes(site)}>
        {history.site}
      </a>
      <span class="quiet fine item breaking">
        <SayText text={history.target} />
      </span>
    </>,
    <SiteStates states={states} />,
    <>
      <SeverityCounts counts={bySeverity} />
      {worst === undefined ? <span class="quiet">0</span> : null}
      {suppressed.length === 0 ? null : (
        <span class="quiet fine item">
          <SayText text={suppressedCount(suppressed.length)} />
        </span>
      )}
    </>,
    <Sparkline spans={spansOf(history.trend, year)} year={year} worst={worst} />,
    <Moment iso={history.lastComplete} times={times} as="day" />,
    <>
      <Owner owner={history.owner} />{' '}
      {history.tags.map((tag) => (
        <>
          <span class="state">{tag}</span>{' '}
        </>
      ))}
    </>,
  ];
}
