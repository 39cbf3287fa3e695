// The live line: what is done, what is left, and never wider than the terminal.
import { describe, expect, it } from 'vitest';
import { progressLine, type Progress } from '../../../src/cli/progress-line.ts';

const PROGRESS: Progress = { done: 10, planned: 40, requests: 734, findings: 1, elapsed: 20_000, made: 10, page: '/contract' };

describe('the live line', () => {
  it('tells pages, requests, findings, the time left and the page', () => {
    expect(progressLine(PROGRESS, 100)).toBe('10/40 visits · 734 requests · 1 finding · about 60 s left · /contract');
  });

  it('reckons with the visits of this part of the run alone', () => {
    expect(progressLine({ ...PROGRESS, done: 38, made: 5, elapsed: 10_000 }, 100)).toContain('about 4 s left');
  });

  it('gives long times in minutes', () => {
    expect(progressLine({ ...PROGRESS, planned: 200 }, 100)).toContain('about 6 min left');
  });

  it.each([{ made: 4 }, { planned: 10 }])('says nothing of the time left with %o', (change) => {
    expect(progressLine({ ...PROGRESS, ...change }, 100)).not.toContain('left');
  });

  it('counts a visit that nobody planned', () => {
    expect(progressLine({ ...PROGRESS, planned: 9 }, 100)).toContain('10/10 visits');
  });

  it('cuts by columns, of which kanji take two', () => {
    expect(progressLine({ ...PROGRESS, page: '会員専用' }, 62)).toMatch(/ left · 会$/);
  });
});
