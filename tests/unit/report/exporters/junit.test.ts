import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../../../src/model/audit-report.ts';
import { junit } from '../../../../src/report/exporters/junit.ts';
import { aReport, anEmptyReport } from '../../../support/a-report.ts';

const render = (report: AuditReport): string => junit.render(report, { language: 'en', color: false, width: 80 });

/** `<testcase …>` to its end, by its name. */
function caseOf(xml: string, name: string): string {
  const cases = xml.match(/<testcase [^>]*\/>|<testcase [^]*?<\/testcase>/g) ?? [];
  return cases.find((one) => one.startsWith(`<testcase name="${name}"`)) ?? '';
}

describe('tagspill-junit.xml', () => {
  it('has a suite for each host and a test case for each page', () => {
    const xml = render(aReport());
    expect([...xml.matchAll(/<testsuite name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'lender.example',
      'shop.test',
      'other.test',
      'tagspill: the run itself',
    ]);
    expect(xml).toContain('<testsuites name="tagspill" tests="6" failures="3" errors="2" skipped="0">');
  });

  it('fails a page for what counts against the gate and tells all else', () => {
    const xml = render(aReport());
    expect(caseOf(xml, '/contract/apply')).toMatch(/<failure message="[^"]*Contract form, sent by Enter" type="critical">/);
    const basket = caseOf(xml, '/basket');
    expect(basket).not.toContain('<failure');
    expect(basket).toContain('suppressed until 2027-03-31: the contract with the ad network covers it');
    expect(caseOf(render(aReport({ run: { ...aReport().run, gate: 'never' } })), '/contract/apply')).not.toContain('<failure');
  });

  it('is in error for a page that was not seen, and for the run as long as anything was not', () => {
    const xml = render(aReport());
    expect(caseOf(xml, '/search')).toContain('type="timeout"');
    expect(caseOf(xml, 'everything that was to be seen was seen')).toContain('<error message="The audit is incomplete."');
    const allowed = render(aReport({ acceptance: { allowIncomplete: true } }));
    expect(caseOf(allowed, 'everything that was to be seen was seen')).not.toContain('<error');
    expect(caseOf(allowed, 'everything that was to be seen was seen')).toContain('--allow-incomplete');
  });

  it('tells the states of consent apart, and fails the one in which it was sent', () => {
    const report = aReport();
    const url = 'https://lender.example/contract/apply';
    const page = { url, label: undefined, outcome: 'visited', reason: undefined, requests: 1 };
    const xml = render({
      ...report,
      coverage: {
        ...report.coverage,
        pages: [
          { ...page, consent: 'none' },
          { ...page, consent: 'reject' },
          { ...page, consent: 'accept' },
        ],
      },
      requests: Array.from(report.requests, (request) => ({ ...request, consent: 'rejected' as const })),
    });
    expect(caseOf(xml, '/contract/apply (nothing chosen)')).not.toContain('<failure');
    expect(caseOf(xml, '/contract/apply (cookies rejected)')).toContain('<failure');
    expect(caseOf(xml, '/contract/apply (cookies accepted)')).not.toContain('<failure');
  });

  it('skips what was left out by choice', () => {
    const report = aReport();
    const crawl = { templates: [], skipped: { robots: 3 }, uncounted: 0 };
    const xml = render({ ...report, coverage: { ...report.coverage, crawl } });
    expect(caseOf(xml, 'pages left out by choice')).toContain('<skipped/>');
    expect(caseOf(xml, 'pages left out by choice')).toContain('3 disallowed by robots.txt');
  });

  it('takes the pages of a recording from its requests', () => {
    const report = aReport();
    const xml = render({ ...report, coverage: { ...report.coverage, pages: [] }, incidents: [], findings: [] });
    expect(caseOf(xml, '/members/unsubscribe')).not.toContain('<failure');
    expect(caseOf(xml, '/basket')).not.toBe('');
  });

  it('is one passing case where nothing was looked at and nothing is missing', () => {
    expect(render(anEmptyReport())).toContain('tests="1" failures="0" errors="0"');
  });
});
