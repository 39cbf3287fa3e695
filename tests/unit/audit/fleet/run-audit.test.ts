import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditMeans } from '../../../../src/audit/fleet/audit-means.ts';
import { exitOfAudit } from '../../../../src/audit/fleet/exit-of-audit.ts';
import type { FleetEvent } from '../../../../src/audit/fleet/fleet-events.ts';
import { runAudit, type AuditEnd } from '../../../../src/audit/fleet/run-audit.ts';
import { unfinishedAudits } from '../../../../src/audit/fleet/take-up.ts';
import { openHistory } from '../../../../src/history/open-history.ts';
import type { History } from '../../../../src/history/history.ts';
import type { AuditStart } from '../../../../src/model/fleet.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { ScanError } from '../../../../src/model/scan-error.ts';
import { aFleet, anInventory, aSite } from '../../../support/fleet/a-working-fleet.ts';
import { setClock } from '../../../support/fleet/a-wall-clock.ts';
import { leakingSites, type Night } from '../../../support/fleet/leaking-sites.ts';
import { suiteFolder } from '../../../support/suite-folder.ts';

const NIGHTS = ['2026-11-22T18:00:00.000Z', '2026-11-23T18:00:00.000Z', '2026-11-24T18:00:00.000Z'] as const;

let history: History;
beforeEach(async () => {
  history = await openHistory(new Raw(join(await suiteFolder('audit'), 'history.sqlite')));
});
afterEach(() => history.close());

const sites = [aSite('one'), aSite('two'), aSite('three')];

function startOf(night: number, of: AuditStart['sites'] = sites): AuditStart {
  const plannedAt = NIGHTS[night] ?? '';
  return { id: `night-${night}`, plannedAt, startedAt: plannedAt, trigger: 'schedule', sites: of };
}

interface Told {
  readonly end: AuditEnd;
  readonly events: readonly FleetEvent[];
  readonly keys: readonly string[];
}

async function audited(night: number, shows: (site: string) => Night, means: Partial<AuditMeans> = {}): Promise<Told> {
  const clock = setClock(Date.parse(NIGHTS[night] ?? ''));
  const events: FleetEvent[] = [];
  const end = await runAudit(aFleet(anInventory(sites), history), startOf(night), {
    clock,
    scan: leakingSites(shows, clock),
    signal: new AbortController().signal,
    onEvent: (event) => void events.push(event),
    ...means,
  });
  const keys = (await history.outbox.list({ states: ['waiting'] })).map(({ key }) => key);
  return { end, events, keys };
}

const changesOf = ({ end }: Told): Readonly<Record<string, readonly string[]>> =>
  end.kind === 'given-back'
    ? {}
    : Object.fromEntries(end.digest.sites.map(({ site, changes }) => [site, changes.map(({ change }) => change)]));

describe('an audit', () => {
  it('tells over three nights what is new, continues, is fixed and comes back', async () => {
    expect(changesOf(await audited(0, () => ({ leaks: [1] })))).toEqual({ one: ['new'], two: ['new'], three: ['new'] });
    const second = await audited(1, (site) => ({ leaks: site === 'one' ? [1] : [] }));
    expect(changesOf(second)).toEqual({ one: ['continuing'], two: ['fixed'], three: ['fixed'] });
    const third = await audited(2, (site) => ({ leaks: site === 'three' ? [] : [1] }));
    expect(changesOf(third)).toEqual({ one: ['continuing'], two: ['reopened'], three: [] });
  });

  it('goes on where a site dies: it is not scanned, and nothing of it is called fixed', async () => {
    await audited(0, () => ({ leaks: [1] }));
    const told = await audited(1, (site) => ({ leaks: [], state: site === 'two' ? 'dead' : undefined }));
    expect(changesOf(told)).toEqual({ one: ['fixed'], two: ['unseen'], three: ['fixed'] });
    expect(told.events).toContainEqual({
      kind: 'site-ended',
      audit: 'night-1',
      site: 'two',
      outcome: 'not-scanned',
      fresh: 0,
      incidents: 0,
      reason: {
        en: expect.stringMatching(/^the browser .*: it ended three times$/) as string,
        ja: 'ブラウザーを動かし続けられませんでした: it ended three times',
      },
    });
    expect(exitOfAudit(told.end)).toBe(3);
  });

  it('calls nothing fixed on a page that was not seen', async () => {
    await audited(0, () => ({ leaks: [0, 1] }));
    const told = await audited(1, () => ({ leaks: [], state: 'gap' }));
    expect(changesOf(told)['one']).toEqual(expect.arrayContaining(['fixed', 'unseen']));
  });

  it('ends with 1 for what is new, 0 where all is known, 3 where something was not seen', async () => {
    expect(exitOfAudit((await audited(0, () => ({ leaks: [1] }))).end)).toBe(1);
    expect(exitOfAudit((await audited(1, () => ({ leaks: [1] }))).end)).toBe(0);
    expect(exitOfAudit((await audited(2, () => ({ leaks: [1], state: 'gap' }))).end)).toBe(3);
  });

  it('puts its messages into the outbox once, however often it is finished', async () => {
    const { keys } = await audited(0, () => ({ leaks: [1] }));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    expect((await audited(0, () => ({ leaks: [1] }))).keys).toEqual(keys);
  });

  it('tells nobody where nobody is to be told', async () => {
    expect((await audited(0, () => ({ leaks: [1] }), { tells: false })).keys).toEqual([]);
  });
});

describe('an audit that was cut short', () => {
  it('is taken up: sites that have a run are not looked at again', async () => {
    const stop = new AbortController();
    const clock = setClock(Date.parse(NIGHTS[0]));
    const scan = leakingSites(() => ({ leaks: [1] }), clock);
    const fleet = aFleet(anInventory(sites, { concurrency: 1 }), history);
    const means = { clock, signal: stop.signal, onEvent: () => undefined };
    const first = await runAudit(fleet, startOf(0), {
      ...means,
      scan: async (order, signal) => {
        if (order.site.name === 'two') stop.abort();
        return { ...(await scan(order, signal)), isCut: order.site.name === 'two' };
      },
    });
    expect(first).toEqual({ kind: 'given-back', left: ['two', 'three'] });
    const looked: string[] = [];
    const [open] = await unfinishedAudits(fleet);
    if (open === undefined) throw new Error('an audit is open');
    const second = await runAudit(fleet, open, {
      ...means,
      signal: new AbortController().signal,
      scan: (order, signal) => {
        looked.push(order.site.name);
        return scan(order, signal);
      },
    });
    expect(looked).toEqual(['two', 'three']);
    expect(second.kind === 'finished' && second.digest.sites.map(({ run }) => run?.outcome)).toEqual([
      'complete',
      'complete',
      'complete',
    ]);
    expect(exitOfAudit(second)).toBe(1);
  });

  it('says of a site that has left the inventory that nobody looked at it', async () => {
    await history.beginAudit(startOf(0));
    const fleet = aFleet(anInventory(sites.slice(0, 2)), history);
    const [open] = await unfinishedAudits(fleet);
    if (open === undefined) throw new Error('an audit is open');
    const clock = setClock(Date.parse(NIGHTS[0]));
    const end = await runAudit(fleet, open, {
      clock,
      scan: leakingSites(() => ({ leaks: [] }), clock),
      signal: new AbortController().signal,
      onEvent: () => undefined,
    });
    const runs = end.kind === 'finished' ? end.digest.sites.map(({ site, run }) => [site, run?.outcome]) : [];
    expect(Object.fromEntries(runs)).toMatchObject({ one: 'complete', two: 'complete', three: 'not-scanned' });
  });
});

it('stops where the history refuses, and says what the history says', async () => {
  const clock = setClock(Date.parse(NIGHTS[0]));
  const looked: string[] = [];
  const scan = leakingSites(() => ({ leaks: [] }), clock);
  const full: History = {
    ...history,
    recordRun: () => Promise.reject(new ScanError('HISTORY_UNAVAILABLE', 'no space is left on its disk')),
  };
  const running = runAudit(aFleet(anInventory(sites, { concurrency: 1 }), full), startOf(0), {
    clock,
    scan: (order, signal) => {
      looked.push(order.site.name);
      return scan(order, signal);
    },
    signal: new AbortController().signal,
    onEvent: () => undefined,
  });
  await expect(running).rejects.toMatchObject({ code: 'HISTORY_UNAVAILABLE' });
  expect(looked).toEqual(['one']);
  expect(await history.openAudits()).toHaveLength(1);
});

it('spreads the starts of a scheduled audit, and looks at every site', async () => {
  const clock = setClock(Date.parse(NIGHTS[0]));
  const numbers = [0.9, 0.1, 0.5];
  const looked: (readonly [string, number])[] = [];
  const scan = leakingSites(() => ({ leaks: [] }), clock);
  const running = runAudit(aFleet(anInventory(sites, { jitter: 60_000, concurrency: 1 }), history), startOf(0), {
    clock,
    random: () => numbers.shift() ?? 0,
    scan: (order, signal) => {
      looked.push([order.site.name, clock.now() - Date.parse(NIGHTS[0])]);
      return scan(order, signal);
    },
    signal: new AbortController().signal,
    onEvent: () => undefined,
  });
  for (const _ of sites) {
    await clock.sleeping(1);
    clock.set(clock.next() ?? 0);
    await new Promise(setImmediate);
  }
  await running;
  expect(looked).toEqual([
    ['two', 6000],
    ['three', 30_000],
    ['one', 54_000],
  ]);
});
