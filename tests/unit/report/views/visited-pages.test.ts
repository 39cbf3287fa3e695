import { expect, it } from 'vitest';
import type { PageCoverage } from '../../../../src/model/audit-report.ts';
import { visitedPages } from '../../../../src/report/views/visited-pages.ts';
import { aReport } from '../../../support/a-report.ts';

const { coverage } = aReport();
const visit = (url: string, label?: string, more: Partial<PageCoverage> = {}): PageCoverage => ({
  url,
  label,
  outcome: 'visited',
  reason: undefined,
  requests: 10,
  ...more,
});
const form = (label: string, page: string) => ({ label, page, pages: 1, left: [], drives: [] });

it('folds the drives of a form under its page, and states of consent under what was done', () => {
  const url = 'https://shop.test/search';
  const pages = visitedPages({
    ...coverage,
    forms: [form('form 1', url), form('form#apply', url)],
    pages: [
      visit(url, 'Search', { consent: 'none' }),
      visit('https://shop.test/'),
      visit(url, 'form 1: press Enter in #q', { consent: 'none' }),
      visit(url, 'form 1: press Enter in #q', { consent: 'reject' }),
      visit(url, 'form 1: leave form 1', { consent: 'none' }),
      visit(url, 'form#apply: click #go', { outcome: 'timeout', reason: 'x' }),
    ],
  });
  expect(pages.map(({ url: address, names, visits, requests }) => [address, names, visits.length, requests])).toEqual([
    [url, ['Search'], 5, 50],
    ['https://shop.test/', [], 1, 10],
  ]);
  expect(pages[0]?.choices).toEqual(['none', 'reject']);
  expect(
    pages[0]?.forms.map(({ label, actions }) => [label, actions.map(({ action, visits }) => [action, visits.length])]),
  ).toEqual([
    [
      'form 1',
      [
        ['press Enter in #q', 2],
        ['leave form 1', 1],
      ],
    ],
    ['form#apply', [['click #go', 1]]],
  ]);
});

it('takes a name with a colon for a name where no such form was met', () => {
  const [page] = visitedPages({ ...coverage, pages: [visit('https://shop.test/', 'Mail: unsubscribe')] });
  expect(page).toMatchObject({ names: ['Mail: unsubscribe'], forms: [] });
});
