import { describe, expect, it } from 'vitest';
import type { CdpConnection } from '../../../../src/capture/cdp/connection.ts';
import type { TargetInfo } from '../../../../src/capture/cdp/protocol.ts';
import { watchBrowser, type ContextListener } from '../../../../src/capture/cdp/watch-browser.ts';
import { aSend, never } from './a-line.ts';
import { other } from './events.ts';

/** A watch over a browser that answers so; `tell` is what the browser says. */
function open(answers: Parameters<typeof aSend>[0] = {}) {
  const browser = aSend({
    'Page.getFrameTree': { frameTree: { frame: { id: 'page', loaderId: 'l0', url: 'about:blank' } } },
    ...answers,
  });
  let lose = (): void => undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    lose = () => reject(new Error('the browser is gone'));
  });
  lost.catch(() => undefined);
  const logged: string[] = [];
  const write = (event: string, facts: object = {}): void => void logged.push(`${event} ${JSON.stringify(facts)}`);
  const connection: CdpConnection = { send: browser.send, lost, isOpen: () => true };
  const watch = watchBrowser(connection, { debug: write, warn: write });
  const tell = (sessionId: string | undefined, method: string, params: object = {}): void =>
    watch.take({ ...other(method, params), sessionId });
  return {
    watch,
    browser,
    lose,
    logged,
    tell,
    attach: (sessionId: string, info: Partial<TargetInfo> = {}, from?: string) => {
      const targetInfo = { targetId: `target of ${sessionId}`, type: 'page', browserContextId: 'a', ...info };
      tell(from, 'Target.attachedToTarget', { sessionId, targetInfo });
    },
    detach: (sessionId: string, from?: string) => tell(from, 'Target.detachedFromTarget', { sessionId }),
    commandsTo: (sessionId: string) =>
      browser.sent.filter((one) => one.endsWith(` @${sessionId}`)).map((one) => one.split(' ')[0]),
  };
}

/** Writes down what it is told, in short. */
function aListener(
  onAttached: () => Promise<void> = async () => undefined,
): ContextListener & { readonly told: readonly string[] } {
  const told: string[] = [];
  return {
    told,
    onEvent: ({ method }, { sessionId }) => void told.push(`${method} ${sessionId}`),
    onAttached: ({ sessionId, parent }) => {
      told.push(`attached ${sessionId}${parent === undefined ? '' : ` in ${parent.sessionId}`}`);
      return onAttached();
    },
    onDetached: ({ sessionId }) => void told.push(`detached ${sessionId}`),
  };
}

describe('watchBrowser', () => {
  it('asks to hold every new target until we are there', async () => {
    const { watch, browser } = open();
    await watch.start();
    expect(browser.sent).toEqual(['Target.setAutoAttach']);
    expect(browser.paramsOf('Target.setAutoAttach')).toMatchObject([
      { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
    ]);
  });

  it('lets a page run when all is in place, and says so', async () => {
    const { watch, attach, commandsTo } = open();
    attach('s1', { targetId: 'page' });
    expect(watch.attaching('a')).toBe(1);
    expect(await watch.ready('page')).toBe('s1');
    expect(watch.attaching('a')).toBe(0);
    const commands = commandsTo('s1');
    expect(commands).toEqual(expect.arrayContaining(['Network.enable', 'Target.setAutoAttach', 'Page.enable', 'Runtime.enable']));
    expect(commands.at(-1)).toBe('Runtime.runIfWaitingForDebugger');
  });

  it('lets it run only when every command was answered and the listener is content', async () => {
    let content = (): void => undefined;
    const { watch, attach, commandsTo } = open();
    const contented = new Promise<void>((resolve) => {
      content = resolve;
    });
    watch.listen(
      'a',
      aListener(() => contented),
    );
    attach('s1', { targetId: 'page' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(commandsTo('s1')).not.toContain('Runtime.runIfWaitingForDebugger');
    content();
    await watch.ready('page');
    const unanswered = open({ 'Network.enable': never });
    unanswered.attach('s1');
    await new Promise((resolve) => setImmediate(resolve));
    expect(unanswered.commandsTo('s1')).not.toContain('Runtime.runIfWaitingForDebugger');
  });

  it('is ready for whoever asks first, too', async () => {
    const { watch, attach } = open();
    const early = watch.ready('page');
    attach('s1', { targetId: 'page' });
    expect(await early).toBe('s1');
  });

  it('is not ready when the browser is gone', async () => {
    const { watch, lose } = open();
    const waiting = watch.ready('page');
    lose();
    await expect(waiting).rejects.toThrow('the browser is gone');
  });

  it('tells each context what happens in it, and nothing else', async () => {
    const { watch, attach, tell, detach } = open();
    const [a, b] = [aListener(), aListener()];
    watch.listen('a', a);
    watch.listen('b', b);
    attach('s1');
    attach('s2', { browserContextId: 'b' });
    await Promise.all([watch.ready('target of s1'), watch.ready('target of s2')]);
    tell('s1', 'Page.loadEventFired');
    tell('s9', 'Page.loadEventFired');
    tell(undefined, 'Target.targetCreated');
    detach('s1');
    tell('s1', 'Page.loadEventFired');
    expect(a.told).toEqual(['attached s1', 'Page.frameNavigated s1', 'Page.loadEventFired s1', 'detached s1']);
    expect(b.told).toEqual(['attached s2', 'Page.frameNavigated s2']);
  });

  it('takes a worker for part of the page that made it, whatever the browser says of its context', async () => {
    const { watch, tell, commandsTo } = open();
    const listener = aListener();
    watch.listen('a', listener);
    tell(undefined, 'Target.attachedToTarget', {
      sessionId: 's1',
      targetInfo: { targetId: 'page', type: 'page', browserContextId: 'a' },
    });
    await watch.ready('page');
    tell('s1', 'Target.attachedToTarget', { sessionId: 's2', targetInfo: { targetId: 'worker', type: 'worker' } });
    await watch.ready('worker');
    tell('s2', 'Network.requestWillBeSent');
    expect(listener.told.slice(2)).toEqual(['attached s2 in s1', 'Network.requestWillBeSent s2']);
    expect(commandsTo('s2')).not.toContain('Page.enable');
  });

  it("leaves the second seat's sessions alone", () => {
    const { attach, browser } = open();
    attach('seat', { type: 'browser' });
    attach('s1', {}, 'seat');
    expect(browser.sent).toEqual([]);
  });

  it('does not wait for a target that dies while it is being born', async () => {
    const { watch, attach, logged } = open({ 'Network.enable': new Error('the target is gone (Network.enable)') });
    attach('s1', { targetId: 'page' });
    await watch.ready('page');
    expect(watch.attaching('a')).toBe(0);
    expect(logged).toEqual(['target not watched {"type":"page","reason":"the target is gone (Network.enable)"}']);
  });

  it('keeps nobody waiting for a target that is gone before it was ready', async () => {
    let fail = (): void => undefined;
    const enabling = new Promise<never>((_resolve, reject) => {
      fail = () => reject(new Error('the target is gone (Network.enable)'));
    });
    const { watch, attach, detach } = open({ 'Network.enable': () => enabling });
    const waiting = watch.ready('page');
    attach('s1', { targetId: 'page' });
    detach('s1');
    fail();
    expect(await waiting).toBe('s1');
  });

  it('tells nothing any more to a listener that has left', async () => {
    const { watch, attach, tell } = open();
    const listener = aListener();
    const stop = watch.listen('a', listener);
    attach('s1');
    await watch.ready('target of s1');
    stop();
    tell('s1', 'Page.loadEventFired');
    expect(listener.told).not.toContain('Page.loadEventFired s1');
  });
});
