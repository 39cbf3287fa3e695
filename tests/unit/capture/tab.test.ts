import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTab } from '../../../src/capture/tab.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aSend, never } from './cdp/a-line.ts';
import { committed, other, watched } from './cdp/events.ts';

vi.mock('node:timers/promises', () => import('./fake-sleep.ts'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const page = watched('s1');
const popup = watched('s2', { targetId: 'popup', openerId: 'page' });
const frame = watched('s3', { targetId: 'frame', type: 'iframe', parent: page });
const ADDRESS = new Raw('https://lender.example/?mail=taro');

/** A tab on the target `page`, whose browser answers so. */
function open(answers: Parameters<typeof aSend>[0] = {}) {
  const browser = aSend(answers);
  let lose = (_error: Error): void => undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    lose = reject;
  });
  lost.catch(() => undefined);
  const tab = openTab({ send: browser.send, targetId: 'page', sessionId: 's1', lost });
  return { tab, browser, lose: () => lose(new Error('the browser is gone')) };
}

const response = (status: number, { requestId = 'l1', frameId = 'page' } = {}) =>
  other('Network.responseReceived', { requestId, loaderId: 'l1', frameId, response: { status } });

/** A tab whose server answers with these events before the document is committed. */
function openServed(...events: readonly ReturnType<typeof response>[]) {
  const opened = open({
    'Page.navigate': async () => {
      for (const event of events) opened.tab.take(event, page);
      return { frameId: 'page', loaderId: 'l1' };
    },
  });
  return opened;
}

const pending = async (promise: Promise<unknown>): Promise<boolean> => {
  let isPending = true;
  const settled = (): void => {
    isPending = false;
  };
  promise.then(settled, settled);
  await vi.advanceTimersByTimeAsync(1);
  return isPending;
};

describe('navigate', () => {
  it('opens an address in its own page', async () => {
    const { tab, browser } = openServed(response(200));
    expect(await tab.navigate(ADDRESS)).toBeUndefined();
    expect(browser.sent).toEqual(['Page.navigate @s1']);
    expect(browser.paramsOf('Page.navigate')).toEqual([{ url: 'https://lender.example/?mail=taro' }]);
  });

  it.each([
    [{ errorText: 'net::ERR_TOO_MANY_REDIRECTS' }, 'the page could not be opened (ERR_TOO_MANY_REDIRECTS)'],
    [{ errorText: 'net::ERR_ABORTED' }, 'the page could not be opened (ERR_ABORTED)'],
    [{ errorText: 'net::ERR_ABORTED', isDownload: true }, 'the address is a download'],
  ])('says what came of it instead: %j', async (answer, reason) => {
    const { tab } = open({ 'Page.navigate': answer });
    expect(await tab.navigate(ADDRESS)).toEqual({ kind: 'unreachable', reason });
  });

  it('does not take the error page of a server for the page', async () => {
    expect(await openServed(response(503)).tab.navigate(ADDRESS)).toEqual({ kind: 'unreachable', reason: 'HTTP 503' });
    expect(await openServed(response(404)).tab.navigate(ADDRESS)).toBeUndefined();
  });

  it('asks only for the status of the document itself', async () => {
    const image = response(500, { requestId: 'image' });
    const inner = response(500, { frameId: 'frame' });
    expect(await openServed(image, inner).tab.navigate(ADDRESS)).toBeUndefined();
  });

  it('does not hold the status of one page against the next', async () => {
    const { tab } = open();
    tab.take(response(500), page);
    expect(await tab.navigate(ADDRESS)).toBeUndefined();
  });

  it('gives up when the browser is gone', async () => {
    const { tab, lose } = open({ 'Page.navigate': never });
    const navigating = tab.navigate(ADDRESS);
    expect(await pending(navigating)).toBe(true);
    lose();
    expect(await navigating).toMatchObject({ kind: 'timeout' });
  });

  it('gives up on a server that does not answer', async () => {
    const { tab } = open({ 'Page.navigate': never });
    const navigating = tab.navigate(ADDRESS);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await navigating).toEqual({ kind: 'timeout', reason: 'the page did not answer in time' });
  });
});

describe('isLoaded', () => {
  it('is true from the load event to the next document', () => {
    const { tab } = open();
    expect(tab.isLoaded()).toBe(false);
    tab.take(other('Page.loadEventFired', {}), page);
    expect(tab.isLoaded()).toBe(true);
    tab.take(committed('https://lender.example/next', 'l2', 'page'), page);
    expect(tab.isLoaded()).toBe(false);
  });

  it('has nothing to do with frames and popups', () => {
    const { tab } = open();
    tab.take(other('Page.loadEventFired', {}), popup);
    tab.take(other('Page.loadEventFired', {}), frame);
    expect(tab.isLoaded()).toBe(false);
    tab.take(other('Page.loadEventFired', {}), page);
    tab.take(committed('https://t.example/ad', 'l2', 'frame', 'page'), page);
    expect(tab.isLoaded()).toBe(true);
  });
});

describe('evaluate', () => {
  it.each([
    ['a value', { result: { value: ['a'] } }, { value: ['a'] }],
    ['no value where the expression fails', { result: { type: 'object' }, exceptionDetails: {} }, { value: undefined }],
    ['nothing where the browser refuses', new Error('Runtime.evaluate was refused'), undefined],
  ])('gives %s', async (_what, answer, expected) => {
    const { tab, browser } = open({ 'Runtime.evaluate': answer });
    expect(await tab.evaluate('links()')).toEqual(expected);
    expect(browser.paramsOf('Runtime.evaluate')).toEqual([{ expression: 'links()', returnByValue: true, awaitPromise: true }]);
  });

  it('gives nothing where a script never ends, or the browser does', async () => {
    const { tab, lose } = open({ 'Runtime.evaluate': never });
    const asking = tab.evaluate('1');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await asking).toBeUndefined();
    const last = tab.evaluate('1');
    lose();
    expect(await last).toBeUndefined();
  });
});

describe('dialogs', () => {
  it.each([
    ['alert', false],
    ['confirm', false],
    ['prompt', false],
    ['beforeunload', true],
  ])('%s is answered by %s, in popups too', (type, accept) => {
    const { tab, browser } = open({ 'Page.handleJavaScriptDialog': new Error('no dialog is showing') });
    tab.take(other('Page.javascriptDialogOpening', { type }), page);
    tab.take(other('Page.javascriptDialogOpening', { type }), popup);
    expect(browser.sent).toEqual(['Page.handleJavaScriptDialog @s1', 'Page.handleJavaScriptDialog @s2']);
    expect(browser.paramsOf('Page.handleJavaScriptDialog')).toEqual([{ accept }, { accept }]);
  });
});

describe('close', () => {
  it('waits until the page is gone, not its frames', async () => {
    const { tab, browser } = open();
    const closing = tab.close();
    expect(await pending(closing)).toBe(true);
    expect(browser.sent).toEqual(['Page.close @s1']);
    tab.onDetached(frame);
    expect(await pending(closing)).toBe(true);
    tab.onDetached(page);
    expect(await pending(closing)).toBe(false);
  });

  it('does not wait for a page that has crashed', async () => {
    const { tab } = open();
    tab.take(other('Inspector.targetCrashed', {}), popup);
    expect(tab.hasCrashed()).toBe(false);
    tab.take(other('Inspector.targetCrashed', {}), page);
    expect(tab.hasCrashed()).toBe(true);
    expect(await pending(tab.close())).toBe(false);
  });

  it('is content with a page, or a browser, that is gone already', async () => {
    const refusing = open({
      'Page.close': new Error('no such session'),
      'Target.closeTarget': new Error('no such target'),
    });
    expect(await pending(refusing.tab.close())).toBe(false);
    const { tab, lose } = open({ 'Page.close': never, 'Target.closeTarget': never });
    lose();
    expect(await pending(tab.close())).toBe(false);
  });

  it('closes a page that will not be left, and does not wait for ever', async () => {
    const { tab, browser } = open();
    const closing = tab.close();
    await vi.advanceTimersByTimeAsync(2000);
    const asked = ['Page.close @s1', 'Emulation.setScriptExecutionDisabled @s1', 'Page.navigate @s1', 'Target.closeTarget'];
    expect(browser.sent).toEqual(asked);
    expect(browser.paramsOf('Page.navigate')).toEqual([{ url: 'about:blank' }]);
    expect(browser.paramsOf('Target.closeTarget')).toEqual([{ targetId: 'page' }]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(browser.sent).toEqual([...asked, 'Page.crash @s1', 'Target.closeTarget']);
    tab.take(other('Inspector.targetCrashed', {}), page);
    expect([tab.hasCrashed(), tab.wasEnded()]).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await pending(closing)).toBe(false);
  });
});
