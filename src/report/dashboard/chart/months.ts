// What happened month by month: the same as the picture, for whoever wants figures.
import { SEVERITIES } from '../../../model/severity.ts';
import { totalOf } from './paths.ts';
import { dayText, type DayRange, type Span } from './spans.ts';
import type { TrendPoint } from '../../../model/fleet.ts';

export interface MonthRow {
  /** `2026-11`. */
  readonly month: string;
  /** Highest number of open incidents, and the one that was known last; undefined where nothing was seen. */
  readonly most: number | undefined;
  readonly last: number | undefined;
  /** Of `last`, the worst severity. */
  readonly worst: (typeof SEVERITIES)[number] | undefined;
  /** Days with a run, by how the last one of the day ended. */
  readonly complete: number;
  readonly incomplete: number;
  readonly notScanned: number;
}

/** Months with a run, newest first. */
export function monthsOf(trend: readonly TrendPoint[], { from, to }: DayRange): readonly MonthRow[] {
  const first = dayText(from);
  const last = dayText(to - 1);
  const byMonth = new Map<string, TrendPoint[]>();
  for (const point of [...trend].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    if (point.day < first || point.day > last) continue;
    const month = point.day.slice(0, 7);
    const others = byMonth.get(month);
    if (others === undefined) byMonth.set(month, [point]);
    else others.push(point);
  }
  return Array.from(byMonth, ([month, points]) => monthRow(month, points)).reverse();
}

function monthRow(month: string, points: readonly TrendPoint[]): MonthRow {
  const seen = points.filter(({ outcome }) => outcome !== 'not-scanned').map(({ open }) => open);
  const last = seen.at(-1);
  const days = (outcome: TrendPoint['outcome']): number => points.filter((point) => point.outcome === outcome).length;
  return {
    month,
    most: seen.length === 0 ? undefined : Math.max(...seen.map(totalOf)),
    last: last === undefined ? undefined : totalOf(last),
    worst: last === undefined ? undefined : SEVERITIES.find((severity) => last[severity] > 0),
    complete: days('complete'),
    incomplete: days('incomplete'),
    notScanned: days('not-scanned'),
  };
}

/** First days of the months that begin in the range. */
export function monthStarts({ from, to }: DayRange): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at).filter((day) => dayText(day).endsWith('-01'));
}

/** Days of each kind. */
export function countDays(
  spans: readonly Span[],
): Readonly<Record<'complete' | 'incomplete' | 'not-scanned' | 'no-run', number>> {
  const days = { complete: 0, incomplete: 0, 'not-scanned': 0, 'no-run': 0 };
  for (const span of spans) days[span.kind === 'seen' ? span.outcome : span.kind] += span.to - span.from;
  return days;
}
