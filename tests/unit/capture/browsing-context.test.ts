import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLookingContext } from '../../../src/capture/browsing-context.ts';
import type { ContextListener, WatchedTarget } from '../../../src/capture/cdp/watch-browser.ts';
import type { LaunchedBrowser } from '../../../src/capture/launch-browser.ts';
import type { Sink } from '../../../src/capture/sink/open-sink.ts';
import { openWireLog } from '../../../src/capture/sink/wire-log.ts';
import type { Stage } from '../../../src/capture/stage.ts';
import { aSend, never } from './cdp/a-line.ts';
import { committed, sent, watched } from './cdp/events.ts';
import { passTime } from './pass-time.ts';

vi.mock('node:timers/promises', () => import('./fake-sleep.ts'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const HOME = 'https://lender.example/';

/** A context whose pages are `page 1`, `page 2` and so on, with sessions `s1`, `s2`. */
async function open(answers: Parameters<typeof aSend>[0] = {}) {
  let pages = 0;
  let listener: ContextListener | undefined;
  const told: string[] = [];
  const target = (number: number): WatchedTarget => watched(`s${number}`, { targetId: `page ${number}`, browserContextId: 'c' });
  const browser = aSend({
    'Target.createBrowserContext': { browserContextId: 'c' },
    'Target.createTarget': async () => {
      pages += 1;
      await listener?.onAttached(target(pages));
      return { targetId: `page ${pages}` };
    },
    ...answers,
  });
  const launched = {
    send: browser.send,
    lost: never(),
    isAlive: () => true,
    watch: {
      listen: (context: string, one: ContextListener) => {
        told.push(`listen to ${context}`);
        listener = one;
        return () => void told.push('stop listening');
      },
      attaching: () => 0,
      ready: async (targetId: string) => targetId.replace('page ', 's'),
    },
  } as unknown as LaunchedBrowser;
  const log = openWireLog(() => 1, { onSeen: () => undefined, onTaken: () => undefined });
  const sink = {
    openOutlet: async () => ({ proxy: 'http://127.0.0.1:1', log, close: async () => void told.push('outlet closed') }),
  } as unknown as Sink;
  const context = await openLookingContext(launched, sink, undefined, false);
  if (listener === undefined) throw new Error('nobody listens');
  return { context, browser, told, target, listener };
}

const urls = ({ requests }: Stage) => requests.list().map(({ url }) => url.reveal((text) => text));

describe('a context that visits share', () => {
  it('has its own way out, and takes no downloads', async () => {
    const { browser, told } = await open();
    expect(browser.paramsOf('Target.createBrowserContext')).toMatchObject([
      { proxyServer: 'http://127.0.0.1:1', proxyBypassList: '<-loopback>', disposeOnDetach: true },
    ]);
    expect(browser.paramsOf('Browser.setDownloadBehavior')).toEqual([{ behavior: 'deny', browserContextId: 'c' }]);
    expect(told).toEqual(['listen to c']);
  });

  it('opens one page at a time', async () => {
    const pages: (() => void)[] = [];
    const { context, browser } = await open({
      'Target.createTarget': () => new Promise((resolve) => pages.push(() => resolve({ targetId: `page ${pages.length}` }))),
    });
    const stages = [context.openStage('v1'), context.openStage('v2')];
    await vi.advanceTimersByTimeAsync(10);
    expect(browser.paramsOf('Target.createTarget')).toHaveLength(1);
    pages[0]?.();
    await stages[0];
    await vi.advanceTimersByTimeAsync(10);
    expect(browser.paramsOf('Target.createTarget')).toHaveLength(2);
    pages[1]?.();
    expect((await stages[1])?.tab.targetId).toBe('page 2');
  });

  it('gives each visit what its own page does', async () => {
    const { context, target, listener } = await open();
    const [first, second] = [await context.openStage('v1'), await context.openStage('v2')];
    listener.onEvent(committed(`${HOME}1`, 'l1', 'page 1'), target(1));
    listener.onEvent(committed(`${HOME}2`, 'l2', 'page 2'), target(2));
    listener.onEvent(sent('https://t.example/1', { frameId: 'page 1' }), target(1));
    listener.onEvent(sent('https://t.example/2', { frameId: 'page 2' }), target(2));
    expect([urls(first), urls(second)]).toEqual([['https://t.example/1'], ['https://t.example/2']]);
    expect(first.trail.mainDocuments().map(({ ref }) => ref.visit)).toEqual(['v1']);
  });

  it('counts frames, workers and popups for the visit that they came from', async () => {
    const { context, target, listener } = await open();
    const [first, second] = [await context.openStage('v1'), await context.openStage('v2')];
    const popup = watched('p', { targetId: 'popup', openerId: 'page 1' });
    const inner = watched('f', { targetId: 'frame', type: 'iframe', parent: popup });
    const worker = watched('w', { targetId: 'worker', type: 'worker', parent: target(1) });
    for (const one of [popup, inner, worker]) await listener.onAttached(one);
    for (const one of [popup, inner, worker]) listener.onEvent(sent(`https://t.example/${one.targetId}`), one);
    expect(urls(first)).toEqual(['https://t.example/popup', 'https://t.example/frame', 'https://t.example/worker']);
    expect(urls(second)).toEqual([]);
  });

  it('counts a worker that all pages share for the visit that came last', async () => {
    const { context, listener } = await open();
    const [first, second] = [await context.openStage('v1'), await context.openStage('v2')];
    listener.onEvent(sent('https://t.example/sw'), watched('sw', { targetId: 'sw', type: 'service_worker' }));
    expect([urls(first), urls(second)]).toEqual([[], ['https://t.example/sw']]);
  });

  it('lets one visit leave at a time, with its popups, and gives it a moment for its last words', async () => {
    const { context, browser, target, listener } = await open();
    const [first, second] = [await context.openStage('v1'), await context.openStage('v2')];
    await listener.onAttached(watched('p', { targetId: 'popup', openerId: 'page 1' }));
    const leavings = [context.leave(first), context.leave(second)];
    await vi.advanceTimersByTimeAsync(10);
    expect(browser.paramsOf('Page.close')).toHaveLength(1);
    expect(browser.paramsOf('Target.closeTarget')).toEqual([{ targetId: 'popup' }]);
    expect([first.leftAt(), second.leftAt()]).toEqual([expect.any(Number), undefined]);
    listener.onDetached(target(1));
    await passTime(leavings[0] ?? never());
    expect(browser.paramsOf('Page.close')).toHaveLength(2);
    listener.onDetached(target(2));
    await passTime(leavings[1] ?? never());
    expect(second.leftAt()).toBeGreaterThan(first.leftAt() ?? Infinity);
  });

  it('takes everything away when it is closed, even from a browser that is gone', async () => {
    const { context, browser, told } = await open({ 'Target.disposeBrowserContext': new Error('the browser is gone') });
    await passTime(context.close());
    expect(browser.paramsOf('Target.disposeBrowserContext')).toEqual([{ browserContextId: 'c' }]);
    expect(told).toEqual(['listen to c', 'stop listening', 'outlet closed']);
  });
});
