import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { CdpRefusal, openCdp } from '../../../../src/capture/cdp/connection.ts';
import { openRelay, type Relay } from '../../../../src/capture/cdp/relay.ts';
import { aLine } from './a-line.ts';
import { closed, connect, ROOT, sitDown as open } from './a-seat.ts';

const relays: Relay[] = [];
afterEach(() => {
  for (const relay of relays.splice(0)) relay.close();
});
const sitDown: typeof open = async (settings) => {
  const seat = await open(settings);
  relays.push(seat.relay);
  return seat;
};

describe('the second seat', () => {
  it('is told the answers to its own commands', async () => {
    const { ask, hear, browser } = await sitDown({ answers: { 'Browser.getVersion': { product: 'Chromium' } } });
    ask({ id: 7, method: 'Browser.getVersion' });
    ask({ id: 8, method: 'Page.enable', params: { n: 1 }, sessionId: 's1' });
    expect(await hear(2)).toEqual([
      { id: 7, result: { product: 'Chromium' } },
      { id: 8, result: {}, sessionId: 's1' },
    ]);
    expect(browser.sent.slice(-2)).toEqual([`Browser.getVersion @${ROOT}`, 'Page.enable @s1']);
    expect(browser.paramsOf('Page.enable')).toEqual([{ n: 1 }]);
  });

  it("is told the browser's own refusals, and of a closed target whatever else went wrong", async () => {
    const { ask, hear } = await sitDown({
      answers: {
        'Page.enable': new CdpRefusal('Page.enable', { code: -32_601, message: 'not here' }),
        'Page.disable': new Error('the browser is gone (Page.disable)'),
      },
    });
    ask({ id: 7, method: 'Page.enable', sessionId: 's1' });
    ask({ id: 8, method: 'Page.disable' });
    expect(await hear(2)).toEqual([
      { id: 7, error: { code: -32_601, message: 'not here' }, sessionId: 's1' },
      { id: 8, error: { code: -32_000, message: 'Target closed' } },
    ]);
  });

  it('sees its own sessions and those below them, and the browser as one without a name', async () => {
    const { hear, attach, tell } = await sitDown();
    tell(ROOT, 'Target.targetCreated');
    attach('s1');
    attach('s2', { type: 'worker' }, 's1');
    tell('s2', 'Runtime.consoleAPICalled');
    const messages = await hear(4);
    expect(messages.map(({ method, sessionId }) => [method, sessionId])).toEqual([
      ['Target.targetCreated', undefined],
      ['Target.attachedToTarget', undefined],
      ['Target.attachedToTarget', 's1'],
      ['Runtime.consoleAPICalled', 's2'],
    ]);
  });

  it('sees none of ours', async () => {
    const { hear, tell } = await sitDown();
    tell(undefined, 'Target.attachedToTarget', { sessionId: 'ours', targetInfo: {} });
    tell('ours', 'Page.loadEventFired');
    tell(ROOT, 'Target.targetCreated', { n: 3 });
    expect(await hear(1)).toMatchObject([{ params: { n: 3 } }]);
  });

  it('lets go of targets of other contexts, and hears nothing of them', async () => {
    const { hear, attach, tell, browser } = await sitDown();
    attach('foreign', { browserContextId: 'another' });
    tell('foreign', 'Page.loadEventFired');
    tell(ROOT, 'Target.detachedFromTarget', { sessionId: 'foreign' });
    attach('s1');
    expect(await hear(1)).toMatchObject([{ method: 'Target.attachedToTarget', params: { sessionId: 's1' } }]);
    expect(browser.sent.at(-1)).toBe(`Target.detachFromTarget @${ROOT}`);
    expect(browser.paramsOf('Target.detachFromTarget')).toEqual([{ sessionId: 'foreign' }]);
  });

  it('hears of the end of a session, and nothing of it afterwards', async () => {
    const { hear, attach, tell } = await sitDown();
    attach('s1');
    tell(ROOT, 'Target.detachedFromTarget', { sessionId: 's1' });
    tell('s1', 'Page.loadEventFired');
    tell(ROOT, 'Target.targetCreated');
    expect((await hear(3)).map(({ method }) => method)).toEqual([
      'Target.attachedToTarget',
      'Target.detachedFromTarget',
      'Target.targetCreated',
    ]);
  });

  it('lets no target run before our own watch is in place', async () => {
    let pass = (): void => undefined;
    const asked: string[] = [];
    const passed = new Promise<void>((resolve) => {
      pass = resolve;
    });
    const ready = (targetId: string): Promise<void> => {
      asked.push(targetId);
      return passed;
    };
    const { ask, hear, attach, browser } = await sitDown({ ready });
    attach('s1', { targetId: 'page' });
    await hear(1);
    ask({ id: 7, method: 'Runtime.runIfWaitingForDebugger', sessionId: 's1' });
    ask({ id: 8, method: 'Page.enable', sessionId: 's1' });
    expect((await hear(1))[0]?.id).toBe(8);
    expect(asked).toEqual(['page']);
    expect(browser.sent).not.toContain('Runtime.runIfWaitingForDebugger @s1');
    pass();
    expect((await hear(1))[0]?.id).toBe(7);
    expect(browser.sent.at(-1)).toBe('Runtime.runIfWaitingForDebugger @s1');
  });

  it('hears everything in the order of the wire, be it answer or event, and however much comes at once', async () => {
    const { line, asked, say } = aLine();
    const connection = openCdp(line, (event) => relay.take(event));
    const relay = openRelay({ connection, ready: async () => undefined });
    relays.push(relay);
    const connecting = connect(relay);
    say({ id: 1, result: { sessionId: ROOT } });
    const { ask, hear } = await connecting;
    ask({ id: 7, method: 'Target.createBrowserContext' });
    while (asked.length < 2) await new Promise((resolve) => setImmediate(resolve));
    const targetInfo = { targetId: 'page', type: 'page', browserContextId: 'new' };
    say(
      { method: 'Target.targetCreated', params: {}, sessionId: ROOT },
      { id: 2, result: { browserContextId: 'new' }, sessionId: ROOT },
      { method: 'Target.attachedToTarget', params: { sessionId: 's1', targetInfo }, sessionId: ROOT },
      { method: 'Page.frameNavigated', params: {}, sessionId: 's1' },
    );
    expect((await hear(4)).map(({ id, method }) => id ?? method)).toEqual([
      'Target.targetCreated',
      7,
      'Target.attachedToTarget',
      'Page.frameNavigated',
    ]);
  });
});

describe('the relay', () => {
  it('knows the contexts that were made from the second seat, in order', async () => {
    const names = ['own', 'second'];
    const createBrowserContext = async (): Promise<object> => ({ browserContextId: names.shift() });
    const { relay, ask, hear } = await sitDown({ answers: { 'Target.createBrowserContext': createBrowserContext } });
    ask({ id: 2, method: 'Target.createBrowserContext' });
    await hear(1);
    expect(relay.contexts()).toEqual(['own', 'second']);
  });

  it('has one address, on loopback, with a secret in it', async () => {
    const { relay } = await sitDown();
    const address = await relay.address();
    expect(address).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}$/);
    expect(await relay.address()).toBe(address);
  });

  it('turns away whoever comes second, or does not know the path', async () => {
    const { relay, ask, hear } = await sitDown();
    const address = await relay.address();
    await closed(new WebSocket(address));
    await closed(new WebSocket(new URL('/', address)));
    ask({ id: 3, method: 'Browser.getVersion' });
    expect(await hear(1)).toEqual([{ id: 3, result: {} }]);
  });

  it('hangs up when the browser is gone, and when it is closed', async () => {
    const [first, second] = [await sitDown(), await sitDown()];
    const ends = Promise.all([closed(first.socket), closed(second.socket)]);
    first.lose(new Error('the browser is gone'));
    second.relay.close();
    await ends;
    expect([first.socket.readyState, second.socket.readyState]).toEqual([WebSocket.CLOSED, WebSocket.CLOSED]);
  });

  it('opens no port, and asks the browser for nothing, before anybody asks for its address', () => {
    const { line, asked } = aLine();
    const relay = openRelay({ connection: openCdp(line, () => undefined), ready: async () => undefined });
    relay.take({ method: 'Target.targetCreated', params: {}, sessionId: ROOT });
    relay.close();
    expect(asked).toEqual([]);
  });
});
