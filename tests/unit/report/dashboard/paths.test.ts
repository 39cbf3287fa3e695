import { describe, expect, it } from 'vitest';
import { bandPath, mostOf, scaleFor, stackPath, totalPath } from '../../../../src/report/dashboard/chart/paths.ts';
import type { Span } from '../../../../src/report/dashboard/chart/spans.ts';

const NONE = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
const SPANS: readonly Span[] = [
  { kind: 'seen', from: 100, to: 101, open: { ...NONE, critical: 1, low: 2 }, outcome: 'complete' },
  { kind: 'seen', from: 101, to: 104, open: { ...NONE, critical: 1, low: 2 }, outcome: 'incomplete' },
  { kind: 'no-run', from: 104, to: 106 },
  { kind: 'seen', from: 106, to: 108, open: { ...NONE, critical: 1, low: 2 }, outcome: 'complete' },
  { kind: 'not-scanned', from: 108, to: 109 },
  { kind: 'seen', from: 109, to: 110, open: NONE, outcome: 'complete' },
];

describe('paths', () => {
  it('stack the harmless on the bad, join equal neighbours, and stop at every hole', () => {
    expect(stackPath(SPANS, 'critical', 4, 100)).toBe('M0 3h4v1h-4zM6 3h2v1h-2z');
    expect(stackPath(SPANS, 'low', 4, 100)).toBe('M0 1h4v2h-4zM6 1h2v2h-2z');
    expect(stackPath(SPANS, 'high', 4, 100)).toBe('');
    expect(totalPath(SPANS, 4, 100)).toBe('M0 1h4v3h-4zM6 1h2v3h-2z');
  });

  it('mark the holes, and tell a night with nothing open from a night that nobody saw', () => {
    expect(bandPath(SPANS, ({ kind }) => kind !== 'seen', 100, 0, 4)).toBe('M4 0h2v4h-2zM8 0h1v4h-1z');
    expect(bandPath(SPANS, ({ kind }) => kind === 'seen', 100, 4, 1)).toBe('M0 4h4v1h-4zM6 4h2v1h-2zM9 4h1v1h-1z');
  });

  it('have a scale that halves', () => {
    expect(mostOf(SPANS)).toBe(3);
    expect([0, 4, 5, 7, 9, 10, 11, 25, 61, 99, 101, 1234].map(scaleFor)).toEqual([
      4, 4, 6, 8, 10, 10, 20, 30, 80, 100, 200, 2000,
    ]);
  });
});
