// A browser, or a part of one, that is killed under a page: the visit is made again, the run goes on, and the books say what they could not see.
import { afterEach, describe, expect, it } from 'vitest';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import type { Reconciliation } from '../../../src/model/reconciliation.ts';
import { captureSite, sentTo, text, type Captured } from '../capture/capture-site.ts';
import { killProcesses, type ProcessKind } from './browser-processes.ts';
import { COLLECT, HOST, openHostileSite, type HostileSite } from './hostile-site.ts';

const HELD = `https://${HOST}/held`;
const AFTER = `https://${HOST}/ordinary?after=held`;
/** Sends something, asks for its doom when that is on record, and speaks again if it lives. */
const PAGE = `<!doctype html><script>
  const say = (what) => fetch('${COLLECT}/' + what + location.search, { method: 'POST', body: what });
  say('held').then(() => fetch('/doom' + location.search)).catch(() => say('survived'));
</script>`;

describe.skipIf(process.platform !== 'linux')('a page under which', () => {
  let site: HostileSite;
  let killed = 0;
  afterEach(() => site.close());

  /** Kills this kind of process whenever the server was asked for doom `every` times, at most `times` over. */
  async function openDoomedSite(kind: ProcessKind, { every = 1, times = 1 } = {}): Promise<void> {
    let asked = 0;
    killed = 0;
    site = await openHostileSite({
      '/held': PAGE,
      '/doom': (_request, response) => {
        asked += 1;
        if (killed === times) response.end();
        else if (asked % every === 0 && killProcesses(kind) > 0) killed += 1;
      },
    });
  }

  const run = (concurrency: number, ...urls: readonly string[]): Promise<Captured> =>
    captureSite(
      site,
      urls.map((url) => ({ url })),
      { budgets: { maxPages: urls.length, maxDepth: 0, maxDuration: 240_000, concurrency } },
    );
  const outcomes = ({ visits }: Captured): readonly PageVisit['outcome'][] => visits.map(({ outcome }) => outcome);
  const beacons = ({ requests }: PageVisit): number =>
    requests.filter(({ url }) => text(url).startsWith(`${COLLECT}/held`)).length;

  it('the browser dies is visited again by another browser, and both tries are on record', async () => {
    await openDoomedSite('browser');
    const told = await run(1, HELD, AFTER);
    expect(killed).toBe(1);
    expect(outcomes(told)).toEqual([{ kind: 'visited' }, { kind: 'visited' }]);
    expect(told.visits.slice(0, 1).map(beacons)).toEqual([2]);
    expectAfter(told.visits[1]);
    expectBalance(told.reconciliation);
  });

  it('the browser dies takes the pages beside it along, and each of them is visited again', async () => {
    await openDoomedSite('browser', { every: 4 });
    const told = await run(4, ...['?1', '?2', '?3', '?4'].map((query) => HELD + query), AFTER);
    expect(killed).toBe(1);
    expect(outcomes(told)).toEqual(told.visits.map(() => ({ kind: 'visited' })));
    expect(told.visits.slice(0, 4).map(beacons)).toEqual([2, 2, 2, 2]);
    expectAfter(told.visits[4]);
    expectBalance(told.reconciliation);
  });

  it('the browser dies twice is given up, and the next page is visited', async () => {
    await openDoomedSite('browser', { times: 2 });
    const told = await run(1, HELD, AFTER);
    expect(killed).toBe(2);
    expect(outcomes(told)).toEqual([{ kind: 'crashed', reason: 'the browser went away' }, { kind: 'visited' }]);
    expect(told.visits.slice(0, 1).map(beacons)).toEqual([2]);
    expectAfter(told.visits[1]);
    expectBalance(told.reconciliation);
  });

  it('its own process dies is visited again in the same browser', async () => {
    await openDoomedSite('renderer');
    const told = await run(1, HELD, AFTER);
    expect(killed).toBe(1);
    expect(outcomes(told)).toEqual([{ kind: 'visited' }, { kind: 'visited' }]);
    expect(told.visits.slice(0, 1).map(beacons)).toEqual([2]);
    expectAfter(told.visits[1]);
    expectBalance(told.reconciliation);
  });

  it('its own process dies twice is given up, and the next page is visited', async () => {
    await openDoomedSite('renderer', { times: 2 });
    const told = await run(1, HELD, AFTER);
    expect(killed).toBe(2);
    expect(outcomes(told)).toEqual([{ kind: 'crashed', reason: 'the process of the page died' }, { kind: 'visited' }]);
    expectAfter(told.visits[1]);
    expectBalance(told.reconciliation);
  });

  // A new network process does not know the proxies of its browser's contexts: nothing more may be asked of that browser.
  it('the network process dies is visited again by another browser', async () => {
    await openDoomedSite('network');
    const told = await run(1, HELD, AFTER);
    expect(killed).toBe(1);
    expect(outcomes(told)).toEqual([{ kind: 'visited' }, { kind: 'visited' }]);
    expect(told.visits.slice(0, 1).map(beacons)).toEqual([2]);
    expectAfter(told.visits[1]);
    expectBalance(told.reconciliation);
  });

  it('the graphics process dies does not notice', async () => {
    await openDoomedSite('gpu');
    const told = await run(1, HELD, AFTER);
    expect(outcomes(told)).toEqual([{ kind: 'visited' }, { kind: 'visited' }]);
    expectAfter(told.visits[1]);
    expectBalance(told.reconciliation);
  });
});

function expectAfter(visit: PageVisit | undefined): void {
  expect(visit?.outcome).toEqual({ kind: 'visited' });
  expect(visit && sentTo(visit, `${COLLECT}/ordinary?after=held`)).toMatchObject({ method: 'POST', transport: 'beacon' });
}

// What a process that is killed no longer wrote down is explained by its death, and by nothing else.
function expectBalance(books: Reconciliation): void {
  expect(books).toMatchObject({ log: 'whole', unexplained: 0, examples: [], escapes: [], lookups: 0 });
}
