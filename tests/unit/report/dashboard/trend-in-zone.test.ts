import { expect, it } from 'vitest';
import type { SiteHistory } from '../../../../src/model/fleet.ts';
import { timesIn } from '../../../../src/report/dashboard/times.ts';
import { trendInZone } from '../../../../src/report/dashboard/views/trend-in-zone.ts';
import { aFleet } from '../../../support/a-fleet.ts';

const OPEN = { critical: 0, high: 1, medium: 0, low: 0, info: 0 };
const [run] = aFleet().sites[0]?.runs ?? [];

function site(days: readonly string[], ends: readonly string[]): Pick<SiteHistory, 'trend' | 'runs'> {
  if (run === undefined) throw new Error('a site without runs');
  return {
    trend: days.map((day) => ({ day, open: OPEN, outcome: 'complete' })),
    runs: ends.map((endedAt) => ({ ...run, endedAt })),
  };
}

const daysIn = (zone: string, of: Pick<SiteHistory, 'trend' | 'runs'>): readonly string[] =>
  trendInZone(of, timesIn(zone)).map(({ day }) => day);

it('gives a night to the day that the readers’ clocks showed', () => {
  const nights = site(['2026-11-21', '2026-11-22'], ['2026-11-21T17:05:00.000Z', '2026-11-22T17:05:00.000Z']);
  expect(daysIn('Asia/Tokyo', nights)).toEqual(['2026-11-22', '2026-11-23']);
  expect(daysIn('UTC', nights)).toEqual(['2026-11-21', '2026-11-22']);
  expect(daysIn('America/New_York', site(['2026-11-22'], ['2026-11-22T03:00:00.000Z']))).toEqual(['2026-11-21']);
});

it('goes by the last run of a day, and leaves a day alone whose runs are not told', () => {
  const both = site(['2026-11-22', '2026-11-25'], ['2026-11-22T17:05:00.000Z', '2026-11-22T03:00:00.000Z']);
  expect(daysIn('Asia/Tokyo', both)).toEqual(['2026-11-23', '2026-11-25']);
});
