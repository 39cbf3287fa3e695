import { describe, expect, it } from 'vitest';
import type { TrendPoint } from '../../../../src/model/fleet.ts';
import { countDays, monthsOf, monthStarts } from '../../../../src/report/dashboard/chart/months.ts';
import { dayNumber, dayText, spansOf, yearUntil, type Span } from '../../../../src/report/dashboard/chart/spans.ts';

const NONE = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
const RANGE = { from: dayNumber('2026-11-01'), to: dayNumber('2026-12-01') };

function point(day: string, high: number, outcome: TrendPoint['outcome'] = 'complete'): TrendPoint {
  return { day, open: { ...NONE, high }, outcome };
}

function told(spans: readonly Span[]): readonly string[] {
  return spans.map((span) => {
    const what = span.kind === 'seen' ? `${span.outcome} ${span.open.high}` : span.kind;
    return `${dayText(span.from).slice(8)}-${dayText(span.to).slice(8)} ${what}`;
  });
}

describe('spansOf', () => {
  it('joins nights, and leaves a hole where one is missing', () => {
    const trend = [
      point('2026-11-03', 2),
      point('2026-11-04', 2),
      point('2026-11-05', 0),
      point('2026-11-08', 1),
      point('2026-11-09', 1),
    ];
    expect(told(spansOf(trend, { ...RANGE, to: dayNumber('2026-11-10') }))).toEqual([
      '03-04 complete 2',
      '04-05 complete 2',
      '05-06 complete 0',
      '06-08 no-run',
      '08-09 complete 1',
      '09-10 complete 1',
    ]);
  });

  it('draws nothing over a night in which nothing was seen, whatever the history still counts as open', () => {
    const trend = [point('2026-11-03', 2), point('2026-11-04', 2, 'not-scanned'), point('2026-11-05', 2, 'incomplete')];
    expect(told(spansOf(trend, { ...RANGE, to: dayNumber('2026-11-06') }))).toEqual([
      '03-04 complete 2',
      '04-05 not-scanned',
      '05-06 incomplete 2',
    ]);
  });

  it('lets a point of a weekly site hold for a week, and no longer', () => {
    const trend = [point('2026-11-01', 1), point('2026-11-08', 1), point('2026-11-15', 3)];
    expect(told(spansOf(trend, RANGE))).toEqual(['01-08 complete 1', '08-15 complete 1', '15-22 complete 3', '22-01 no-run']);
  });

  it('claims no more than a month for who looks twice a year', () => {
    const trend = [point('2026-03-01', 1), point('2026-09-01', 1)];
    const spans = spansOf(trend, yearUntil('2026-11-22'));
    expect(spans.map(({ from, to }) => to - from)).toEqual([31, 153, 31, 52]);
  });

  it('says nothing about the time before its first point, and nothing where there is none', () => {
    expect(told(spansOf([point('2026-11-30', 1)], RANGE))).toEqual(['30-01 complete 1']);
    expect(spansOf([], RANGE)).toEqual([]);
    expect(spansOf([point('2025-01-01', 1)], RANGE)).toEqual([]);
  });

  it('takes the last point of a day that stands there twice, and leaves out what is no day', () => {
    const trend = [point('2026-11-29', 1), point('2026-11-30', 1), point('2026-11-30', 4), point('never', 9)];
    expect(told(spansOf(trend, RANGE))).toEqual(['29-30 complete 1', '30-01 complete 4']);
  });
});

describe('months', () => {
  const trend = [
    point('2026-10-30', 3),
    point('2026-10-31', 5, 'not-scanned'),
    point('2026-11-01', 2, 'incomplete'),
    point('2026-11-02', 1),
    point('2026-11-03', 9, 'not-scanned'),
  ];

  it('counts days by what was seen, and figures only where something was', () => {
    expect(monthsOf(trend, { from: dayNumber('2026-10-01'), to: dayNumber('2026-12-01') })).toEqual([
      { month: '2026-11', most: 2, last: 1, worst: 'high', complete: 1, incomplete: 1, notScanned: 1 },
      { month: '2026-10', most: 3, last: 3, worst: 'high', complete: 1, incomplete: 0, notScanned: 1 },
    ]);
    expect(monthsOf([point('2026-11-03', 9, 'not-scanned')], RANGE)).toEqual([
      { month: '2026-11', most: undefined, last: undefined, worst: undefined, complete: 0, incomplete: 0, notScanned: 1 },
    ]);
  });

  it('counts the days of a picture', () => {
    const spans = spansOf(trend, { from: dayNumber('2026-10-30'), to: dayNumber('2026-11-06') });
    expect(countDays(spans)).toEqual({ complete: 2, incomplete: 1, 'not-scanned': 2, 'no-run': 2 });
  });

  it('knows where months begin', () => {
    const year = yearUntil('2026-11-22');
    expect(dayText(year.to - 1)).toBe('2026-11-22');
    expect(monthStarts(year).map(dayText)).toHaveLength(12);
    expect(dayText(monthStarts(year)[0] ?? 0)).toBe('2025-12-01');
  });
});
