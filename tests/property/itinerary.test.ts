// Whatever a site links to, a crawl stays inside: of its scope, its budget, and of what it has been told.
import { array, assert, constantFrom, integer, oneof, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { HOME, walk } from '../unit/plan/itinerary/an-itinerary.ts';

const segment = constantFrom('a', 'b', 'members', '1', '22', '93817264', 'logout', 'x.pdf', 'taro%40mail.example');
const path = tuple(
  array(segment, { maxLength: 4 }),
  constantFrom('', '?p=1', '?q=2&p=1', '#/route', '#place', '?utm_source=x'),
).map(([segments, rest]) => `/${segments.join('/')}${rest}`);
const link = oneof(
  { weight: 5, arbitrary: path },
  constantFrom('https://elsewhere.test/', 'http://127.0.0.1/', 'mailto:a@b.example', 'https://www.lender.example.evil.test/'),
);
const site = array(array(link, { maxLength: 6 }), { minLength: 1, maxLength: 30 });

it('visits each page once, none outside, no more than it may, and the same again', () => {
  assert(
    property(site, integer({ min: 1, max: 12 }), integer({ min: 0, max: 4 }), (pages, maxPages, maxDepth) => {
      // Any function of the address will do for a site.
      const linksOf = (address: string): readonly string[] => pages[address.length % pages.length] ?? [];
      const crawl = () => walk(linksOf, { maxPages, maxDepth });
      const { paths, ids, itinerary } = crawl();
      expect(paths.length).toBeLessThanOrEqual(maxPages);
      expect(new Set(paths).size).toBe(paths.length);
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        paths.filter((address) => !address.startsWith('/') || /logout|\.pdf$/.test(new URL(address, HOME).pathname)),
      ).toEqual([]);
      const { templates } = itinerary.tell();
      expect(templates.reduce((sum, { visited }) => sum + visited, 0)).toBe(paths.length);
      expect(templates.every(({ visited, pages: found }) => visited <= found)).toBe(true);
      expect([crawl().paths, crawl().ids]).toEqual([paths, ids]);
      expect(JSON.stringify(itinerary.tell())).not.toMatch(/taro/);
    }),
  );
});
