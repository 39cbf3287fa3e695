import { describe, expect, it } from 'vitest';
import { flowGraph } from '../../../../src/report/flow/flow-graph.ts';
import { viewReport } from '../../../../src/report/views/report-view.ts';
import { aLargeReport } from '../../../support/a-large-report.ts';
import { aReport } from '../../../support/a-report.ts';

const graph = flowGraph(viewReport(aReport()).incidents);

describe('flowGraph', () => {
  it('leads from the pages of open causes to their recipients, most requests first', () => {
    expect(graph.pages.map(({ site, route, requests }) => [site + route, requests])).toEqual([
      ['lender.example/contract/apply', 15],
      ['lender.example/members/unsubscribe', 10],
      ['other.test/', 1],
    ]);
    expect(graph.recipients.map(({ vendor, host, requests }) => [vendor?.id ?? host, requests]).slice(-2)).toEqual([
      ['pixel', 5],
      ['collect.nobody.test', 1],
    ]);
    expect(graph.links).toHaveLength(11);
  });

  it('gives every request to one page and one recipient', () => {
    const sum = (all: readonly { readonly requests: number }[]): number =>
      all.reduce((total, { requests }) => total + requests, 0);
    expect([sum(graph.pages), sum(graph.recipients), sum(graph.links)]).toEqual([26, 26, 26]);
  });

  it('takes the worst severity of what a page or a recipient has', () => {
    expect(graph.pages.map(({ severity }) => severity)).toEqual(['critical', 'high', 'high']);
    expect(graph.recipients.find(({ vendor }) => vendor?.id === 'counter')?.severity).toBe('critical');
  });

  it('puts what a side cannot show into one end, and loses no request', () => {
    const large = flowGraph(viewReport(aLargeReport(100, 200)).incidents);
    expect(large.pages).toHaveLength(21);
    expect(large.pages.at(-1)).toMatchObject({ key: 'rest', rest: 40 });
    const ends = new Set(large.pages.map(({ key }) => key));
    expect(large.links.every(({ from }) => ends.has(from))).toBe(true);
    expect(large.links.reduce((total, { requests }) => total + requests, 0)).toBe(
      large.pages.reduce((total, { requests }) => total + requests, 0),
    );
  });

  it('is empty where nothing was sent', () => {
    expect(flowGraph([])).toEqual({ pages: [], recipients: [], links: [] });
  });
});
