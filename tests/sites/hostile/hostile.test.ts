// Pages that mean harm cost a run one visit at most: each ends with a name, the next page is visited, and the books balance.
import { beforeAll, describe, expect, it } from 'vitest';
import type { VisitOutcome } from '../../../src/model/page-visit.ts';
import { text } from '../capture/capture-site.ts';
import { hostilePages } from './hostile-pages.ts';
import { COLLECT, HOST } from './hostile-site.ts';
import { lastWords, visitInTurn, type Turns } from './visit-in-turn.ts';

const { hanging, storming, steering, trapping, restless, answering } = hostilePages;

const RUNS = [
  { kind: 'hanging', pages: hanging, concurrency: 2 },
  { kind: 'storming', pages: storming, concurrency: 2 },
  { kind: 'steering and trapping', pages: [...steering, ...trapping], concurrency: 1 },
  { kind: 'restless and wrongly answered', pages: [...restless, ...answering], concurrency: 6 }, // most of it is waiting
];

describe.each(RUNS)('$kind pages', ({ pages, concurrency }) => {
  let turns: Turns;
  beforeAll(async () => {
    turns = await visitInTurn(pages, concurrency);
  });

  it.each(pages)('$name ends as it should', ({ name, ends }) => {
    expect(spelled(turns.hostile(name).outcome)).toMatch(ends);
  });

  it.each(pages.filter(({ says }) => says !== undefined))('$name is heard out', ({ name, says }) => {
    const said = turns.hostile(name).requests.filter(({ url }) => text(url).startsWith(COLLECT));
    expect(said).toHaveLength(says ?? 0);
  });

  it.each(pages.filter(({ once }) => once !== undefined))('$name is asked no second time', ({ name, once = '' }) => {
    const asked = turns.site.arrived.filter(({ url }) => new URL(url).pathname === `/${name}${once}`);
    expect(asked).toHaveLength(1);
  });

  it.each(pages)('$name does no harm to the page after it', ({ name }) => {
    const after = turns.after(name);
    expect(after.outcome).toEqual({ kind: 'visited' });
    expect(lastWords(after, name)).toMatchObject({ method: 'POST', transport: 'beacon' });
  });

  // What the browser asks for itself is its own business, and what another page sends that page's.
  it('are charged with nothing but their own', () => {
    const strange = pages.flatMap(({ name }) =>
      turns
        .hostile(name)
        .requests.map(({ url }) => text(url))
        .filter((url) => !isOf(name, url))
        .map((url) => `${name}: ${url}`),
    );
    expect([...new Set(strange)]).toEqual([]);
  });

  it.each(concurrency === 1 ? pages : [])('$name is over when the next page is visited', ({ name }) => {
    const arrived = turns.site.arrived.map(({ url }) => url);
    const last = arrived.findLastIndex((url) => isOf(name, url) && !url.endsWith(ICON));
    expect(last).toBeLessThan(arrived.indexOf(`https://${HOST}/ordinary?after=${name}`));
  });

  it('leave the books balanced', () => {
    expect(turns.books).toMatchObject({ log: 'whole', unexplained: 0, examples: [], escapes: [], lookups: 0 });
  });
});

const ICON = '/favicon.ico';

function isOf(name: string, url: string): boolean {
  const { origin, pathname } = new URL(url);
  return origin === COLLECT || pathname === ICON || pathname.split('/')[1] === name;
}

function spelled(outcome: VisitOutcome): string {
  return outcome.kind === 'visited' ? outcome.kind : `${outcome.kind}: ${outcome.reason}`;
}
