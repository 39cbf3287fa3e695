import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Fleet } from '../../../src/audit/fleet/fleet.ts';
import { auditOnce } from '../../../src/audit/fleet/audit-once.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import type { History } from '../../../src/history/history.ts';
import { Raw } from '../../../src/model/raw.ts';
import { ScanError } from '../../../src/model/scan-error.ts';
import { runSchedule } from '../../../src/schedule/run-schedule.ts';
import type { ScheduleEvent } from '../../../src/schedule/schedule-events.ts';
import { aFleet, anInventory, aSite, type KeptFleet } from '../../support/fleet/a-working-fleet.ts';
import { setClock, steppingClock, type SetClock } from '../../support/fleet/a-wall-clock.ts';
import { leakingSites } from '../../support/fleet/leaking-sites.ts';
import { suiteFolder } from '../../support/suite-folder.ts';

const START = Date.parse('2026-11-22T12:00:00Z');
const DAY = 24 * 3_600_000;
/** The calendar, the outbox, the lease. */
const LOOPS = 3;

let file: string;
beforeEach(async () => {
  file = join(await suiteFolder('daemon'), 'history.sqlite');
});

async function opened(holder: string): Promise<KeptFleet> {
  const history: History = await openHistory(new Raw(file));
  onTestFinished(() => history.close());
  return aFleet(anInventory([aSite('one'), aSite('two')]), history, { holder });
}

describe('three nights of a daemon', () => {
  it('audits each night once, tells it, and ends when it is told to', async () => {
    const stop = new AbortController();
    const clock = steppingClock(START, { loops: LOOPS, onStep: (time) => void (time > START + 3 * DAY && stop.abort()) });
    const fleet = await opened('a 1 1');
    const events: ScheduleEvent[] = [];
    const scan = leakingSites(() => ({ leaks: [1] }), clock);
    const term = 3_600_000;
    await runSchedule(fleet, { clock, scan, signal: stop.signal, onEvent: (event) => void events.push(event), term });
    const audits = events.flatMap((event) => (event.kind === 'audit-ended' ? [event.audit] : []));
    expect(audits).toEqual(['schedule-20261122T180000Z', 'schedule-20261123T180000Z', 'schedule-20261124T180000Z']);
    const ids = fleet.sent.map((content) => (content.kind === 'mail' ? content.messageId : ''));
    expect(ids.length).toBeGreaterThanOrEqual(2 * audits.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(events.at(-1)).toEqual({ kind: 'schedule-stopped', given: 0 });
    expect(await fleet.history.leases.acquire('fleet', 'b 1 1', { now: new Date(clock.now()).toISOString(), ttl: term })).toEqual(
      {
        kind: 'held',
      },
    );
  });
});

interface Running {
  readonly clock: SetClock;
  readonly ended: Promise<unknown>;
  readonly stop: AbortController;
}

function running(fleet: Fleet, clock: SetClock): Running {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const ended = runSchedule(fleet, {
    clock,
    scan: leakingSites(() => ({ leaks: [] }), clock),
    signal: stop.signal,
    onEvent: () => undefined,
  }).then(
    () => 'stopped',
    (error: unknown) => error,
  );
  return { clock, ended, stop };
}

describe('two daemons on one history', () => {
  it('the second waits as long as the first might be gone, then says that it is not', async () => {
    const clock = setClock(START);
    const first = running(await opened('a 1 1'), clock);
    await clock.sleeping(LOOPS);
    const second = running(await opened('b 1 1'), clock);
    // A minute and a quarter, in turns of a quarter of a minute: four of them sleep, until the second has given up.
    for (let turn = 0; turn < 5; turn += 1) {
      await clock.sleeping(LOOPS + 1);
      clock.set(clock.now() + 15_000);
      await new Promise(setImmediate);
    }
    expect(await second.ended).toMatchObject({ code: 'HISTORY_BUSY' });
    first.stop.abort();
    expect(await first.ended).toBe('stopped');
  });

  it('the second takes over when the first is gone', async () => {
    const clock = setClock(START);
    const gone = await opened('a 1 1');
    await gone.history.leases.acquire('fleet', 'a 1 1', { now: new Date(START).toISOString(), ttl: 60_000 });
    const second = running(await opened('b 1 1'), clock);
    for (let turn = 0; turn < 5; turn += 1) {
      await clock.sleeping(1);
      clock.set(clock.now() + 15_000);
      await new Promise(setImmediate);
    }
    await clock.sleeping(LOOPS);
    second.stop.abort();
    expect(await second.ended).toBe('stopped');
  });

  it('a lease that is lost stops the work', async () => {
    const clock = setClock(START);
    const fleet = await opened('a 1 1');
    const first = running(fleet, clock);
    await clock.sleeping(LOOPS);
    const later = new Date(START + 600_000).toISOString();
    await fleet.history.leases.acquire('fleet', 'b 1 1', { now: later, ttl: 60_000 });
    clock.set(START + 15_000);
    expect(await first.ended).toMatchObject({ code: 'HISTORY_BUSY' });
  });

  it('a history that takes nothing more ends it with its reason; what was begun stays open for the next start', async () => {
    const clock = setClock(START);
    const fleet = await opened('a 1 1');
    const refusal = new ScanError('HISTORY_UNAVAILABLE', 'no space is left on its disk: free some');
    const full = { ...fleet, history: { ...fleet.history, recordRun: () => Promise.reject(refusal) } };
    const first = running(full, clock);
    await clock.sleeping(LOOPS);
    clock.set(Date.parse('2026-11-22T18:00:00Z'));
    expect(await first.ended).toBe(refusal);
    expect(await fleet.history.openAudits()).toMatchObject([{ id: 'schedule-20261122T180000Z', done: [] }]);
    const term = { now: new Date(clock.now()).toISOString(), ttl: 60_000 };
    expect(await fleet.history.leases.acquire('fleet', 'b 1 1', term)).toEqual({ kind: 'held' });
  });

  it('a command beside a daemon ends with the same words, at once', async () => {
    const clock = setClock(START);
    const first = running(await opened('a 1 1'), clock);
    await clock.sleeping(LOOPS);
    const fleet = await opened('b 1 1');
    const once = auditOnce(fleet, fleet.inventory.sites, {
      clock,
      scan: leakingSites(() => ({ leaks: [] }), clock),
      signal: new AbortController().signal,
      onEvent: () => undefined,
    });
    await expect(once).rejects.toMatchObject({ code: 'HISTORY_BUSY' });
    first.stop.abort();
    expect(await first.ended).toBe('stopped');
  });
});
