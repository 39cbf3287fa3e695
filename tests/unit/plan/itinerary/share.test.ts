import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedVisit } from '../../../../src/model/crawl-plan.ts';
import { openItinerary } from '../../../../src/plan/itinerary/open-itinerary.ts';
import { ended, HOME, named, settings, shown, walk } from './an-itinerary.ts';

const shards = (count: number): readonly { index: number; count: number }[] =>
  Array.from({ length: count }, (_, at) => ({ index: at + 1, count }));

/** What each of `count` shards visits. */
function walked(count: number, ...[linksOf, changes, rest]: Parameters<typeof walk>): readonly (readonly string[])[] {
  return shards(count).map((shard) => walk(linksOf, { ...changes, shard }, rest).paths);
}

describe('shards', () => {
  it('visit each listed page in exactly one of them, in equal shares and in order', () => {
    const starts = ['/a', '/b', '/c', '/d', '/e'].map((path) => HOME + path);
    expect(walked(3, () => ['/x'], { maxDepth: 0 }, { starts })).toEqual([['/a', '/d'], ['/b', '/e'], ['/c']]);
  });

  it('keep the sessions of a page together', () => {
    const list: PlannedVisit[] = ['/a', '/b'].flatMap((path, at) =>
      (['reject', 'accept'] as const).map((consent, which) => named(HOME + path, at * 2 + which + 1, { consent })),
    );
    const [first, second] = shards(2).map((shard) => openItinerary(list, settings({ maxDepth: 0, shard })).first());
    expect(first?.map(({ id }) => id)).toEqual(['v1', 'v2']);
    expect(second?.map(({ id }) => id)).toEqual(['v3', 'v4']);
  });

  it('visit together exactly what one run visits of a sitemap, sampled and cut by the same limits', () => {
    const path = fc.tuple(fc.constantFrom('blog', 'shop', 'help', 'a', 'b'), fc.integer({ min: 0, max: 30 }));
    const site = fc.uniqueArray(path, { maxLength: 60, selector: String });
    fc.assert(
      fc.property(site, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 25 }), (pages, count, maxPages) => {
        const offered = pages.map(([folder, page]) => `${HOME}/${folder}/${page}`);
        const changes = { maxDepth: 0, maxPages, sitemap: { source: { kind: 'usual' }, rewrite: undefined } } as const;
        const whole = walk(() => [], changes, { offered }).paths;
        const parts = walked(count, () => [], changes, { offered }).flat();
        expect(parts.toSorted()).toEqual(whole.toSorted());
      }),
    );
  });

  it('all look at the page where a crawl begins, and divide what they find there', () => {
    const top = ['/a', '/b', '/c', '/d', '/e', '/f'];
    const parts = walked(3, (path) => (path === '/' ? top : []));
    expect(parts.every(([first]) => first === '/')).toBe(true);
    expect(parts.flatMap(([, ...found]) => found).toSorted()).toEqual(top);
  });

  it('leave no page of a crawl out: what only one of them finds is its own', () => {
    const page = fc.integer({ min: 0, max: 25 });
    const links = fc.array(fc.tuple(page, page), { maxLength: 80 });
    fc.assert(
      fc.property(links, fc.integer({ min: 1, max: 4 }), (pairs, count) => {
        const name = (number: number): string => (number === 0 ? '/' : `/${String.fromCodePoint(97 + number)}`);
        const linksOf = (path: string): readonly string[] =>
          pairs.filter(([from]) => name(from) === path).map(([, to]) => name(to));
        const wide = { maxDepth: 30, maxPages: 100, siblings: 100 };
        const whole = walk(linksOf, wide).paths;
        const parts = walked(count, linksOf, wide).flat();
        expect([...new Set(parts)].toSorted()).toEqual(whole.toSorted());
      }),
    );
  });

  it('drive the forms of a page in one of them only', () => {
    const driven = shards(2).map((shard) => {
      const formDrives = (): readonly [{ url: PlannedVisit['url']; steps: []; label: string }] => [
        { url: home.url, steps: [], label: 'form' },
      ];
      const home = named(`${HOME}/`);
      const itinerary = openItinerary([home], settings({ shard }), { formDrives });
      itinerary.first();
      expect(itinerary.isScout(home.id)).toBe(shard.index === 2);
      return itinerary.after(ended(home, [])).length;
    });
    expect(driven).toEqual([1, 0]);
  });

  it('count as visited what they visit themselves, so that a kind of page that nobody visits can be told', () => {
    const tell = (index: number): readonly string[] => {
      const { itinerary } = walk(() => [], { maxDepth: 0, shard: { index, count: 2 } }, { starts: [`${HOME}/a`, `${HOME}/b`] });
      return itinerary.tell().templates.flatMap(({ template, visited }) => (visited > 0 ? [template] : []));
    };
    expect([tell(1), tell(2)]).toEqual([[`${HOME}/a`], [`${HOME}/b`]]);
  });

  it('divide alike, whatever port the application stands at', () => {
    const at = (port: number): readonly string[] => {
      const home = `http://127.0.0.1:${port}`;
      const itinerary = openItinerary([named(`${home}/`)], settings({ shard: { index: 1, count: 2 } }));
      const [first] = itinerary.first();
      if (first === undefined) return [];
      return itinerary.after(ended(first, ['/a', '/b', '/c', '/d', '/e'])).map(({ url }) => shown(url).replace(home, ''));
    };
    expect(at(4001)).toEqual(at(4999));
    expect(at(4001).length).toBeGreaterThan(0);
  });
});
