import { describe, expect, it } from 'vitest';
import { crawl, notVisited } from '../../../src/capture/crawl.ts';
import type { PlannedVisit, VisitId } from '../../../src/model/crawl-plan.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { Raw } from '../../../src/model/raw.ts';

const planned = (path: string, id = 'v1'): PlannedVisit => ({
  id: id as VisitId,
  label: undefined,
  url: new Raw(path),
  steps: [],
});
const path = (url: Raw): string => url.reveal((text) => text);

// A site of three levels; `visit` stands for the browser.
const SITE: Readonly<Record<string, readonly string[]>> = {
  '/': ['/a', '/b', '/a'],
  '/a': ['/c', '/'],
  '/b': ['/c', '/d'],
  '/c': ['/e'],
};
const visit = async (page: PlannedVisit): Promise<PageVisit> => ({
  ...notVisited(page, ''),
  outcome: { kind: 'visited' },
  links: (SITE[path(page.url)] ?? []).map((link) => new Raw(link)),
});

async function run(maxDepth: number, maxPages: number, { signal = new AbortController().signal, visits = [planned('/')] } = {}) {
  const told: PageVisit[] = [];
  const budgets = { maxDepth, maxPages, maxDuration: 1000, concurrency: 1 };
  await crawl(visits, { budgets, visit, onVisit: (one) => told.push(one), signal });
  return told.map(({ id, url, outcome }) => `${id} ${path(url)} ${outcome.kind}`);
}

describe('crawl', () => {
  it('tells each page once, as soon as it has ended', async () => {
    const order: string[] = [];
    await crawl([planned('/', 'v1'), planned('/b', 'v2')], {
      budgets: { maxDepth: 0, maxPages: 10, maxDuration: 1000, concurrency: 1 },
      visit: (page) => {
        order.push(`visit ${path(page.url)}`);
        return visit(page);
      },
      onVisit: ({ url }) => order.push(`told ${path(url)}`),
      signal: new AbortController().signal,
    });
    expect(order).toEqual(['visit /', 'told /', 'visit /b', 'told /b']);
  });

  it('visits the plan alone at depth 0', async () => {
    expect(await run(0, 10)).toEqual(['v1 / visited']);
  });

  it('goes breadth first, each page once', async () => {
    expect(await run(2, 10)).toEqual(['v1 / visited', 'v2 /a visited', 'v3 /b visited', 'v4 /c visited', 'v5 /d visited']);
  });

  it('stops looking for pages at the limit', async () => {
    expect(await run(5, 3)).toEqual(['v1 / visited', 'v2 /a visited', 'v3 /b visited']);
  });

  it('says so when the plan itself exceeds the limit', async () => {
    expect(await run(0, 1, { visits: [planned('/', 'v3'), planned('/a', 'v7')] })).toEqual(['v3 / visited', 'v7 /a not-visited']);
  });

  it('prefers the pages of the plan to those that it found', async () => {
    const visits = [planned('/', 'v1'), planned('/b', 'v2')];
    expect(await run(1, 10, { visits })).toEqual([
      'v1 / visited',
      'v2 /b visited',
      'v3 /a visited',
      'v4 /c visited',
      'v5 /d visited',
    ]);
  });

  it('visits as many pages at a time as it may, and no more', async () => {
    let open = 0;
    const crowds: number[] = [];
    await crawl(
      ['/1', '/2', '/3', '/4', '/5'].map((page) => planned(page)),
      {
        budgets: { maxDepth: 0, maxPages: 10, maxDuration: 1000, concurrency: 2 },
        visit: async (page) => {
          crowds.push((open += 1));
          await new Promise((resolve) => setImmediate(resolve));
          open -= 1;
          return visit(page);
        },
        onVisit: () => undefined,
        signal: new AbortController().signal,
      },
    );
    expect(Math.max(...crowds)).toBe(2);
  });

  it('opens nothing once the run has ended', async () => {
    const controller = new AbortController();
    controller.abort('the time of the run was spent');
    expect(await run(1, 10, { signal: controller.signal })).toEqual(['v1 / not-visited']);
  });
});
