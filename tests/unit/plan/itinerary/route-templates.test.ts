// What counts as one kind of page, and how many of it are visited.
import { describe, expect, it } from 'vitest';
import { HOME, walk } from './an-itinerary.ts';

const upTo = (count: number, path: (at: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, at) => path(at + 1));
const kinds = (found: ReturnType<typeof walk>): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(
    found.itinerary
      .tell()
      .templates.map(({ template, pages, visited }) => [template.replace(HOME, ''), [pages, visited] as const]),
  );
const from = (top: readonly string[]) => (path: string) => (path === '/' ? top : []);

describe('templates', () => {
  it('ten thousand products are one, of which three are visited', () => {
    const found = walk(from(upTo(10_000, (at) => `/products/${10_000 + at}`)));
    expect(kinds(found)).toEqual({ '/products/•••': [10_000, 3], '/': [1, 1] });
    expect(found.paths).toHaveLength(4);
    expect(found.itinerary.tell().skipped).toEqual({ sample: 9997 });
  });

  it('so are ten thousand that are called by words', () => {
    const word = (at: number): string => Array.from(String(at), (digit) => 'abcdefghij'[Number(digit)] ?? '').join('');
    const found = walk(from(upTo(10_000, (at) => `/products/${word(at)}/reviews`)));
    expect(kinds(found)).toEqual({ '/products/•••/reviews': [10_000, 3], '/': [1, 1] });
  });

  it('a calendar without end is one', () => {
    const next = (path: string): readonly string[] => {
      const [, year = 2026, month = 1] = /(\d+)\/(\d+)$/.exec(path) ?? [];
      return [1, 2, 3].map((ahead) => `/calendar/${Number(year) + (ahead % 2)}/${((Number(month) + ahead) % 12) + 1}`);
    };
    const found = walk(next, { maxDepth: 1000, maxPages: 1000 });
    expect(found.paths.length).toBeLessThan(25);
    expect(Object.keys(kinds(found))).toEqual(['/calendar/•••/•••', '/']);
  });

  it('a parameter’s value makes no other kind of page, its name does', () => {
    const found = walk(from(['/list?page=1', '/list?page=2', '/list?page=3', '/list?page=4', '/list?sort=a', '/list']));
    expect(kinds(found)).toEqual({ '/list?page=•••': [4, 3], '/list?sort=•••': [1, 1], '/list': [1, 1], '/': [1, 1] });
  });

  it('filters that combine are one kind', () => {
    const filters = upTo(
      64,
      (at) =>
        `/list?${Array.from('abcdef')
          .filter((_, bit) => at & (1 << bit))
          .map((key) => `${key}=1`)
          .join('&')}`,
    );
    expect(kinds(walk(from(filters)))).toEqual({ '/list?•••': [63, 3], '/list': [1, 1], '/': [1, 1] });
  });

  it('steps of a wizard are different pages, and so are the sections of a site', () => {
    const pages = [
      ...upTo(5, (at) => `/apply/step${at}`),
      ...upTo(30, (at) => `/section-${'abcdefghij'[at % 10]}${'xyz'[at % 3]}`),
    ];
    expect(walk(from(pages)).paths).toEqual(['/', ...pages]);
  });

  it('a link that nests for ever ends by itself', () => {
    const found = walk((path) => [`${path === '/' ? '' : path}/en`], { maxDepth: 1000, maxPages: 1000 });
    expect(found.paths.length).toBeLessThan(20);
  });

  it('routes of a fragment are pages', () => {
    const found = walk(from(['/app#/cart', '/app#!/search', '/app#/cart', '/app#/orders/93817264', '/app#/orders/93817265']));
    expect(Object.keys(kinds(found)).toSorted()).toEqual(['/', '/app#/cart', '/app#/orders/•••', '/app#/search']);
  });

  it('kinds that nobody has seen come before further samples', () => {
    const site: Readonly<Record<string, readonly string[]>> = {
      '/': ['/p/11111', '/p/22222', '/p/33333', '/about'],
      '/about': ['/contact'],
    };
    expect(walk((path) => site[path] ?? []).paths).toEqual(['/', '/p/11111', '/about', '/contact', '/p/22222', '/p/33333']);
  });

  it('shows no value of an address', () => {
    const found = walk(from(['/u/taro%40mail.example?mail=taro@mail.example#x', '/app#/u/taro@mail.example']));
    expect(JSON.stringify(found.itinerary.tell())).not.toMatch(/taro/);
  });
});
