import { afterEach, describe, expect, it } from 'vitest';
import { healthOf } from '../../../src/schedule/health.ts';
import { metricsOf } from '../../../src/schedule/metrics.ts';
import { parseListen, serveStatus, type StatusServer } from '../../../src/schedule/serve-status.ts';
import { openStanding } from '../../../src/schedule/standing.ts';

const FLEET = {
  sites: 2,
  runs: 10,
  audits: { open: 1, finished: 5 },
  open: { critical: 1, high: 2, medium: 0, low: 0, info: 0 },
  suppressed: 1,
  messages: { waiting: 3, sending: 0, sent: 7, dead: 1 },
  lastComplete: [
    { site: 'bank-www', at: '2026-11-22T18:00:00.000Z' },
    { site: 'みずうみ "ローン"\n', at: '2026-11-22T18:00:00.000Z' },
    { site: 'never', at: undefined },
  ],
};

describe('health', () => {
  const reach = (): Promise<number> => Promise.resolve(1);

  it('is well while the loops turn and the database answers', async () => {
    expect(await healthOf(15_000, reach)).toEqual({ isWell: true, reasons: [] });
  });

  it('says what is not', async () => {
    const dead = (): Promise<number> => Promise.reject(new Error('refused'));
    expect(await healthOf(90_000, dead)).toEqual({
      isWell: false,
      reasons: ['the loop has not turned and the lease was not renewed for 90 s', 'the database does not answer'],
    });
    expect((await healthOf(undefined, reach)).reasons).toEqual(['the lease is not held yet']);
  });
});

describe('metrics', () => {
  it('count what happened, and tell how the fleet stands', async () => {
    let time = 0;
    const standing = openStanding(() => time);
    standing.onEvent({ kind: 'audit-begun', audit: 'a', sites: 1, isTakenUp: false, done: 0 });
    const ended = { audit: 'a', site: 'one', fresh: 0, incidents: 0, reason: undefined };
    standing.onEvent({ kind: 'site-ended', ...ended, outcome: 'complete' });
    standing.onEvent({ kind: 'site-ended', ...ended, outcome: 'not-scanned' });
    time = 90_000;
    const digest = { audit: 'a', plannedAt: '', startedAt: '', endedAt: '', sites: [] };
    standing.onEvent({ kind: 'audit-ended', audit: 'a', digest, messages: 2 });
    standing.onEvent({ kind: 'slot-skipped', site: 'one', planned: '', audit: 'a' });
    standing.onEvent({ kind: 'message-dead', key: 'k', attempts: 1, reason: '550' });
    standing.onNext(Date.parse('2026-11-23T18:00:00Z'));
    const { text, contentType } = await metricsOf(standing.now(), FLEET);
    expect(contentType).toContain('version=0.0.4');
    for (const line of [
      'tagspill_audits_total 1',
      'tagspill_site_runs_total{outcome="complete"} 1',
      'tagspill_site_runs_total{outcome="incomplete"} 0',
      'tagspill_site_runs_total{outcome="not-scanned"} 1',
      'tagspill_slots_total{outcome="skipped"} 1',
      'tagspill_messages_total{outcome="dead"} 1',
      'tagspill_open_incidents{severity="critical"} 1',
      'tagspill_outbox_messages{state="waiting"} 3',
      'tagspill_last_audit_seconds 90',
      'tagspill_next_audit_timestamp_seconds 1795456800',
      'tagspill_site_last_complete_timestamp_seconds{site="bank-www"} 1795370400',
      'tagspill_site_last_complete_timestamp_seconds{site="みずうみ \\"ローン\\"\\n"} 1795370400',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toContain('site="never"');
  });

  it('say nothing of times that nobody knows', async () => {
    const { text } = await metricsOf(openStanding(() => 0).now(), { ...FLEET, lastComplete: [] });
    expect(text).not.toMatch(/^tagspill_next_audit_timestamp_seconds /m);
  });
});

describe('the status page', () => {
  let server: StatusServer | undefined;
  afterEach(() => server?.close());

  const serve = async (isWell: boolean): Promise<string> => {
    server = await serveStatus(
      { host: '127.0.0.1', port: 0 },
      {
        health: () => Promise.resolve({ isWell, reasons: isWell ? [] : ['the database does not answer'] }),
        metrics: () =>
          isWell ? Promise.resolve({ contentType: 'text/plain; version=0.0.4', text: 'm 1\n' }) : Promise.reject(new Error('x')),
      },
    );
    return server.url;
  };
  const ask = async (url: string, method = 'GET'): Promise<readonly [number, string]> => {
    const response = await fetch(url, { method });
    return [response.status, await response.text()];
  };

  it('answers two addresses and no more, and reads only', async () => {
    const url = await serve(true);
    expect(await ask(`${url}/healthz`)).toEqual([200, 'ok\n']);
    expect(await ask(`${url}/metrics`)).toEqual([200, 'm 1\n']);
    expect(await ask(`${url}/`)).toEqual([404, 'not found\n']);
    expect(await ask(`${url}/metrics`, 'POST')).toEqual([405, 'read only\n']);
  });

  it('answers 503 with the reasons where something is wrong', async () => {
    const url = await serve(false);
    expect(await ask(`${url}/healthz`)).toEqual([503, 'the database does not answer\n']);
    expect((await ask(`${url}/metrics`))[0]).toBe(503);
  });

  it('refuses a port that is taken as a wrong option', async () => {
    const port = Number(new URL(await serve(true)).port);
    await expect(
      serveStatus(
        { host: '127.0.0.1', port },
        { health: () => Promise.reject(new Error('x')), metrics: () => Promise.reject(new Error('x')) },
      ),
    ).rejects.toMatchObject({ code: 'USAGE' });
  });

  it.each([
    ['127.0.0.1:9464', { host: '127.0.0.1', port: 9464 }],
    ['[::1]:0', { host: '::1', port: 0 }],
    ['0.0.0.0:65535', { host: '0.0.0.0', port: 65_535 }],
    ['9464', undefined],
    ['127.0.0.1', undefined],
    ['127.0.0.1:65536', undefined],
    ['::1:9464', undefined],
    ['[127.0.0.1]:1', undefined],
  ])('reads %s', (text, address) => {
    expect(parseListen(text)).toEqual(address);
  });
});
