// Which visits share a context, when contexts end, and who is told what came too late.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSession } from '../../../src/capture/browser-session.ts';
import type { OutboundRequest } from '../../../src/model/outbound-request.ts';
import type { PlannedVisit, Step, VisitId } from '../../../src/model/crawl-plan.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aBrowser, type HeldBrowser } from './a-browser.ts';
import { passTime } from './pass-time.ts';

vi.mock('node:timers/promises', () => import('./fake-sleep.ts'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const WAIT: Step = { kind: 'wait', milliseconds: 10 };
const settings = { signal: new AbortController().signal, time: 'virtual' } as const;
const planned = (id: string, url: string, steps: readonly Step[] = []): PlannedVisit => ({
  id: id as VisitId,
  label: undefined,
  url: new Raw(url),
  steps,
  depth: 0,
  consent: 'none',
});

function open(browser: HeldBrowser) {
  const late: OutboundRequest[] = [];
  const session = openSession({ ...browser, onLate: (requests) => void late.push(...requests) });
  return {
    visit: (id: string, url: string, steps?: readonly Step[]) => passTime(session.visit(planned(id, url, steps), settings)),
    close: () => passTime(session.close()),
    session,
    late: () => late.map(({ url, document }) => `${text(url)} of ${document.visit}, ${text(document.url)}`),
  };
}

const text = (raw: Raw): string => raw.reveal((value) => value);

describe('visits that only look', () => {
  it('share a context with those of their site', async () => {
    const browser = aBrowser();
    const { visit } = open(browser);
    const outcomes = [
      await visit('v1', 'https://www.lender.example/a'),
      await visit('v2', 'https://shop.lender.example/b'),
      await visit('v3', 'https://www.bank.example/'),
    ];
    expect(outcomes.map(({ id, outcome }) => [id, outcome.kind])).toEqual([
      ['v1', 'visited'],
      ['v2', 'visited'],
      ['v3', 'visited'],
    ]);
    expect(browser.told).toEqual(['open context 1', 'open context 2']);
  });

  it('share it when they begin at once, too', async () => {
    const browser = aBrowser();
    const { session } = open(browser);
    const visits = ['v1', 'v2'].map((id) => session.visit(planned(id, 'https://lender.example/'), settings));
    await passTime(Promise.all(visits));
    expect(browser.told).toEqual(['open context 1']);
  });

  it('have another try at a context that could not be opened', async () => {
    const browser = aBrowser();
    const { visit } = open(browser);
    browser.refuse();
    await expect(visit('v1', 'https://lender.example/')).rejects.toThrow('no more contexts');
    expect((await visit('v2', 'https://lender.example/')).outcome.kind).toBe('visited');
    expect(browser.told).toEqual(['open context 1']);
  });

  it('have crashed when the browser is not there any more', async () => {
    const browser = aBrowser();
    const { visit } = open(browser);
    browser.die();
    expect((await visit('v1', 'https://lender.example/')).outcome).toMatchObject({ kind: 'crashed' });
  });
});

describe('a page that is looked at apart', () => {
  it('has a context of its own, which nobody joins and which ends with it', async () => {
    const browser = aBrowser();
    const { session, visit } = open(browser);
    await visit('v1', 'https://lender.example/');
    const looked = await passTime(session.visit(planned('v2', 'https://lender.example/'), { ...settings, apart: true }));
    expect(looked.outcome.kind).toBe('visited');
    await visit('v3', 'https://lender.example/');
    expect(browser.told).toEqual(['open context 1', 'open context 2', 'close context 2']);
  });
});

describe('a journey', () => {
  it('has a context of its own, which ends with it', async () => {
    const browser = aBrowser();
    const { visit } = open(browser);
    await visit('v1', 'https://lender.example/');
    for (const id of ['v2', 'v3']) expect((await visit(id, 'https://lender.example/', [WAIT])).outcome.kind).toBe('visited');
    expect(browser.told).toEqual([
      'open context 1',
      'open driven context 2',
      'close context 2',
      'open driven context 3',
      'close context 3',
    ]);
  });

  it('has said what its context sent on its end: nobody else was in it', async () => {
    const browser = aBrowser();
    const { visit, late } = open(browser);
    browser.onClose((log) => browser.arrive(log, 'https://t.example/last-words'));
    const { requests } = await visit('v1', 'https://lender.example/cart?mail=taro', [WAIT]);
    expect(requests.map(({ url }) => text(url))).toEqual(['https://t.example/last-words']);
    expect(late()).toEqual([]);
  });

  it('closes its context when the page could not be opened', async () => {
    const browser = aBrowser();
    const { visit } = open(browser);
    browser.refusePages();
    await expect(visit('v1', 'https://lender.example/', [WAIT])).rejects.toThrow('no more pages');
    expect(browser.told).toEqual(['open driven context 1', 'close context 1']);
  });
});

describe('the end of a session', () => {
  it('closes every context and then the browser', async () => {
    const browser = aBrowser();
    const { visit, close, late } = open(browser);
    await visit('v1', 'https://lender.example/');
    await visit('v2', 'https://bank.example/');
    await close();
    expect(browser.told.slice(2)).toEqual(['close context 1', 'close context 2', 'close browser']);
    expect(late()).toEqual([]);
  });

  it('hands on what nobody has claimed, for the page that the context was opened for', async () => {
    const browser = aBrowser();
    const { visit, close, late } = open(browser);
    await visit('v1', 'https://lender.example/a');
    await visit('v2', 'https://lender.example/b');
    browser.onClose((log) => browser.arrive(log, 'https://t.example/worker'));
    await close();
    expect(late()).toEqual(['https://t.example/worker of v1, https://lender.example/a']);
  });

  it('comes for the browser even when a context never opened', async () => {
    const browser = aBrowser();
    const { session, close } = open(browser);
    browser.refuse();
    const visit = session.visit(planned('v1', 'https://lender.example/'), settings).catch(() => undefined);
    await close();
    await visit;
    expect(browser.told).toEqual(['close browser']);
  });
});
