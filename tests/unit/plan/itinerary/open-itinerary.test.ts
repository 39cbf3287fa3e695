import { describe, expect, it } from 'vitest';
import { Raw } from '../../../../src/model/raw.ts';
import { openItinerary } from '../../../../src/plan/itinerary/open-itinerary.ts';
import { documentAt, ended, HOME, named, settings, shown, walk } from './an-itinerary.ts';

// A site of three levels.
const SITE: Readonly<Record<string, readonly string[]>> = {
  '/': ['/a', '/b', '/a'],
  '/a': ['/c', '/'],
  '/b': ['/c', '/d'],
  '/c': ['/e'],
};
const links = (path: string): readonly string[] => SITE[path] ?? [];

describe('an itinerary', () => {
  it('is the plan alone at depth 0, and says what it left out', () => {
    const { paths, itinerary } = walk(links, { maxDepth: 0 });
    expect(paths).toEqual(['/']);
    expect(itinerary.tell().skipped).toEqual({ depth: 2 });
  });

  it('goes breadth first, each page once, with ids in the order of planning', () => {
    const { paths, ids, itinerary } = walk(links, { maxDepth: 2 });
    expect(paths).toEqual(['/', '/a', '/b', '/c', '/d']);
    expect(ids).toEqual(['v1', 'v2', 'v3', 'v4', 'v5']);
    expect(itinerary.tell().skipped).toEqual({ depth: 1 });
  });

  it('gives the same visits and ids again when it is told the same', () => {
    expect(walk(links).ids).toEqual(walk(links).ids);
    expect(walk(links).paths).toEqual(walk(links).paths);
  });

  it('ends at the number of pages, and names the kinds of pages that nobody saw', () => {
    const { paths, itinerary } = walk(links, { maxPages: 3 });
    expect(paths).toEqual(['/', '/a', '/b']);
    const { templates, skipped } = itinerary.tell();
    expect(templates.filter(({ visited }) => visited === 0).map(({ template }) => template)).toEqual([`${HOME}/c`, `${HOME}/d`]);
    expect(skipped).toEqual({ budget: 2 });
  });

  it('refuses named visits beyond the number of pages', () => {
    const itinerary = openItinerary([named(`${HOME}/`, 3), named(`${HOME}/a`, 7)], settings({ maxPages: 1 }));
    expect(itinerary.first().map(({ id }) => id)).toEqual(['v3']);
    expect(itinerary.refused().map(({ visit, reason }) => [visit.id, reason])).toEqual([
      ['v7', 'the limit of 1 pages was reached'],
    ]);
  });

  it('visits what is offered after what is named', () => {
    const { paths } = walk(() => [], {}, { offered: [`${HOME}/from-sitemap`, 'https://elsewhere.test/'] });
    expect(paths).toEqual(['/', '/from-sitemap']);
  });

  it('follows nothing that its robots disallow', () => {
    const isDisallowed = (url: Raw): boolean => url.ask((text) => text.endsWith('/b'));
    const { paths, itinerary } = walk(links, { maxDepth: 1 }, { hooks: { isDisallowed } });
    expect(paths).toEqual(['/', '/a']);
    expect(itinerary.tell().skipped).toMatchObject({ robots: 1 });
  });

  it('drives the forms of pages that were only looked at, in the session of the look', () => {
    const formDrives = () => [
      { label: 'form#q, Enter', url: new Raw(`${HOME}/`), steps: [{ kind: 'wait', milliseconds: 0 } as const] },
    ];
    const visits = [
      named(`${HOME}/`, 1, { consent: 'reject' }),
      named(`${HOME}/own`, 2, { steps: [{ kind: 'wait', milliseconds: 1 }] }),
    ];
    const itinerary = openItinerary(visits, settings(), { formDrives });
    const [look, own] = itinerary.first();
    if (look === undefined || own === undefined) throw new Error('two visits were planned');
    const [drive, ...rest] = itinerary.after(ended(look, []));
    expect(drive).toMatchObject({ id: 'v3', label: 'form#q, Enter', depth: 0, consent: 'reject', steps: [{ kind: 'wait' }] });
    expect(rest).toEqual([]);
    expect(itinerary.after(ended(own, []))).toEqual([]);
    if (drive === undefined) throw new Error('a drive was planned');
    expect(itinerary.after(ended(drive, ['/behind'])).map(({ url }) => shown(url))).toEqual([`${HOME}/behind`, `${HOME}/behind`]);
  });

  it('visits a page that it found once in each session of the plan', () => {
    const itinerary = openItinerary(
      [named(`${HOME}/`, 1), named(`${HOME}/`, 2, { consent: 'reject' })],
      settings({ maxPages: 2 }),
    );
    const [first] = itinerary.first();
    if (first === undefined) throw new Error('a visit was planned');
    const further = itinerary.after(ended(first, ['/a', '/b']));
    expect(further.map(({ id, url, consent }) => [id, shown(url), consent])).toEqual([
      ['v3', `${HOME}/a`, 'none'],
      ['v4', `${HOME}/a`, 'reject'],
    ]);
  });

  it('takes a redirect’s goal and a page of the history for visited, and the goal of a click not', () => {
    const itinerary = openItinerary([named(`${HOME}/`)], settings());
    const [top] = itinerary.first();
    if (top === undefined) throw new Error('a visit was planned');
    const documents = [
      documentAt(`${HOME}/`, 'goto'),
      documentAt(`${HOME}/app/home`, 'redirect'),
      documentAt(`${HOME}/app/tab`, 'history'),
      documentAt(`${HOME}/contact`, 'link'),
    ];
    const further = itinerary.after(ended(top, ['/app/home', '/app/tab', '/contact'], { documents }));
    expect(further.map(({ url }) => shown(url))).toEqual([`${HOME}/contact`]);
  });

  it('asks once for each visit', () => {
    const itinerary = openItinerary([named(`${HOME}/`)], settings());
    const [top] = itinerary.first();
    if (top === undefined) throw new Error('a visit was planned');
    expect(itinerary.after(ended(top, ['/a']))).toHaveLength(1);
    expect(itinerary.after(ended(top, ['/b']))).toEqual([]);
  });
});
