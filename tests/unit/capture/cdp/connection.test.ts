import { describe, expect, it } from 'vitest';
import { CdpRefusal, openCdp } from '../../../../src/capture/cdp/connection.ts';
import type { CdpEvent } from '../../../../src/capture/cdp/protocol.ts';
import { aLine } from './a-line.ts';

function open() {
  const events: CdpEvent[] = [];
  const held = aLine();
  return { ...held, events, connection: openCdp(held.line, (event) => events.push(event)) };
}

/** How a promise ended, as words. */
const outcome = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    (value) => `answered ${JSON.stringify(value)}`,
    (error: Error) => error.message,
  );

describe('openCdp', () => {
  it('numbers its commands and names the session they are for', () => {
    const { connection, asked } = open();
    void connection.send('Browser.getVersion');
    void connection.send('Page.navigate', { url: 'https://lender.example/' }, 's1');
    expect(asked).toEqual([
      { id: 1, method: 'Browser.getVersion', params: {} },
      { id: 2, method: 'Page.navigate', params: { url: 'https://lender.example/' }, sessionId: 's1' },
    ]);
  });

  it('gives each command its own answer, whichever comes first', async () => {
    const { connection, say } = open();
    const answers = Promise.all([connection.send('A.a'), connection.send('B.b', {}, 's1')]);
    say({ id: 2, result: { b: 1 }, sessionId: 's1' }, { id: 1, result: { a: 1 } });
    expect(await answers).toEqual([{ a: 1 }, { b: 1 }]);
  });

  it('hands on events in the order of the wire, with their sessions', () => {
    const { events, say } = open();
    say({ method: 'A.a', params: { n: 1 } }, { method: 'B.b', params: { n: 2 }, sessionId: 's1' });
    expect(events).toEqual([
      { method: 'A.a', params: { n: 1 }, sessionId: undefined },
      { method: 'B.b', params: { n: 2 }, sessionId: 's1' },
    ]);
  });

  it('takes an answer to nothing for nothing', async () => {
    const { connection, events, say } = open();
    const answer = connection.send('A.a');
    say({ id: 7, result: {} }, { error: { code: -32_700, message: 'not JSON' } }, { id: 1, result: 1 });
    expect(await answer).toBe(1);
    expect(events).toEqual([]);
  });

  it('keeps the words of a refusal out of its message', async () => {
    const { connection, say } = open();
    const refused = connection.send('Page.navigate').catch((error: unknown) => error);
    say({ id: 1, error: { code: -32_000, message: 'Cannot navigate to https://lender.example/?mail=taro' } });
    const refusal = await refused;
    expect(refusal).toBeInstanceOf(CdpRefusal);
    expect(refusal).toMatchObject({
      name: 'CdpRefusal',
      message: 'Page.navigate was refused (-32000)',
      error: { code: -32_000 },
    });
  });

  it('fails everything when the line ends, once', async () => {
    const { connection, end, asked } = open();
    const waiting = outcome(connection.send('Page.navigate', { url: 'https://lender.example/?mail=taro' }));
    expect(connection.isOpen()).toBe(true);
    end();
    end();
    expect(connection.isOpen()).toBe(false);
    expect(await waiting).toBe('the browser is gone (Page.navigate)');
    expect(await outcome(connection.lost)).toBe('the browser is gone');
    expect(await outcome(connection.send('Page.close'))).toBe('the browser is gone (Page.close)');
    expect(asked).toHaveLength(1);
  });

  // A session that is gone answers nothing: whoever waits for it would wait for ever.
  it('fails what a session was asked when the session ends', async () => {
    const { connection, say } = open();
    const gone = outcome(connection.send('Network.enable', {}, 's1'));
    const other = outcome(connection.send('Network.enable', {}, 's2'));
    say({ method: 'Target.detachedFromTarget', params: { sessionId: 's1' } }, { id: 2, result: {}, sessionId: 's2' });
    expect(await gone).toMatch(/Network\.enable/);
    expect(await other).toBe('answered {}');
  });
});
