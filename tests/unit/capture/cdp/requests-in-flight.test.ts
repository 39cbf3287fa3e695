import { describe, expect, it } from 'vitest';
import { countInFlight } from '../../../../src/capture/cdp/requests-in-flight.ts';
import { other, sent, watched } from './events.ts';

const PAGE = watched('page');
const FRAME = watched('frame', { type: 'iframe', parent: PAGE });

const begun = (requestId: string, more: Record<string, unknown> = {}) =>
  sent(`https://t.example/${requestId}`, { requestId, ...more });
const finished = (requestId: string) => other('Network.loadingFinished', { requestId });
const failed = (requestId: string) => other('Network.loadingFailed', { requestId });

describe('countInFlight', () => {
  it('counts what has begun and has not ended', () => {
    const flight = countInFlight();
    for (const id of ['a', 'b', 'c']) flight.take(begun(id), PAGE);
    expect(flight.count()).toBe(3);
    flight.take(finished('a'), PAGE);
    flight.take(failed('b'), PAGE);
    expect(flight.count()).toBe(1);
  });

  it('counts the hops of a redirect as one request', () => {
    const flight = countInFlight();
    flight.take(begun('a'), PAGE);
    flight.take(begun('a', { redirected: true }), PAGE);
    expect(flight.count()).toBe(1);
    flight.take(finished('a'), PAGE);
    expect(flight.count()).toBe(0);
  });

  it('believes an end whoever tells it', () => {
    const flight = countInFlight();
    flight.take(begun('a'), PAGE);
    flight.take(finished('a'), FRAME);
    expect(flight.count()).toBe(0);
  });

  it('expects no end from a session that is gone', () => {
    const flight = countInFlight();
    flight.take(begun('a'), FRAME);
    flight.take(begun('b'), PAGE);
    flight.onDetached(FRAME);
    expect(flight.count()).toBe(1);
  });

  it('leaves a request to the session that told of it last', () => {
    const flight = countInFlight();
    flight.take(begun('a'), PAGE);
    flight.take(begun('a', { redirected: true }), FRAME);
    flight.onDetached(PAGE);
    expect(flight.count()).toBe(1);
    flight.onDetached(FRAME);
    expect(flight.count()).toBe(0);
  });

  it('does not wait for what stays open while a page is at rest', () => {
    const flight = countInFlight();
    flight.take(begun('a', { type: 'EventSource' }), PAGE);
    flight.take(begun('b', { type: 'WebSocket' }), PAGE);
    expect(flight.count()).toBe(0);
  });

  it('takes an end without a beginning, and other events, for nothing', () => {
    const flight = countInFlight();
    flight.take(finished('z'), PAGE);
    flight.take(other('Network.responseReceived', { requestId: 'z' }), PAGE);
    expect(flight.count()).toBe(0);
  });
});
