import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drainOutbox, waitAfter } from '../../../../src/audit/fleet/drain-outbox.ts';
import type { FleetEvent } from '../../../../src/audit/fleet/fleet-events.ts';
import { openHistory } from '../../../../src/history/open-history.ts';
import type { History } from '../../../../src/history/history.ts';
import type { Delivery, NewMessage } from '../../../../src/model/message.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { aFleet, anInventory, aSite } from '../../../support/fleet/a-working-fleet.ts';
import { setClock } from '../../../support/fleet/a-wall-clock.ts';
import { suiteFolder } from '../../../support/suite-folder.ts';

const START = Date.parse('2026-11-22T18:00:00Z');
const MINUTE = 60_000;
const iso = (time: number): string => new Date(time).toISOString();

let history: History;
beforeEach(async () => {
  history = await openHistory(new Raw(join(await suiteFolder('outbox'), 'history.sqlite')));
});
afterEach(() => history.close());

function aMail(key: string): NewMessage {
  const text = `news of ${key}`;
  const messageId = `<${key}@firm.example>`;
  return {
    key,
    content: {
      kind: 'mail',
      to: ['web@firm.example'],
      subject: key,
      text,
      html: text,
      files: [],
      messageId,
      thread: '<t@firm.example>',
    },
  };
}

async function draining(
  keys: readonly string[],
  answer: (tries: number) => Delivery,
): Promise<{
  readonly drain: (at: number) => Promise<unknown>;
  readonly ids: () => readonly string[];
  readonly events: FleetEvent[];
}> {
  await history.post(keys.map(aMail), { now: iso(START) });
  const clock = setClock(START);
  let tries = 0;
  const fleet = aFleet(anInventory([aSite('one')]), history, { answer: () => answer((tries += 1)) });
  const events: FleetEvent[] = [];
  const { signal } = new AbortController();
  return {
    drain: (at) => {
      clock.set(at);
      return drainOutbox(fleet, { clock, signal, onEvent: (event) => void events.push(event), random: () => 0 });
    },
    ids: () => fleet.sent.flatMap((content) => (content.kind === 'mail' ? [content.messageId] : [])),
    events,
  };
}

describe('the outbox', () => {
  it('sends each message once', async () => {
    const { drain, ids } = await draining(['a', 'b', 'c'], () => ({ kind: 'sent' }));
    expect(await drain(START)).toEqual({ sent: 3, deferred: 0, dead: 0 });
    expect(await drain(START + MINUTE)).toEqual({ sent: 0, deferred: 0, dead: 0 });
    expect([...ids()].sort()).toEqual(['<a@firm.example>', '<b@firm.example>', '<c@firm.example>']);
  });

  it('tries again when a server is down, later each time, and loses nothing in an hour', async () => {
    const { drain, ids, events } = await draining(['a'], (tries) =>
      tries < 6 ? { kind: 'deferred', reason: 'no server answers' } : { kind: 'sent' },
    );
    for (let minute = 0; minute <= 64; minute += 1) await drain(START + minute * MINUTE);
    const waits = events.flatMap((event) => (event.kind === 'message-deferred' ? [event.nextTry] : []));
    expect(waits).toEqual([1, 3, 7, 15, 31].map((minute) => iso(START + minute * MINUTE)));
    expect(ids()).toEqual(['<a@firm.example>']);
  });

  it('asks a server that does not answer a few times, not once for each message', async () => {
    let asked = 0;
    const keys = Array.from({ length: 30 }, (_, number) => `m${number}`);
    const { drain, ids } = await draining(keys, (tries) => {
      asked = tries;
      return tries <= 5 ? { kind: 'deferred', reason: 'nobody answers' } : { kind: 'sent' };
    });
    expect(await drain(START)).toEqual({ sent: 0, deferred: 30, dead: 0 });
    expect(asked).toBe(5);
    expect(await drain(START + 2 * MINUTE)).toEqual({ sent: 30, deferred: 0, dead: 0 });
    expect(new Set(ids()).size).toBe(30);
  });

  it('waits as long as the server asks for', async () => {
    const { drain, events } = await draining(['a'], () => ({ kind: 'deferred', reason: 'too many', retryAfter: 600 }));
    await drain(START);
    expect(events).toMatchObject([{ kind: 'message-deferred', nextTry: iso(START + 10 * MINUTE) }]);
  });

  it('shows what was refused for good, and sends it when somebody asks for it again', async () => {
    const { drain, ids } = await draining(['a'], (tries) =>
      tries === 1 ? { kind: 'refused', reason: '550 no such user' } : { kind: 'sent' },
    );
    expect(await drain(START)).toEqual({ sent: 0, deferred: 0, dead: 1 });
    expect(await history.outbox.list({ states: ['dead'] })).toMatchObject([{ key: 'a', lastError: '550 no such user' }]);
    expect(await history.outbox.retry('a', { now: iso(START + MINUTE) })).toBe(true);
    await drain(START + MINUTE);
    expect(ids()).toEqual(['<a@firm.example>']);
  });

  it('gives up after five days, and says what was last heard', async () => {
    const { drain } = await draining(['a'], () => ({ kind: 'deferred', reason: '451 try later' }));
    for (let hour = 0; hour < 5 * 24; hour += 8) await drain(START + hour * 60 * MINUTE);
    expect(await history.outbox.counts()).toMatchObject({ waiting: 1, dead: 0 });
    await drain(START + 5 * 24 * 60 * MINUTE);
    expect(await history.outbox.list({ states: ['dead'] })).toMatchObject([
      { lastError: 'given up after five days; last: 451 try later' },
    ]);
  });

  it('finishes the message in hand when it is told to stop, and begins no other', async () => {
    await history.post(['a', 'b'].map(aMail), { now: iso(START) });
    const stop = new AbortController();
    const answer = (): Delivery => {
      stop.abort();
      return { kind: 'sent' };
    };
    const fleet = aFleet(anInventory([aSite('one')]), history, { answer });
    await drainOutbox(fleet, { clock: setClock(START), signal: stop.signal, onEvent: () => undefined });
    expect(await history.outbox.counts()).toMatchObject({ sent: 1, waiting: 1, sending: 0 });
  });

  it('refuses mail where the inventory names no server any more', async () => {
    await history.post([aMail('a')], { now: iso(START) });
    const fleet = { ...aFleet(anInventory([aSite('one')]), history), mailer: undefined };
    const { signal } = new AbortController();
    expect(await drainOutbox(fleet, { clock: setClock(START), signal, onEvent: () => undefined })).toMatchObject({ dead: 1 });
  });
});

it('waits between three quarters of a time and the whole of it, and never longer than an hour', () => {
  expect(waitAfter(1, {}, () => 0)).toBe(MINUTE);
  expect(waitAfter(1, {}, () => 1)).toBe(0.75 * MINUTE);
  expect(waitAfter(50, {}, () => 0)).toBe(60 * MINUTE);
});
