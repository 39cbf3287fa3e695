import { describe, expect, it } from 'vitest';
import { gapsOfComparison, limitsOfComparison, type MadeComparison } from '../../../src/audit/differential-sentences.ts';
import type { FurtherRun } from '../../../src/audit/drive-again.ts';
import { namePages } from '../../../src/audit/page-names.ts';
import type { EndedVisit } from '../../../src/audit/state-coverage.ts';
import { openFieldBook } from '../../../src/detect/derived/field-book.ts';
import type { DifferentialCoverage } from '../../../src/model/audit-report.ts';
import type { VisitId } from '../../../src/model/crawl-plan.ts';
import { Raw } from '../../../src/model/raw.ts';

const COVERAGE: DifferentialCoverage = {
  runs: 3,
  compared: 9,
  restless: 2,
  missing: 0,
  candidates: 0,
  confirmed: 0,
  unconfirmed: 0,
  inputs: ['email'],
  same: [],
};
const VISIT: EndedVisit = {
  id: 'v1' as VisitId,
  label: undefined,
  url: new Raw('https://lender.example/a?mail=taro@mail.example'),
  outcome: { kind: 'visited' },
  unfetched: [],
  sent: 0,
};
const run = (visit: Partial<EndedVisit> = {}, gaps: FurtherRun['gaps'] = []): FurtherRun => ({
  book: openFieldBook(new Uint8Array(32), () => false),
  ended: new Map([['v1', { ...VISIT, ...visit }]]),
  gaps,
});
const gaps = (overrides: Partial<MadeComparison>): readonly string[] =>
  gapsOfComparison({
    coverage: COVERAGE,
    isWhole: true,
    first: [VISIT],
    again: run(),
    other: run(),
    pages: namePages({ visits: [{ ...VISIT, steps: [], depth: 0, consent: 'none' }] }),
    ...overrides,
  }).map(({ en }) => en);

describe('gaps of a comparison', () => {
  it('are none when every page was seen in every run', () => {
    expect(gaps({})).toEqual([]);
  });

  it('say that nothing could be varied', () => {
    expect(gaps({ coverage: { ...COVERAGE, inputs: [] } })).toEqual([expect.stringMatching(/nothing was compared.*[{]email[}]/)]);
  });

  it('say that runs are missing', () => {
    expect(gaps({ isWhole: false, other: undefined })).toEqual([expect.stringMatching(/ended after 3 runs.*--max-duration/)]);
  });

  it('name a page that failed with the same or with other values, without its values', () => {
    const failed = { outcome: { kind: 'timeout', reason: 'the page never came to rest' } } as const;
    expect(gaps({ other: run(failed) })).toEqual([
      expect.stringMatching(/a[?]mail=•••: .*other values [(]the page never.*--keep/),
    ]);
    expect(gaps({ again: run(failed) })).toEqual([expect.stringMatching(/the same values/)]);
    expect(gaps({ other: run({ unfetched: ['cdn.example'] }) })).toHaveLength(1);
  });

  it('leave a page to the first run that failed there already', () => {
    const failed = { outcome: { kind: 'timeout', reason: 'x' } } as const;
    expect(gaps({ first: [{ ...VISIT, ...failed }], other: run(failed) })).toEqual([]);
  });

  it('count what was not proven, and tell once what the record of several runs lacks', () => {
    const gap = { en: 'log', ja: 'log' };
    expect(gaps({ coverage: { ...COVERAGE, unconfirmed: 2 }, again: run({}, [gap]), other: run({}, [gap]) })).toEqual([
      'log',
      expect.stringMatching(/^2 fields changed/),
    ]);
  });
});

describe('limits of a comparison', () => {
  it('count places that came in some runs only', () => {
    expect(limitsOfComparison({ ...COVERAGE, missing: 4 }).map(({ en }) => en)).toContainEqual(
      expect.stringMatching(/^4 places/),
    );
  });

  it('say that a nonce hides, and which inputs stayed', () => {
    const limits = limitsOfComparison({ ...COVERAGE, same: ['password'] });
    expect(limits.map(({ en }) => en)).toEqual([
      expect.stringMatching(/nonce.*2 places/),
      expect.stringMatching(/: Password[.]$/),
    ]);
    expect(limits.map(({ ja }) => ja)).toEqual([expect.stringMatching(/ノンス.*2 か所/), expect.stringMatching(/パスワード/)]);
  });
});
