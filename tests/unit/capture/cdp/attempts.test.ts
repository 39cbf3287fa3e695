import { describe, expect, it } from 'vitest';
import { askedForBy } from '../../../../src/capture/cdp/attempts.ts';

const event = (method: string, params: unknown) => ({ method, params, sessionId: 's' });

describe('askedForBy', () => {
  it('reads a WebTransport session, without its fragment', () => {
    expect(askedForBy(event('Network.webTransportCreated', { url: 'https://t.example/t?u=1#x' }))).toMatchObject({
      type: 'WebTransport',
      method: 'CONNECT',
      url: 'https://t.example/t?u=1',
    });
  });

  it.each([
    ['Preload.prefetchStatusUpdated', { prefetchUrl: 'https://t.example/next', initiatingFrameId: 'F' }, 'F'],
    ['Preload.prerenderStatusUpdated', { key: { url: 'https://t.example/next' } }, undefined],
  ])('%s tells what failed, and nothing else', (method, params, frameId) => {
    expect(askedForBy(event(method, { ...params, status: 'Failure' }))).toMatchObject({
      type: 'Prefetch',
      url: 'https://t.example/next',
      frameId,
    });
    expect(askedForBy(event(method, { ...params, status: 'Success' }))).toBeUndefined();
  });
});
