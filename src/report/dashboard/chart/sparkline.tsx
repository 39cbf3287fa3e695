// Twelve months of a site in a table's cell; what it shows stands beside it for whoever does not see it.
import type { VNode } from 'preact';
import type { Severity } from '../../../model/severity.ts';
import { SayText } from '../../html/say.tsx';
import { sparkText } from '../words/sentences.ts';
import { WORDS } from '../words/words.ts';
import { countDays } from './months.ts';
import { bandPath, mostOf, scaleFor, totalOf, totalPath } from './paths.ts';
import { DAYS_SHOWN, type DayRange, type SeenSpan, type Span } from './spans.ts';

interface SparklineProps {
  readonly spans: readonly Span[];
  readonly year: DayRange;
  /** Its colour: the worst that is open. */
  readonly worst: Severity | undefined;
}

export function Sparkline({ spans, year: { from }, worst }: SparklineProps): VNode {
  const seen = spans.filter((span): span is SeenSpan => span.kind === 'seen');
  if (seen.length === 0)
    return (
      <span class="quiet">
        <SayText text={WORDS.nothingSeen} />
      </span>
    );
  const scale = scaleFor(mostOf(spans));
  const total = totalPath(spans, scale, from);
  const blind = bandPath(spans, ({ kind }) => kind !== 'seen', from, 0, scale * (1 + FLOOR));
  const floor = bandPath(spans, () => true, from, scale, scale * FLOOR);
  const { 'not-scanned': tried, 'no-run': none } = countDays(spans);
  return (
    <>
      <svg
        class={`spark ${worst ?? 'none'}`}
        viewBox={`0 0 ${DAYS_SHOWN} ${scale * (1 + FLOOR)}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class="floor" d={floor} />
        {total === '' ? null : <path class="total" d={total} />}
        {blind === '' ? null : <path class="blind" d={blind} />}
      </svg>
      <span class="unseen">
        <SayText text={sparkText(openAt(seen, 0), openAt(seen, -1), mostOf(spans), tried + none)} />
      </span>
    </>
  );
}

/** Part of the height that stands below zero: what was looked at has a floor, even where nothing is open. Where nobody looked it is covered. */
const FLOOR = 0.08;

function openAt(seen: readonly SeenSpan[], at: number): number {
  const span = seen.at(at);
  return span === undefined ? 0 : totalOf(span.open);
}
