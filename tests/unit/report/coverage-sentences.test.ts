import { describe, expect, it } from 'vitest';
import { coverageSentences } from '../../../src/report/coverage-sentences.ts';
import { MESSAGES } from '../../../src/report/messages.ts';
import { viewReport } from '../../../src/report/views/report-view.ts';
import { anEmptyReport, aReport } from '../../support/a-report.ts';

const say = (report = aReport()): string => coverageSentences(viewReport(report), MESSAGES.en).join(' ');

describe('coverageSentences', () => {
  it('tells pages, requests, join, seal and leftovers of a sealed scan', () => {
    expect(say()).toBe(
      '2 of 3 pages visited. 49 requests seen, 29 of them to third parties. The browser’s own events account for 48 of 49. ' +
        'The sink and the browser’s own log agree on all 58 requests: nothing else left. ' +
        'The run was sealed: 29 requests were answered on this machine; nothing that the pages sent reached a third party. 2 parts of requests could not be opened.',
    );
  });

  it('tells what following links came to, in both languages', () => {
    const { coverage, ...rest } = aReport();
    const templates = [
      { template: 'https://www.lender.example/products/•••', pages: 10_000, visited: 3 },
      { template: 'https://www.lender.example/', pages: 1, visited: 1 },
    ];
    const crawl = { templates, skipped: { sample: 9997, logout: 1 }, uncounted: 0 };
    const crawled = viewReport({ ...rest, coverage: { ...coverage, crawl } });
    expect(coverageSentences(crawled, MESSAGES.en)).toContain(
      '2 kinds of pages with 10,001 addresses in all were found; left out: 9,997 of a kind that was sampled, 1 ending the session.',
    );
    expect(coverageSentences(crawled, MESSAGES.ja)).toContain(
      '2種類、計 10,001件のページが見つかりました（対象外: 同種のページで代表 9,997件、ログアウト 1件）。',
    );
  });

  it('says that an unsealed scan delivered', () => {
    const { run, ...rest } = aReport();
    expect(say({ ...rest, run: { ...run, sealed: false } })).toContain('third parties received what is listed here');
  });

  it('claims neither join nor seal nor delivery for a recording', () => {
    expect(say(anEmptyReport())).toBe(
      'Recorded traffic was judged; no page was visited. 0 requests seen, 0 of them to third parties.',
    );
  });
});
