// The head of a site's page: its state, what is known of it, and what the last run did not see.
import type { VNode } from 'preact';
import type { Text } from '../../../model/language.ts';
import { skippedText } from '../../../model/skipped-look.ts';
import { SayText } from '../../html/say.tsx';
import { FactList, type Fact } from '../parts/fact-list.tsx';
import { Moment } from '../parts/moment.tsx';
import type { Times } from '../times.ts';
import { SeverityCounts } from '../parts/severity-counts.tsx';
import { SiteStates } from '../parts/site-states.tsx';
import { isUnseen, type SiteView } from '../views/site-view.ts';
import { CRITICALITY, FACT, OUTCOME } from '../words/names.ts';
import { moreReasons, siteLead } from '../words/sentences.ts';
import { WORDS } from '../words/words.ts';
import type { SitePartProps } from './site-part.ts';

export function SiteVerdict({ site, build }: SitePartProps): VNode {
  const { history, states, open, suppressed, fixed, bySeverity } = site;
  const kind = states.includes('fresh') ? 'fail' : states.includes('clean') ? 'pass' : 'incomplete';
  return (
    <section class={`verdict ${kind}`} aria-labelledby="verdict">
      <p class="word">
        <SiteStates states={states} />
      </p>
      <h1 id="verdict" class="breaking">
        {history.site}
      </h1>
      <p class="lead">
        <SeverityCounts counts={bySeverity} />
        {states.includes('never') ? null : (
          <span class="quiet">
            <SayText text={siteLead(open.length, suppressed.length, fixed.length)} />
          </span>
        )}
      </p>
      <LastRun site={site} times={build.times} />
      <Facts site={site} build={build} />
    </section>
  );
}

function LastRun({ site, times }: { readonly site: SiteView; readonly times: Times }): VNode {
  const [last] = site.runs;
  const { skipped } = site;
  const reasons = last?.reasons ?? [];
  const rest = (last?.gaps ?? 0) - reasons.length;
  return (
    <div class={`statement ${isUnseen(site) ? 'incomplete' : 'complete'}`}>
      <p>
        <strong>
          <SayText text={lastRunText(site)} />
        </strong>
      </p>
      {skipped === undefined ? null : (
        <p>
          <SayText text={skippedText(skipped, times.moment(skipped.plannedAt))} />
        </p>
      )}
      {last === undefined || last.outcome === 'complete' ? null : (
        <ul>
          {(reasons.length === 0 ? [WORDS.untold] : reasons).map((reason) => (
            <li>
              <SayText text={reason} />
            </li>
          ))}
          {rest > 0 && reasons.length > 0 ? (
            <li>
              <SayText text={moreReasons(rest)} />
            </li>
          ) : null}
        </ul>
      )}
    </div>
  );
}

function lastRunText({ runs, states }: SiteView): Text {
  const [last] = runs;
  if (last === undefined) return states.includes('never') ? WORDS.neverSeen : WORDS.noRunLately;
  if (last.outcome === 'complete') return states.includes('stale') ? WORDS.seenLongAgo : WORDS.seenWhole;
  return last.outcome === 'incomplete' ? WORDS.seenInPart : WORDS.notSeen;
}

function Facts({ site: { history, runs }, build: { times } }: SitePartProps): VNode {
  const [last] = runs;
  const facts: readonly Fact[] = [
    [FACT.target, <SayText text={history.target} />],
    [FACT.owner, history.owner ?? <SayText text={WORDS.noOwner} />],
    [FACT.criticality, <SayText text={CRITICALITY[history.criticality]} />],
    [FACT.tags, history.tags.length === 0 ? <SayText text={WORDS.none} /> : <Tags tags={history.tags} />],
    [
      FACT.lastRun,
      <>
        <Moment iso={last?.startedAt} times={times} />
        {last === undefined ? null : (
          <>
            {' · '}
            <SayText text={OUTCOME[last.outcome]} />
          </>
        )}
      </>,
    ],
    [FACT.lastComplete, <Moment iso={history.lastComplete} times={times} />],
  ];
  return <FactList facts={facts} />;
}

function Tags({ tags }: { readonly tags: readonly string[] }): VNode {
  return (
    <>
      {tags.map((tag) => (
        <>
          <span class="state">{tag}</span>{' '}
        </>
      ))}
    </>
  );
}
