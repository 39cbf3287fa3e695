// The last runs of a site, newest first; older ones stand in the table of its trend.
import type { VNode } from 'preact';
import { DataTable } from '../../html/data-table.tsx';
import { SayText } from '../../html/say.tsx';
import type { Build } from '../build.ts';
import { column, numberColumn } from '../parts/columns.tsx';
import { Moment } from '../parts/moment.tsx';
import type { SiteRunSummary } from '../views/site-view.ts';
import { OUTCOME } from '../words/names.ts';
import { moreReasons, pagesSeen, shownRuns } from '../words/sentences.ts';
import { WORDS } from '../words/words.ts';
import type { SitePartProps } from './site-part.ts';

/** A month of nights. */
const MOST_RUNS = 31;

export function RunsSection({ site: { runs }, build }: SitePartProps): VNode {
  const shown = runs.slice(0, MOST_RUNS);
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">
        <SayText text={WORDS.runsTitle} />
      </h2>
      {runs.length === 0 ? (
        <p>
          <SayText text={WORDS.noRuns} />
        </p>
      ) : (
        <DataTable
          kind="runs"
          labelledBy="runs"
          columns={[
            column('started'),
            column('outcome'),
            numberColumn('pages'),
            numberColumn('requests'),
            numberColumn('third'),
            numberColumn('opaque'),
            column('why'),
          ]}
          groups={[{ rows: shown.map((run) => cells(run, build)) }]}
        />
      )}
      {runs.length > shown.length ? (
        <p class="quiet">
          <SayText text={shownRuns(shown.length, runs.length)} />
        </p>
      ) : null}
    </section>
  );
}

function cells(run: SiteRunSummary, { times }: Build): readonly (VNode | number | null)[] {
  const { startedAt, outcome, pages, requests, opaque, reasons, gaps } = run;
  const [reason] = reasons;
  return [
    <Moment iso={startedAt} times={times} />,
    <span class={`key ${outcome}`}>
      <SayText text={OUTCOME[outcome]} />
    </span>,
    <SayText text={pagesSeen(pages.visited, pages.planned)} />,
    requests.total,
    requests.third,
    opaque,
    outcome === 'complete' ? null : (
      <>
        <SayText text={reason ?? WORDS.untold} />{' '}
        {gaps > 1 ? (
          <span class="quiet">
            <SayText text={moreReasons(gaps - 1)} />
          </span>
        ) : null}
      </>
    ),
  ];
}
