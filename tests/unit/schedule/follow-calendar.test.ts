import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScanOfSite } from '../../../src/audit/fleet/audit-means.ts';
import type { Inventory, InventorySite } from '../../../src/model/inventory.ts';
import { Raw } from '../../../src/model/raw.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import type { History } from '../../../src/history/history.ts';
import { calendarOf } from '../../../src/schedule/calendar.ts';
import { followCalendar } from '../../../src/schedule/follow-calendar.ts';
import type { ScheduleEvent } from '../../../src/schedule/schedule-events.ts';
import { aFleet, anInventory, aSite } from '../../support/fleet/a-working-fleet.ts';
import { setClock, type SetClock } from '../../support/fleet/a-wall-clock.ts';
import { leakingSites } from '../../support/fleet/leaking-sites.ts';
import { suiteFolder } from '../../support/suite-folder.ts';

const at = (time: string): number => Date.parse(time);
const HOUR = 3_600_000;

let history: History;
beforeEach(async () => {
  history = await openHistory(new Raw(join(await suiteFolder('schedule'), 'history.sqlite')));
});
afterEach(() => history.close());

interface Daemon {
  readonly clock: SetClock;
  readonly events: ScheduleEvent[];
  /** Audits that were begun, in order. */
  readonly audits: () => readonly string[];
  readonly of: <K extends ScheduleEvent['kind']>(kind: K) => readonly Extract<ScheduleEvent, { readonly kind: K }>[];
  /** Goes to a time and waits until the daemon sleeps again. */
  readonly to: (time: string) => Promise<void>;
  readonly stop: () => Promise<number>;
}

async function daemon(
  sites: readonly InventorySite[],
  start: string,
  options: Partial<Inventory> & { readonly scan?: (clock: SetClock) => ScanOfSite } = {},
): Promise<Daemon> {
  const { scan, ...settings } = options;
  const clock = setClock(at(start));
  const inventory = anInventory(sites, settings);
  const events: ScheduleEvent[] = [];
  const stop = new AbortController();
  await history.syncSites(sites);
  const following = followCalendar(aFleet(inventory, history), calendarOf(sites, inventory.timezone), {
    clock,
    signal: stop.signal,
    scan: scan?.(clock) ?? leakingSites(() => ({ leaks: [] }), clock),
    onEvent: (event) => void events.push(event),
    onMessages: () => undefined,
    onNext: () => undefined,
  });
  await Promise.race([clock.sleeping(1), following]);
  return {
    clock,
    events,
    audits: () => events.flatMap((event) => (event.kind === 'audit-begun' ? [event.audit] : [])),
    of: (kind) => events.filter((event): event is never => event.kind === kind),
    to: async (time) => {
      clock.set(at(time));
      await new Promise(setImmediate);
      await clock.sleeping(1);
    },
    stop: async () => {
      stop.abort();
      return following;
    },
  };
}

describe('a planned time', () => {
  it('makes one audit of all sites that are due in its minute, and none twice', async () => {
    const { to, audits, events, stop } = await daemon(
      [
        aSite('one'),
        aSite('two', { schedule: '20 0 3 * * *' }),
        aSite('noon', { schedule: '0 12 * * *' }),
        aSite('never', { schedule: undefined }),
      ],
      '2026-11-22T04:00:00Z',
    );
    await to('2026-11-22T18:00:00Z');
    await to('2026-11-22T18:00:40Z');
    await to('2026-11-23T03:00:00Z');
    await stop();
    expect(audits()).toEqual(['schedule-20261122T180000Z', 'schedule-20261123T030000Z']);
    const sites = events.flatMap((event) => (event.kind === 'site-ended' ? [event.site] : []));
    expect([...sites].sort()).toEqual(['noon', 'one', 'two']);
  });

  it('is skipped where the site is still being looked at, and that is said; other sites wait', async () => {
    const slow = (clock: SetClock): ScanOfSite => {
      const scan = leakingSites(() => ({ leaks: [] }), clock);
      return async (order, signal) => {
        // The first audit takes from six to half past eight.
        if (order.site.name === 'hourly' && clock.now() === at('2026-11-22T18:00:00Z')) clock.set(at('2026-11-22T20:30:00Z'));
        return scan(order, signal);
      };
    };
    const { of, audits, to, stop } = await daemon(
      [aSite('hourly', { schedule: '0 * * * *' }), aSite('nightly', { schedule: '0 4 * * *' })],
      '2026-11-22T17:30:00Z',
      { scan: slow },
    );
    await to('2026-11-22T18:00:00Z');
    expect(of('slot-skipped')).toEqual([
      { kind: 'slot-skipped', site: 'hourly', planned: '2026-11-22T20:00:00.000Z', audit: 'schedule-20261122T180000Z' },
    ]);
    await to('2026-11-22T21:00:00Z');
    await stop();
    expect(audits()).toEqual(['schedule-20261122T180000Z', 'schedule-20261122T190000Z', 'schedule-20261122T210000Z']);
  });
});

describe('a time that passed while nobody ran', () => {
  const runUntil = async (missed: Inventory['missed']): Promise<Daemon> => {
    const first = await daemon([aSite('one')], '2026-11-22T00:00:00Z');
    await first.to('2026-11-22T18:00:00Z');
    await first.stop();
    return daemon([aSite('one')], '2026-11-25T20:00:00Z', { missed });
  };

  it('is made up for once, however often it passed', async () => {
    const { audits, of, stop } = await runUntil('run');
    await stop();
    expect(audits()).toEqual(['missed-20261125T180000Z']);
    expect(of('slot-missed')).toEqual([{ kind: 'slot-missed', site: 'one', planned: '2026-11-25T18:00:00.000Z', made: true }]);
  });

  it('is left out where the inventory says so, and that is said', async () => {
    const { audits, of, to, stop } = await runUntil('skip');
    expect(audits()).toEqual([]);
    expect(of('slot-missed')).toMatchObject([{ site: 'one', made: false }]);
    await to('2026-11-26T18:00:00Z');
    await stop();
    expect(audits()).toEqual(['schedule-20261126T180000Z']);
  });

  it('is one where the machine slept', async () => {
    const { audits, of, to, stop } = await daemon([aSite('one')], '2026-11-22T17:00:00Z', { missed: 'skip' });
    await to('2026-11-22T18:40:00Z');
    await to('2026-11-23T18:00:00Z');
    await stop();
    expect(of('slot-missed')).toEqual([{ kind: 'slot-missed', site: 'one', planned: '2026-11-22T18:00:00.000Z', made: false }]);
    expect(audits()).toEqual(['schedule-20261123T180000Z']);
  });

  it('is none for a site that nobody has looked at yet', async () => {
    const { audits, stop } = await daemon([aSite('new')], '2026-11-25T20:00:00Z');
    await stop();
    expect(audits()).toEqual([]);
  });
});

describe('a clock that was set back', () => {
  it('does nothing again that was done, and says so', async () => {
    const { audits, of, to, stop } = await daemon([aSite('one')], '2026-11-22T17:00:00Z');
    await to('2026-11-22T18:05:00Z');
    await to('2026-11-22T17:30:00Z');
    await to('2026-11-22T18:00:00Z');
    await to('2026-11-22T18:30:00Z');
    expect(audits()).toEqual(['schedule-20261122T180000Z']);
    await to('2026-11-23T18:00:00Z');
    await stop();
    expect(audits()).toEqual(['schedule-20261122T180000Z', 'schedule-20261123T180000Z']);
    expect(of('clock-set-back')).toEqual([{ kind: 'clock-set-back', seconds: 1800 }]);
  });

  it('does not do it again after a start either', async () => {
    const first = await daemon([aSite('one')], '2026-11-22T17:00:00Z');
    await first.to('2026-11-22T18:05:00Z');
    await first.stop();
    const { audits, of, to, stop } = await daemon([aSite('one')], '2026-11-22T17:00:00Z');
    await to('2026-11-22T18:00:00Z');
    await stop();
    expect(audits()).toEqual([]);
    expect(of('clock-set-back')).toEqual([{ kind: 'clock-set-back', seconds: 3600 }]);
  });

  it('does not keep a site waiting for years where the clock had been wrong by years', async () => {
    const { audits, of, to, stop } = await daemon([aSite('one')], '2031-11-22T17:00:00Z');
    await to('2031-11-22T18:00:00Z');
    await to('2026-11-22T17:00:00Z');
    await to('2026-11-22T18:00:00Z');
    await stop();
    expect(audits()).toEqual(['schedule-20311122T180000Z', 'schedule-20261122T180000Z']);
    expect(of('clock-set-back')).toHaveLength(1);
  });
});

describe('a daemon that is told to stop', () => {
  it('gives back what it was looking at, and the next one looks at it and at nothing else', async () => {
    const looked: string[] = [];
    const cut = (clock: SetClock): ScanOfSite => {
      const scan = leakingSites(() => ({ leaks: [1] }), clock);
      return async (order, signal) => {
        looked.push(order.site.name);
        if (order.site.name !== 'two' || looked.filter((name) => name === 'two').length > 1) return scan(order, signal);
        const stopped = new Promise((resolve) => {
          signal.addEventListener('abort', resolve, { once: true });
        });
        await stopped;
        return { ...(await scan(order, signal)), isCut: true };
      };
    };
    const sites = [aSite('one'), aSite('two'), aSite('three')];
    const first = await daemon(sites, '2026-11-22T17:00:00Z', { scan: cut, concurrency: 1 });
    first.clock.set(at('2026-11-22T18:00:00Z'));
    while (!looked.includes('two')) await new Promise(setImmediate);
    expect(await first.stop()).toBe(2);
    expect(looked).toEqual(['one', 'two']);
    expect(first.of('site-given-back')).toMatchObject([{ site: 'two' }]);
    const second = await daemon(sites, '2026-11-22T18:05:00Z', { scan: cut, concurrency: 1 });
    await second.stop();
    expect(looked).toEqual(['one', 'two', 'two', 'three']);
    expect(second.of('audit-taken-up')).toEqual([{ kind: 'audit-taken-up', audit: 'schedule-20261122T180000Z' }]);
    expect(await history.openAudits()).toEqual([]);
    expect(await history.outbox.counts()).toMatchObject({ waiting: expect.any(Number) as number });
  });
});

it('goes on looking at the clock for hours without a plan', async () => {
  const { clock, stop } = await daemon([aSite('one')], '2026-11-22T00:00:00Z');
  expect((clock.next() ?? 0) - clock.now()).toBe(18 * HOUR);
  await stop();
});
