// A site's twelve months, large: open causes by severity, and below them on which days anybody looked. Its words stand in the page, because
// texts inside a picture would stretch with it.
import type { VNode } from 'preact';
import { LANGUAGES, type Language } from '../../../model/language.ts';
import { SEVERITIES } from '../../../model/severity.ts';
import { SayText } from '../../html/say.tsx';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { LEGEND } from '../words/names.ts';
import { trendText } from '../words/sentences.ts';
import { countDays, monthStarts } from './months.ts';
import { bandPath, mostOf, scaleFor, stackPath, totalOf } from './paths.ts';
import { DAYS_SHOWN, dayText, type DayRange, type SeenSpan, type Span } from './spans.ts';

interface TrendFigureProps {
  readonly spans: readonly Span[];
  readonly year: DayRange;
  /** Id of the heading that names it. */
  readonly labelledBy: string;
}

/** Outcomes as they lie in the strip: the less was seen, the lower. */
const STRIP = { complete: [0, 10], incomplete: [5, 5], 'not-scanned': [7, 3] } as const;

export function TrendFigure({ spans, year, labelledBy }: TrendFigureProps): VNode {
  const scale = scaleFor(mostOf(spans));
  const starts = monthStarts(year);
  const shown = SEVERITIES.filter((severity) => spans.some((span) => span.kind === 'seen' && span.open[severity] > 0));
  return (
    <figure class="trend">
      <div class="picture" role="img" aria-labelledby={labelledBy} aria-describedby="trend-said">
        <span class="scale">
          {[scale, scale / 2, 0].map((value) => (
            <span>{value}</span>
          ))}
        </span>
        <svg class="plot" viewBox={`0 0 ${DAYS_SHOWN} ${scale}`} preserveAspectRatio="none">
          <path class="blind" d={bandPath(spans, ({ kind }) => kind !== 'seen', year.from, 0, scale)} />
          <path class="grid" d={gridPath(starts, year, scale)} />
          {shown.map((severity) => (
            <path class={severity} d={stackPath(spans, severity, scale, year.from)} />
          ))}
        </svg>
        <Strip spans={spans} year={year} />
        <Months starts={starts} year={year} />
      </div>
      <figcaption>
        <p class="keys">
          {shown.map((severity) => (
            <>
              <SeverityMark severity={severity} />{' '}
            </>
          ))}
          {(['complete', 'incomplete', 'not-scanned', 'no-run'] as const).map((kind) => (
            <>
              <span class={`key ${kind}`}>
                <SayText text={LEGEND[kind]} />
              </span>{' '}
            </>
          ))}
        </p>
        <p id="trend-said" class="quiet">
          <Said spans={spans} />
        </p>
      </figcaption>
    </figure>
  );
}

function Strip({ spans, year }: Pick<TrendFigureProps, 'spans' | 'year'>): VNode {
  const stands = (span: Span): string => (span.kind === 'seen' ? span.outcome : span.kind);
  return (
    <svg class="strip" viewBox={`0 0 ${DAYS_SHOWN} 10`} preserveAspectRatio="none">
      {(['complete', 'incomplete', 'not-scanned'] as const).map((outcome) => {
        const [top, height] = STRIP[outcome];
        const path = bandPath(spans, (span) => stands(span) === outcome, year.from, top, height);
        return path === '' ? null : <path class={outcome} d={path} />;
      })}
    </svg>
  );
}

// Every third one has its name on a narrow screen; a year is named where it begins, and where the picture does. There is no room for a month
// that has only just begun.
function Months({ starts, year }: { readonly starts: readonly number[]; readonly year: DayRange }): VNode {
  return (
    <svg class="months">
      {starts
        .filter((day) => year.to - day > ROOM)
        .map((day, at) =>
          LANGUAGES.map((language) => (
            <text
              class={at % 3 === 0 ? undefined : 'between'}
              x={`${Math.round(((day - year.from) / DAYS_SHOWN) * 1000) / 10}%`}
              y="13"
              lang={language}
            >
              {monthName(day, language, at === 0)}
            </text>
          )),
        )}
    </svg>
  );
}

function monthName(day: number, language: Language, isFirst: boolean): string {
  const [year = '', month = ''] = dayText(day).split('-');
  const isNamed = month === '01' || isFirst;
  if (language === 'ja') return isNamed ? `${year}/${Number(month)}` : `${Number(month)}月`;
  const name = MONTHS[Number(month) - 1] ?? month;
  return isNamed ? `${name} ${year}` : name;
}

/** Days. */
const ROOM = 12;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function gridPath(starts: readonly number[], { from }: DayRange, scale: number): string {
  return `M0 ${scale / 2}h${DAYS_SHOWN}${starts.map((day) => `M${day - from} 0v${scale}`).join('')}`;
}

function Said({ spans }: Pick<TrendFigureProps, 'spans'>): VNode | null {
  const seen = spans.filter((span): span is SeenSpan => span.kind === 'seen');
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { incomplete, 'not-scanned': notScanned, 'no-run': noRun } = countDays(spans);
  return (
    <SayText
      text={trendText({
        first: totalOf(first.open),
        last: totalOf(last.open),
        most: mostOf(spans),
        from: dayText(first.from),
        to: dayText(last.to - 1),
        incomplete,
        notScanned,
        noRun,
      })}
    />
  );
}
