import { describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../../src/capture/browser-session.ts';
import { keepBrowser } from '../../../src/capture/keep-browser.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';

interface Shop {
  /** What happened, by the number of the browser. */
  readonly told: readonly string[];
  readonly start: () => Promise<BrowserSession>;
  /** The browser that is running dies. */
  readonly kill: () => void;
  /** The next start fails. */
  readonly spoil: () => void;
}

/** Where browsers come from. */
function aShop(): Shop {
  const told: string[] = [];
  let started = 0;
  let dead = 0;
  let isSpoilt = false;
  const start = async (): Promise<BrowserSession> => {
    const number = (started += 1);
    told.push(`start ${number}`);
    await turn();
    if (isSpoilt) {
      isSpoilt = false;
      throw new Error(`${number} did not come up`);
    }
    const launched = { version: `${number}.0`, isAlive: () => number > dead } as BrowserSession['launched'];
    return {
      launched,
      visit: () => Promise.reject(new Error('nobody asked for that')),
      close: async () => void told.push(`close ${number}`),
    };
  };
  return {
    told,
    start,
    kill: () => {
      dead = started;
    },
    spoil: () => {
      isSpoilt = true;
    },
  };
}

const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));
const VISIT = {} as PageVisit;

/** A visit that goes on until it is told to end; `version` is that of its browser. */
function aVisit() {
  let end = (): void => undefined;
  const goesOn = new Promise<void>((resolve) => {
    end = resolve;
  });
  let version = '';
  const act = async ({ launched }: BrowserSession): Promise<PageVisit> => {
    ({ version } = launched);
    await goesOn;
    return VISIT;
  };
  return { act, end, version: () => version };
}

const short = async (): Promise<PageVisit> => VISIT;

describe('keepBrowser', () => {
  it('starts none before there is need of one', async () => {
    const { told, start } = aShop();
    await keepBrowser(start).close();
    expect(told).toEqual([]);
  });

  it('keeps one for all, however many ask at once', async () => {
    const { told, start } = aShop();
    const keeper = keepBrowser(start);
    const [{ version }, visit] = await Promise.all([keeper.running(), keeper.use(short), keeper.use(short)]);
    expect([version, visit]).toEqual(['1.0', VISIT]);
    await keeper.close();
    expect(told).toEqual(['start 1', 'close 1']);
  });

  it('hands on what went wrong in a visit, and keeps the browser', async () => {
    const { told, start } = aShop();
    const keeper = keepBrowser(start);
    await expect(keeper.use(() => Promise.reject(new Error('of the visit')))).rejects.toThrow('of the visit');
    await keeper.use(short);
    expect(told).toEqual(['start 1']);
  });

  it('puts a new one in the place of a dead one, once for all', async () => {
    const { told, start, kill } = aShop();
    const keeper = keepBrowser(start);
    await keeper.use(short);
    kill();
    await Promise.all([keeper.use(short), keeper.use(short), keeper.use(short)]);
    expect(told).toEqual(['start 1', 'start 2', 'close 1']);
    expect((await keeper.running()).version).toBe('2.0');
  });

  it('tries again after a start that failed', async () => {
    const { told, start, spoil } = aShop();
    const keeper = keepBrowser(start);
    spoil();
    await expect(keeper.use(short)).rejects.toThrow('1 did not come up');
    expect(await keeper.use(short)).toBe(VISIT);
    await keeper.close();
    expect(told).toEqual(['start 1', 'start 2', 'close 2']);
  });

  it('tries again for those who waited for a start that failed', async () => {
    const { told, start, spoil } = aShop();
    const keeper = keepBrowser(start);
    spoil();
    const [first, second] = await Promise.allSettled([keeper.use(short), keeper.use(short)]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
    await keeper.close();
    expect(told).toEqual(['start 1', 'start 2', 'close 2']);
  });
});

describe('a browser that has grown old', () => {
  const MOST_VISITS = 250;

  it('makes way for a new one after so many visits', async () => {
    const { told, start } = aShop();
    const keeper = keepBrowser(start);
    for (let visits = 0; visits < MOST_VISITS; visits++) await keeper.use(short);
    expect(told).toEqual(['start 1']);
    await keeper.use(short);
    expect(told).toEqual(['start 1', 'start 2', 'close 1']);
    await keeper.close();
  });

  it('is closed when its last visit has ended, and not before', async () => {
    const { told, start } = aShop();
    const keeper = keepBrowser(start);
    const [long, longer, next] = [aVisit(), aVisit(), aVisit()];
    const visits = [keeper.use(long.act), keeper.use(longer.act)];
    for (let more = 2; more < MOST_VISITS; more++) await keeper.use(short);
    visits.push(keeper.use(next.act));
    await turn();
    await turn();
    expect([long.version(), longer.version(), next.version()]).toEqual(['1.0', '1.0', '2.0']);
    long.end();
    await visits[0];
    expect(told).toEqual(['start 1', 'start 2']);
    longer.end();
    await visits[1];
    expect(told).toEqual(['start 1', 'start 2', 'close 1']);
    next.end();
    await Promise.all(visits);
    await keeper.close();
    expect(told).toEqual(['start 1', 'start 2', 'close 1', 'close 2']);
  });
});
