// A trend of days on which somebody looked → stretches of days of which something is known, and those of which nothing is.
import type { TrendPoint } from '../../../model/fleet.ts';

/** Days since 1970-01-01; `to` is the first day after it. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** What was known from `from` until before `to`. */
export interface SeenSpan extends DayRange {
  readonly kind: 'seen';
  readonly open: TrendPoint['open'];
  readonly outcome: 'complete' | 'incomplete';
}

/** `not-scanned`: it was tried, and nothing was seen. `no-run`: nobody looked as often as usual. */
export interface BlindSpan extends DayRange {
  readonly kind: 'not-scanned' | 'no-run';
}

export type Span = SeenSpan | BlindSpan;

const DAY = 86_400_000;
/** A picture of twelve months. */
export const DAYS_SHOWN = 366;
// Who looks once a quarter cannot claim to know what was there between.
const LONGEST_REACH = 31;

/** Of an ISO 8601 date or time; NaN where it is none. */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(iso) / DAY);
}

/** `2026-11-22`. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The twelve months that end with `day`, an ISO 8601 date. */
export function yearUntil(day: string): DayRange {
  const to = dayNumber(day) + 1;
  return { from: to - DAYS_SHOWN, to };
}

/**
 * In order and without holes from the first point of the range on; nothing before it. A point holds for as many days as usually lie between
 * two points (their median), and no longer: on a site that is looked at every night, one night without a run is a hole.
 */
export function spansOf(trend: readonly TrendPoint[], { from, to }: DayRange): readonly Span[] {
  const points = trend
    .map((point) => ({ ...point, at: dayNumber(point.day) }))
    .filter(({ at }) => at >= from && at < to)
    .sort((a, b) => a.at - b.at)
    // A day that stands there twice: what was known at its end.
    .filter(({ at }, index, all) => all[index + 1]?.at !== at);
  const reach = usualDistance(points.map(({ at }) => at));
  return points.flatMap(({ at, open, outcome }, index): readonly Span[] => {
    const next = points[index + 1]?.at ?? to;
    const end = Math.min(next, at + reach);
    const span: Span =
      outcome === 'not-scanned' ? { kind: 'not-scanned', from: at, to: end } : { kind: 'seen', from: at, to: end, open, outcome };
    return end < next ? [span, { kind: 'no-run', from: end, to: next }] : [span];
  });
}

function usualDistance(days: readonly number[]): number {
  const distances = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const sorted = distances.sort((a, b) => a - b);
  return Math.min(LONGEST_REACH, sorted[Math.floor(sorted.length / 2)] ?? 1);
}
