// The picture of a site's twelve months, and its figures.
import type { VNode } from 'preact';
import { SayText } from '../../html/say.tsx';
import { MonthRows } from '../chart/month-rows.tsx';
import { monthsOf } from '../chart/months.ts';
import { spansOf } from '../chart/spans.ts';
import { TrendFigure } from '../chart/trend-figure.tsx';
import { WORDS } from '../words/words.ts';
import type { SitePartProps } from './site-part.ts';

export function TrendSection({ site: { history, suppressed }, build: { year } }: SitePartProps): VNode {
  const spans = spansOf(history.trend, year);
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">
        <SayText text={WORDS.trendTitle} />
      </h2>
      {spans.length === 0 ? (
        <p>
          <SayText text={WORDS.noTrend} />
        </p>
      ) : (
        <>
          {suppressed.length === 0 ? null : (
            <p class="intro">
              <SayText text={WORDS.trendHolds} />
            </p>
          )}
          <TrendFigure spans={spans} year={year} labelledBy="trend" />
          <details>
            <summary id="trend-months">
              <SayText text={WORDS.trendTable} />
            </summary>
            <MonthRows rows={monthsOf(history.trend, year)} labelledBy="trend-months" />
          </details>
        </>
      )}
    </section>
  );
}
