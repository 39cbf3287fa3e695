// Weeks of ISO 8601 around the turn of years, where they differ from those of calendars.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoWeek } from '../../../src/notify/digest/iso-week.ts';

it.each([
  ['2024-12-29', '2024-W52'],
  ['2024-12-30', '2025-W01'],
  ['2026-01-01', '2026-W01'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2028-02-29', '2028-W09'],
])('%s is in %s', (day, week) => {
  expect(isoWeek(day)).toBe(week);
});

it('changes on Mondays and on no other day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
      const at = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
      const isMonday = new Date(day * 86_400_000).getUTCDay() === 1;
      expect(isoWeek(at(day)) !== isoWeek(at(day - 1))).toBe(isMonday);
    }),
  );
});
