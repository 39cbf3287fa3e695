// What becomes of a post to a webhook, by what the other side answers, or does not.
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Raw } from '../../../src/model/raw.ts';
import { openWebhooks } from '../../../src/notify/open-webhooks.ts';
import type { Answer } from '../../support/loopback.ts';
import { aPost, NOW, open, PATH, post, serve, settingsFor } from './sent-posts.ts';

describe('what becomes of it', () => {
  it.each<[Answer, unknown]>([
    [{ status: 200 }, { kind: 'sent' }],
    [{ status: 202 }, { kind: 'sent' }],
    [{ status: 204 }, { kind: 'sent' }],
    [{ status: 429 }, { kind: 'deferred', reason: 'HTTP 429', retryAfter: undefined }],
    [
      { status: 429, headers: { 'retry-after': '30' } },
      { kind: 'deferred', reason: 'HTTP 429', retryAfter: 30 },
    ],
    [
      { status: 503, headers: { 'retry-after': new Date(NOW + 120_000).toUTCString() } },
      { kind: 'deferred', reason: 'HTTP 503', retryAfter: 120 },
    ],
    [
      { status: 429, headers: { 'retry-after': '99999999' } },
      { kind: 'deferred', reason: 'HTTP 429', retryAfter: 86_400 },
    ],
    [
      { status: 503, headers: { 'retry-after': 'soon' } },
      { kind: 'deferred', reason: 'HTTP 503', retryAfter: undefined },
    ],
    [
      { status: 500, body: 'leak@x.example' },
      { kind: 'deferred', reason: 'HTTP 500', retryAfter: undefined },
    ],
    [{ status: 408 }, { kind: 'deferred', reason: 'HTTP 408', retryAfter: undefined }],
    [
      { status: 400, body: 'invalid_payload' },
      { kind: 'refused', reason: 'HTTP 400' },
    ],
    [{ status: 403 }, { kind: 'refused', reason: 'HTTP 403' }],
    [{ status: 404 }, { kind: 'refused', reason: 'HTTP 404' }],
    [
      { status: 302, headers: { location: `https://localhost${PATH}-elsewhere` } },
      { kind: 'refused', reason: 'HTTP 302: redirects are not followed' },
    ],
  ])('%j', async (answer, delivery) => {
    const server = await serve(answer);
    expect(await post(server, settingsFor(server))).toEqual(delivery);
    expect(server.arrived).toHaveLength(1);
  });

  it('waits where nobody answers, speaks TLS or listens, and names no address', async () => {
    const hanging = await serve({ hangs: true });
    const closed = await serve();
    await closed.close();
    const dumb = createServer((socket) => socket.end('220 hello\r\n'));
    open.push(dumb);
    await new Promise<void>((resolve) => {
      dumb.listen(0, '127.0.0.1', resolve);
    });
    const { port } = dumb.address() as AddressInfo;
    const deliveries = [
      await post(hanging, settingsFor(hanging), { patience: 500 }),
      await post(closed, settingsFor(closed)),
      await post(closed, settingsFor({ ...closed, port })),
      await post(hanging, settingsFor(hanging), { trustedCa: [] }),
      await post(hanging, { ...settingsFor(hanging), url: new Raw(`https://127.0.0.1:${hanging.port}${PATH}`) }),
    ];
    expect(deliveries).toEqual([
      { kind: 'deferred', reason: 'no answer in time' },
      { kind: 'deferred', reason: 'the connection was refused' },
      { kind: 'deferred', reason: 'the connection failed' },
      { kind: 'deferred', reason: 'TLS: the certificate is not trusted' },
      { kind: 'deferred', reason: expect.any(String) as unknown },
    ]);
    expect(JSON.stringify(deliveries)).not.toMatch(/localhost|127\.0|synthetic/);
  });

  it('counts on the status alone, whatever becomes of the body', async () => {
    const server = await serve({ status: 200, body: Buffer.alloc(8 * 1024 * 1024) });
    expect(await post(server, settingsFor(server))).toEqual({ kind: 'sent' });
  });

  it('refuses what the inventory no longer names', async () => {
    const server = await serve();
    const settings = settingsFor(server);
    const delivery = await openWebhooks([]).send(aPost(settings));
    expect(delivery).toEqual({ kind: 'refused', reason: 'the inventory has no webhook of this name any more' });
  });

  it('gives back what is under way when it is closed', async () => {
    const server = await serve({ hangs: true });
    const settings = settingsFor(server);
    const webhooks = openWebhooks([settings], { trustedCa: [server.ca] });
    const sending = webhooks.send(aPost(settings));
    await expect.poll(() => server.arrived.length).toBe(1);
    webhooks.close();
    expect(await sending).toEqual({ kind: 'deferred', reason: 'stopped before there was an answer' });
  });
});
