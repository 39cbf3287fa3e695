// Looks that the daemon left out, on each database: the next digest's mails and the dashboard name them as what nobody looked at.
import { describe, expect, it } from 'vitest';
import type { ScanOfSite } from '../../../src/audit/fleet/audit-means.ts';
import type { History } from '../../../src/history/history.ts';
import type { Inventory, InventorySite } from '../../../src/model/inventory.ts';
import type { MailContent } from '../../../src/model/message.ts';
import { renderDashboard } from '../../../src/report/dashboard/render-dashboard.tsx';
import { calendarOf } from '../../../src/schedule/calendar.ts';
import { followCalendar } from '../../../src/schedule/follow-calendar.ts';
import { aFleet, anInventory, aSite } from '../../support/fleet/a-working-fleet.ts';
import { setClock, type SetClock } from '../../support/fleet/a-wall-clock.ts';
import { leakingSites } from '../../support/fleet/leaking-sites.ts';
import { textOf } from '../../support/html-structure.ts';
import { DATABASES, histories } from '../../support/histories.ts';

const LOAN = aSite('loan', { mail: ['loan@firm.example'] });
/** Mondays alone: most audits are none of its business. */
const WEEKLY = aSite('weekly', { mail: ['weekly@firm.example'], schedule: '0 3 * * MON' });

type Scan = (clock: SetClock) => ScanOfSite;
const quiet: Scan = (clock) => leakingSites(() => ({ leaks: [] }), clock);

interface Lived {
  /** Each time is come to, and what is due then is done. */
  readonly times: readonly [start: string, ...string[]];
  readonly sites: readonly InventorySite[];
  readonly scan?: Scan;
}

/** One daemon from its start to its stop. */
async function live(history: History, { times: [start, ...later], sites, scan = quiet }: Lived): Promise<void> {
  const clock = setClock(Date.parse(start));
  const inventory: Inventory = anInventory(sites, { missed: 'skip' });
  const stop = new AbortController();
  await history.syncSites(sites);
  const ended = followCalendar(aFleet(inventory, history), calendarOf(sites, inventory.timezone), {
    clock,
    signal: stop.signal,
    scan: scan(clock),
    onEvent: () => undefined,
    onMessages: () => undefined,
    onNext: () => undefined,
  });
  await Promise.race([clock.sleeping(1), ended]);
  for (const time of later) {
    clock.set(Date.parse(time));
    await new Promise(setImmediate);
    await Promise.race([clock.sleeping(1), ended]);
  }
  stop.abort();
  await ended;
}

/** The mails that wait for somebody, the newest last. */
async function mailsTo(history: History, address: string): Promise<readonly MailContent[]> {
  const waiting = await history.outbox.list({ states: ['waiting'] });
  return waiting.flatMap(({ content }) => (content.kind === 'mail' && content.to.includes(address) ? [content] : []));
}

async function pageOf(history: History, path: string, now: string): Promise<string> {
  const fleet = await history.fleet({ since: '2026-01-01T00:00:00.000Z', staleAfter: 30, now });
  const pages = [...renderDashboard(fleet, { language: 'en', timezone: 'Asia/Tokyo' })];
  return textOf(pages.find((page) => page.path === path)?.text ?? `no ${path}`);
}

describe.each(DATABASES)('looks that were left out on %s', (kind) => {
  const { open } = histories(kind);

  it('reach the owner with the next audit, in text, in HTML and in the CSV, once', async () => {
    const history = await open();
    const sites = [LOAN];
    await live(history, { sites, times: ['2026-11-22T17:00:00Z', '2026-11-22T18:00:00Z'] });
    // Three nights pass while nothing runs.
    await live(history, { sites, times: ['2026-11-25T20:00:00Z', '2026-11-26T18:00:00Z', '2026-11-27T18:00:00Z'] });
    const mails = await mailsTo(history, 'loan@firm.example');
    expect(mails.map(({ subject }) => subject)).toEqual([
      '【異常なし】loan: 個人情報の外部送信は確認されませんでした',
      '【確認できず】loan: 見送った検査 1件',
      '【異常なし】loan: 個人情報の外部送信は確認されませんでした',
    ]);
    const said =
      '予定していた検査3回（最後は 2026-11-26 03:00）は、その時刻に検査プログラムが動いていなかったため、実施していません。';
    const [, told] = mails;
    expect(told?.text.replaceAll(/\n */g, '')).toContain(said);
    expect(told?.html).toContain(said);
    expect(told?.files[0]?.text).toContain(`"loan","検査見送り","","","","${said}"`);
  });

  it('reach an owner whose site the next audit does not look at', async () => {
    const history = await open();
    const sites = [LOAN, WEEKLY];
    // A Monday that is looked at, and one (30 November) that passes while nothing runs.
    await live(history, { sites, times: ['2026-11-22T17:00:00Z', '2026-11-22T18:00:00Z'] });
    await live(history, { sites, times: ['2026-11-29T20:00:00Z', '2026-11-30T18:00:00Z', '2026-12-01T18:00:00Z'] });
    const mails = await mailsTo(history, 'weekly@firm.example');
    expect(mails.map(({ subject }) => subject)).toEqual([
      '【異常なし】weekly: 個人情報の外部送信は確認されませんでした',
      '【確認できず】weekly: 検査できませんでした',
    ]);
    expect(mails[1]?.text.replaceAll(/\n */g, '')).toContain('2026-11-30 03:00 に予定していた検査は、');
    expect((await mailsTo(history, 'ciso@firm.example')).map(({ subject }) => subject)[1]).toBe(
      '【確認できず】全2サイト中2サイト: 検査できず 1サイト',
    );
  });

  it('stand in the overview until somebody has looked again', async () => {
    const history = await open();
    const sites = [LOAN];
    await live(history, { sites, times: ['2026-11-22T17:00:00Z', '2026-11-22T18:00:00Z'] });
    expect(await pageOf(history, 'index.html', '2026-11-22T19:00:00.000Z')).not.toContain('planned look left out');
    await live(history, { sites, times: ['2026-11-23T20:00:00Z'] });
    const overview = await pageOf(history, 'index.html', '2026-11-23T21:00:00.000Z');
    expect(overview).toContain('planned look left out');
    const said = 'Planned for 2026-11-24 03:00, and not made: nothing was running then.';
    expect(overview).toContain(said);
    expect(await pageOf(history, 'sites/loan/index.html', '2026-11-23T21:00:00.000Z')).toContain(said);
    expect(overview).toContain('1 of 1 site needs attention');
    await live(history, { sites, times: ['2026-11-24T17:00:00Z', '2026-11-24T18:00:00Z'] });
    expect(await pageOf(history, 'index.html', '2026-11-24T19:00:00.000Z')).not.toContain('planned look left out');
  });

  it('are told of a site that was still being looked at when its next time came', async () => {
    const history = await open();
    const hourly = aSite('hourly', { schedule: '0 * * * *', mail: ['hourly@firm.example'] });
    const slow: Scan = (clock) => {
      const scan = quiet(clock);
      return async (order, signal) => {
        if (clock.now() === Date.parse('2026-11-22T18:00:00Z')) clock.set(Date.parse('2026-11-22T20:30:00Z'));
        return scan(order, signal);
      };
    };
    await live(history, {
      sites: [hourly],
      scan: slow,
      times: ['2026-11-22T17:30:00Z', '2026-11-22T18:00:00Z', '2026-11-22T21:00:00Z'],
    });
    const [, second] = await mailsTo(history, 'hourly@firm.example');
    expect(second?.subject).toBe('【確認できず】hourly: 見送った検査 1件');
    expect(second?.text.replaceAll(/\n */g, '')).toContain(
      '予定していた検査2回（最後は 2026-11-23 05:00）は、前の検査が終わっていなかったため、実施していません。',
    );
  });

  it('are not told anew by a daemon that is started again and again', async () => {
    const history = await open();
    const sites = [LOAN];
    await live(history, { sites, times: ['2026-11-22T17:00:00Z', '2026-11-22T18:00:00Z'] });
    for (let start = 0; start < 3; start++) await live(history, { sites, times: ['2026-11-23T20:00:00Z'] });
    await live(history, { sites, times: ['2026-11-23T21:00:00Z', '2026-11-24T18:00:00Z', '2026-11-25T18:00:00Z'] });
    const subjects = (await mailsTo(history, 'loan@firm.example')).map(({ subject }) => subject);
    expect(subjects.map((subject) => subject.includes('見送った検査 1件'))).toEqual([false, true, false]);
  });
});
