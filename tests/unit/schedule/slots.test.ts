import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../../src/schedule/slots.ts';

const at = (time: string): number => Date.parse(time);
const iso = (time: number | undefined): string | undefined => (time === undefined ? undefined : new Date(time).toISOString());

/** The next so many, one after the other. */
function following(schedule: string, timezone: string, from: string, count: number): readonly string[] {
  const { after } = slotsOf(schedule, timezone);
  const found: string[] = [];
  let time = at(from);
  for (let made = 0; made < count; made += 1) {
    time = after(time) ?? Number.NaN;
    found.push(new Date(time).toISOString());
  }
  return found;
}

describe('in Japan, which has no summer time', () => {
  it('comes every night at the same time', () => {
    expect(following('0 3 * * *', 'Asia/Tokyo', '2026-11-22T00:00:00Z', 3)).toEqual([
      '2026-11-22T18:00:00.000Z',
      '2026-11-23T18:00:00.000Z',
      '2026-11-24T18:00:00.000Z',
    ]);
  });

  it('comes after a time, and not at it; until a time, and at it', () => {
    const { after, until } = slotsOf('0 3 * * *', 'Asia/Tokyo');
    expect(iso(after(at('2026-11-22T17:59:59.999Z')))).toBe('2026-11-22T18:00:00.000Z');
    expect(iso(after(at('2026-11-22T18:00:00Z')))).toBe('2026-11-23T18:00:00.000Z');
    expect(iso(until(at('2026-11-22T17:59:59.999Z')))).toBe('2026-11-21T18:00:00.000Z');
    expect(iso(until(at('2026-11-22T18:00:00Z')))).toBe('2026-11-22T18:00:00.000Z');
  });
});

describe('in Berlin, which has', () => {
  it('makes up for an hour that a night skips, as soon as the clock has gone on', () => {
    expect(following('30 2 * * *', 'Europe/Berlin', '2026-03-28T12:00:00Z', 2)).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  it('does once what an hour that comes twice would have twice', () => {
    expect(following('30 2 * * *', 'Europe/Berlin', '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });
});

it('is due at the beginning of its minute, once', () => {
  expect(following('*/20 0 3 * * *', 'Asia/Tokyo', '2026-11-22T00:00:00Z', 2)).toEqual([
    '2026-11-22T18:00:00.000Z',
    '2026-11-23T18:00:00.000Z',
  ]);
  expect(iso(slotsOf('30 0 3 * * *', 'Asia/Tokyo').until(at('2026-11-22T18:00:10Z')))).toBe('2026-11-22T18:00:00.000Z');
});
