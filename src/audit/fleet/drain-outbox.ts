// The outbox, emptied as far as servers take it: claimed, sent, settled, one message at a time.
import { assertNever } from '../../model/assert-never.ts';
import type { Delivery, OutboxMessage } from '../../model/message.ts';
import type { WallClock } from '../../platform/wall-clock.ts';
import type { Fleet } from './fleet.ts';
import type { OnFleetEvent } from './fleet-events.ts';

const MINUTE = 60_000;
const LONGEST_WAIT = 60 * MINUTE;
/** RFC 5321, section 4.5.4.1: a sender that gives up does so after four to five days. */
const GIVES_UP_AFTER = 5 * 24 * 60 * MINUTE;
/** A daemon that stood still for five days has not tried often enough to give up. */
const LEAST_TRIES = 8;

export interface DrainMeans {
  readonly clock: WallClock;
  /** When it fires, the message in hand is finished and no other is begun. */
  readonly signal: AbortSignal;
  readonly onEvent: OnFleetEvent;
  readonly random?: (() => number) | undefined;
}

/** What became of those that were due. */
export interface Drained {
  readonly sent: number;
  readonly deferred: number;
  readonly dead: number;
}

/** Ends when nothing is due any more. What the history refuses is thrown; what servers refuse is in the outbox. */
export async function drainOutbox(fleet: Fleet, means: DrainMeans): Promise<Drained> {
  const { outbox } = fleet.history;
  const { holder } = fleet;
  const drained = { sent: 0, deferred: 0, dead: 0 };
  const failing: Failing = new Map();
  while (!means.signal.aborted) {
    const [message] = await outbox.claim({ now: timeOf(means.clock.now()), limit: 1, holder });
    if (message === undefined) break;
    drained[await deliver(fleet, message, means, failing)] += 1;
  }
  return drained;
}

// Between the server's answer and the commit lies nothing but this function: a process that is killed there sends twice (two generals),
// and one that is killed anywhere else does not.
async function deliver(fleet: Fleet, message: OutboxMessage, means: DrainMeans, failing: Failing): Promise<keyof Drained> {
  const { outbox } = fleet.history;
  const { holder } = fleet;
  const { key, attempts } = message;
  const answer = await sendUnlessFailing(fleet, message, failing);
  const now = means.clock.now();
  const delivery = isTooOld(message, answer, now) ? givenUp(answer) : answer;
  const nextTry = delivery.kind === 'deferred' ? timeOf(now + waitAfter(attempts, delivery, means.random)) : undefined;
  await outbox.settle(key, delivery, { now: timeOf(now), holder, nextTry });
  switch (delivery.kind) {
    case 'sent':
      means.onEvent({ kind: 'message-sent', key, attempts });
      return 'sent';
    case 'deferred':
      means.onEvent({ kind: 'message-deferred', key, attempts, reason: delivery.reason, nextTry: nextTry ?? '' });
      return 'deferred';
    case 'refused':
      means.onEvent({ kind: 'message-dead', key, attempts, reason: delivery.reason });
      return 'dead';
    default:
      return assertNever(delivery);
  }
}

/** Tries in a row that a channel put off, and the last of them. */
type Failing = Map<string, { readonly count: number; readonly answer: Delivery }>;

const ENOUGH = 5;

// A server that does not answer takes half a minute for each message: after some, the others wait without being tried.
async function sendUnlessFailing(fleet: Fleet, message: OutboxMessage, failing: Failing): Promise<Delivery> {
  const { content } = message;
  const channel = content.kind === 'mail' ? 'mail' : `webhook ${content.webhook}`;
  const { count, answer: last } = failing.get(channel) ?? { count: 0, answer: undefined };
  if (count >= ENOUGH && last !== undefined) return last;
  const answer = await send(fleet, message);
  failing.set(channel, { count: answer.kind === 'deferred' ? count + 1 : 0, answer });
  return answer;
}

async function send({ mailer, webhooks }: Fleet, { content }: OutboxMessage): Promise<Delivery> {
  if (content.kind === 'webhook') return webhooks.send(content);
  if (mailer === undefined) return { kind: 'refused', reason: 'the inventory names no mail server any more' };
  return mailer.send(content);
}

/** Milliseconds until the next try: a minute, doubled with each, to an hour, less up to a quarter so that not all come at once; what the server asks for, if that is longer and no more than an hour. */
export function waitAfter(
  attempts: number,
  { retryAfter = 0 }: { readonly retryAfter?: number | undefined },
  random: () => number = Math.random,
): number {
  const wait = Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.max(0, attempts - 1));
  const asked = Math.min(retryAfter * 1000, LONGEST_WAIT);
  return Math.max(wait * (1 - random() / 4), asked);
}

function isTooOld({ createdAt, attempts }: OutboxMessage, { kind }: Delivery, now: number): boolean {
  return kind === 'deferred' && attempts >= LEAST_TRIES && now - Date.parse(createdAt) >= GIVES_UP_AFTER;
}

function givenUp(answer: Delivery): Delivery {
  return { kind: 'refused', reason: `given up after five days; last: ${answer.kind === 'sent' ? '' : answer.reason}` };
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
