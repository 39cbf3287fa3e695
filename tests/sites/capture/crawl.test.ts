// Which pages a crawl visits beside those of the plan.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureSite, text } from './capture-site.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';

const links = (...hrefs: readonly string[]): string =>
  `<!doctype html>${hrefs.map((href) => `<a href="${href}">x</a>`).join('')}`;

describe('a crawl', () => {
  let site: Loopback;
  beforeAll(async () => {
    site = await serveLoopback({
      'www.lender.example/': links(
        '/a',
        '/b#part',
        '/a',
        'https://elsewhere.test/',
        'mailto:taro@example.com',
        '/logout',
        '/x.pdf',
      ),
      'www.lender.example/a': links('/deep', '/'),
      'www.lender.example/b': links('https://sub.lender.example/c'),
      'www.lender.example/deep': links('/deeper'),
      'sub.lender.example/c': links(),
    });
  });
  afterAll(() => site.close());

  const crawl = async (maxDepth: number, maxPages: number) => {
    const budgets = { maxPages, maxDepth, maxDuration: 120_000, concurrency: 2 };
    const { visits } = await captureSite(site, [{ url: 'https://www.lender.example/' }], { budgets });
    return visits;
  };

  it('stays with the plan at depth 0', async () => {
    const visits = await crawl(0, 50);
    expect(visits).toHaveLength(1);
    expect(visits[0]?.links.map(text)).toEqual([
      'https://www.lender.example/a',
      'https://www.lender.example/b',
      'https://elsewhere.test/',
      'https://www.lender.example/logout',
      'https://www.lender.example/x.pdf',
    ]);
  });

  it('follows links of the same host, breadth first, each once', async () => {
    const visits = await crawl(2, 50);
    expect(visits.map(({ url }) => text(url)).sort()).toEqual([
      'https://www.lender.example/',
      'https://www.lender.example/a',
      'https://www.lender.example/b',
      'https://www.lender.example/deep',
    ]);
    expect(visits.map(({ id }) => id)).toEqual(['v1', 'v2', 'v3', 'v4']);
    expect(visits.every(({ outcome }) => outcome.kind === 'visited')).toBe(true);
  });

  it('ends at the number of pages', async () => {
    expect(await crawl(2, 2)).toHaveLength(2);
  });
});
