// Sites of which something is not known, and why.
import type { VNode } from 'preact';
import { skippedText } from '../../../model/skipped-look.ts';
import { SayText } from '../../html/say.tsx';
import type { Build } from '../build.ts';
import { column } from '../parts/columns.tsx';
import { FoldedTable } from '../parts/folded-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { Owner } from '../parts/owner.tsx';
import { SiteStates } from '../parts/site-states.tsx';
import { UNSEEN_STATES } from '../views/site-state.ts';
import type { SiteView } from '../views/site-view.ts';
import { moreReasons } from '../words/sentences.ts';
import { WORDS } from '../words/words.ts';

interface UnseenSectionProps {
  readonly sites: readonly SiteView[];
  readonly build: Build;
}

const IN_SIGHT = 12;

export function UnseenSection({ sites, build }: UnseenSectionProps): VNode | null {
  if (sites.length === 0) return null;
  return (
    <section aria-labelledby="unseen">
      <h2 id="unseen">
        <SayText text={WORDS.unseenTitle} />
      </h2>
      <p class="intro">
        <SayText text={WORDS.unseenIntro} />
      </p>
      <FoldedTable
        kind="unseen-sites"
        labelledBy="unseen"
        most={IN_SIGHT}
        columns={[column('site'), column('state'), column('why'), column('lastComplete'), column('person')]}
        rows={sites.map((site) => cells(site, build))}
      />
    </section>
  );
}

function cells(site: SiteView, { times }: Build): readonly VNode[] {
  const { history, states, place, skipped } = site;
  return [
    <a href={place}>{history.site}</a>,
    <SiteStates states={states.filter((state) => UNSEEN_STATES.includes(state))} />,
    <>
      {skipped === undefined ? null : <SayText text={skippedText(skipped, times.moment(skipped.plannedAt))} />}{' '}
      {skipped !== undefined && site.runs[0]?.outcome === 'complete' ? null : <Why site={site} />}
    </>,
    <Moment iso={history.lastComplete} times={times} />,
    <Owner owner={history.owner} />,
  ];
}

function Why({ site: { runs, states } }: { readonly site: SiteView }): VNode {
  const [last] = runs;
  if (last === undefined) return <SayText text={states.includes('never') ? WORDS.neverSeen : WORDS.noRunLately} />;
  const [reason] = last.reasons;
  if (last.outcome === 'complete') return <SayText text={WORDS.noRunSince} />;
  return (
    <>
      <SayText text={reason ?? WORDS.untold} />{' '}
      {last.gaps > 1 ? (
        <span class="quiet">
          <SayText text={moreReasons(last.gaps - 1)} />
        </span>
      ) : null}
    </>
  );
}
