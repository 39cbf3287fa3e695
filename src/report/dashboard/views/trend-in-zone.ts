// Days of a trend, which are UTC's in the history → the readers' own: a run of two in the morning belongs to the day that their clocks showed.
import type { SiteHistory, TrendPoint } from '../../../model/fleet.ts';
import type { Times } from '../times.ts';

/** A point whose run is not told keeps its day. */
export function trendInZone({ trend, runs }: Pick<SiteHistory, 'trend' | 'runs'>, times: Times): readonly TrendPoint[] {
  const ends = new Map<string, string>();
  for (const { endedAt } of runs) {
    const day = endedAt.slice(0, 10);
    const other = ends.get(day);
    if (other === undefined || other < endedAt) ends.set(day, endedAt);
  }
  return trend.map((point) => {
    const end = ends.get(point.day);
    return end === undefined ? point : { ...point, day: times.day(end) };
  });
}
