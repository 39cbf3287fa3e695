import { describe, expect, it } from 'vitest';
import { crawl, notVisited, type CrawlSettings } from '../../../src/capture/crawl.ts';
import type { PlannedVisit, VisitId } from '../../../src/model/crawl-plan.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { Raw } from '../../../src/model/raw.ts';

const planned = (path: string, id = 'v1', depth = 0): PlannedVisit => ({
  id: id as VisitId,
  label: undefined,
  url: new Raw(path),
  steps: [],
  depth,
  consent: 'none',
});
const path = (url: Raw): string => url.reveal((text) => text);
const visit = async (page: PlannedVisit): Promise<PageVisit> => ({ ...notVisited(page, ''), outcome: { kind: 'visited' } });

async function run(visits: readonly PlannedVisit[], changes: Partial<CrawlSettings> = {}) {
  const told: string[] = [];
  await crawl(visits, {
    budgets: { concurrency: 1 },
    visit,
    onVisit: ({ id, url, outcome }) => told.push(`${id} ${path(url)} ${outcome.kind}`),
    signal: new AbortController().signal,
    ...changes,
  });
  return told;
}

describe('crawl', () => {
  it('tells each visit once, as soon as it has ended', async () => {
    const order: string[] = [];
    await run([planned('/', 'v1'), planned('/b', 'v2')], {
      visit: (page) => {
        order.push(`visit ${path(page.url)}`);
        return visit(page);
      },
      onVisit: ({ url }) => order.push(`told ${path(url)}`),
    });
    expect(order).toEqual(['visit /', 'told /', 'visit /b', 'told /b']);
  });

  it('begins the next visit when the page was left, and tells of the first all the same', async () => {
    const order: string[] = [];
    let end = (): void => undefined;
    await run([planned('/', 'v1'), planned('/b', 'v2')], {
      visit: async (page, onLeft) => {
        order.push(`visit ${path(page.url)}`);
        if (path(page.url) === '/') {
          onLeft();
          await new Promise<void>((resolve) => (end = resolve));
        } else end();
        return visit(page);
      },
      onVisit: ({ url }) => order.push(`told ${path(url)}`),
    });
    expect(order.slice(0, 2)).toEqual(['visit /', 'visit /b']);
    expect(order.slice(2).sort()).toEqual(['told /', 'told /b']);
  });

  it('makes the visits that an ended one leads to, nearest first', async () => {
    const leads: Readonly<Record<string, readonly PlannedVisit[]>> = {
      '/': [planned('/deep', 'v3', 2), planned('/near', 'v4', 1)],
      '/b': [planned('/as-near', 'v5', 1)],
    };
    const onward = ({ url }: PageVisit) => leads[path(url)] ?? [];
    expect(await run([planned('/', 'v1'), planned('/b', 'v2')], { onward })).toEqual([
      'v1 / visited',
      'v2 /b visited',
      'v4 /near visited',
      'v5 /as-near visited',
      'v3 /deep visited',
    ]);
  });

  it('asks the plan’s own visits first, in the order of the plan, whichever ends first', async () => {
    const asked: string[] = [];
    let endFirst = (): void => undefined;
    const first = new Promise<void>((resolve) => (endFirst = resolve));
    const visits = [planned('/slow', 'v1'), planned('/fast', 'v2'), planned('/faster', 'v3')];
    await run(visits, {
      budgets: { concurrency: 3 },
      visit: async (page) => {
        if (page.id === 'v1') await first;
        return visit(page);
      },
      onVisit: ({ id }) => {
        if (id === 'v3') setImmediate(endFirst);
      },
      onward: ({ id }) => {
        asked.push(id);
        return id === 'v2' ? [planned('/deep', 'v4', 1)] : [];
      },
    });
    expect(asked).toEqual(['v1', 'v2', 'v3', 'v4']);
  });

  it('goes on as it would have when a run is resumed before the first of the plan had ended', async () => {
    const asked: string[] = [];
    const onward = ({ id }: PageVisit): readonly PlannedVisit[] => {
      asked.push(id);
      return [];
    };
    const ended = [await visit(planned('/fast', 'v2'))];
    expect(await run([planned('/slow', 'v1'), planned('/fast', 'v2')], { onward, ended })).toEqual(['v1 /slow visited']);
    expect(asked).toEqual(['v1', 'v2']);
  });

  it('asks where a visit leads one at a time', async () => {
    const order: string[] = [];
    await run([planned('/slow', 'v1'), planned('/fast', 'v2')], {
      budgets: { concurrency: 2 },
      onward: async ({ url }) => {
        order.push(`asked ${path(url)}`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`answered ${path(url)}`);
        return [];
      },
    });
    expect(order).toEqual(['asked /slow', 'answered /slow', 'asked /fast', 'answered /fast']);
  });

  it('begins a visit only when it may', async () => {
    const order: string[] = [];
    await run([planned('/a', 'v1'), planned('/b', 'v2')], {
      mayBegin: async ({ url }) => void order.push(`may ${path(url)}`),
      visit: (page) => {
        order.push(`visit ${path(page.url)}`);
        return visit(page);
      },
    });
    expect(order).toEqual(['may /a', 'visit /a', 'may /b', 'visit /b']);
  });

  it('ends in the error that the question ended in', async () => {
    const onward = (): never => {
      throw new RangeError('no way on');
    };
    await expect(run([planned('/a', 'v1'), planned('/b', 'v2')], { onward })).rejects.toThrow('no way on');
  });

  it('visits as many pages at a time as it may, and no more', async () => {
    let open = 0;
    const crowds: number[] = [];
    await run(
      ['/1', '/2', '/3', '/4', '/5'].map((page, at) => planned(page, `v${at + 1}`)),
      {
        budgets: { concurrency: 2 },
        visit: async (page) => {
          crowds.push((open += 1));
          await new Promise((resolve) => setImmediate(resolve));
          open -= 1;
          return visit(page);
        },
      },
    );
    expect(Math.max(...crowds)).toBe(2);
  });

  it('opens nothing once the run has ended, and asks for nothing more', async () => {
    const controller = new AbortController();
    controller.abort('the time of the run was spent');
    const onward = (): readonly PlannedVisit[] => [planned('/more', 'v9')];
    expect(await run([planned('/')], { signal: controller.signal, onward })).toEqual(['v1 / not-visited']);
  });

  it('makes no visit again that an earlier part of the run made, and goes on from it', async () => {
    const asked: string[] = [];
    const leads: Readonly<Record<string, readonly PlannedVisit[]>> = {
      '/': [planned('/a', 'v2', 1), planned('/b', 'v3', 1)],
      '/a': [planned('/c', 'v4', 2)],
    };
    const onward = ({ id, url }: PageVisit) => {
      asked.push(id);
      return leads[path(url)] ?? [];
    };
    const ended = [await visit(planned('/', 'v1')), await visit(planned('/a', 'v2', 1))];
    expect(await run([planned('/', 'v1')], { onward, ended })).toEqual(['v3 /b visited', 'v4 /c visited']);
    expect(asked).toEqual(['v1', 'v2', 'v3', 'v4']);
  });
});
