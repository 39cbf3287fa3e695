import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LENDERS, startDemo, type DemoStage } from '../../../src/demo/start-demo.ts';

let stage: DemoStage;
beforeAll(async () => {
  stage = await startDemo();
});
afterAll(() => stage.close());

/** A client that trusts the stage's authority alone, and checks names as browsers do. */
function call(
  host: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { ip, port } = stage.hostMap[0] ?? { ip: '', port: 0 };
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request(
      { host: ip, port, servername: host, path, method, ca: [...stage.trustedCa], headers: { host, ...headers }, agent: false },
      (reply) => {
        let text = '';
        reply
          .setEncoding('latin1')
          .on('data', (chunk: string) => (text += chunk))
          .on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: text }));
      },
    );
    sent.on('error', reject).end(body);
  });
}

describe('startDemo', () => {
  it('maps every lender and vendor host to one loopback port', () => {
    const hosts = stage.hostMap.map(({ host }) => host);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(LENDERS.every(({ host }) => hosts.includes(host))).toBe(true);
    expect(stage.recipients.every((host) => hosts.includes(host))).toBe(true);
    expect(new Set(stage.hostMap.map(({ ip, port }) => `${ip}:${port}`)).size).toBe(1);
    expect(stage.hostMap[0]?.ip).toBe('127.0.0.1');
  });

  it('has ten recipients', () => {
    expect(stage.recipients).toHaveLength(10);
  });

  it('proves each host by a certificate of its own authority', async () => {
    for (const { host } of LENDERS) expect((await call(host, '/')).status).toBe(200);
    expect((await call('www.facebook.com', '/tr/?id=1')).status).toBe(204);
  });

  it('writes down what vendors get, unprintable, and not what lenders get', async () => {
    const before = stage.received().length;
    await call('www.mizuumi-loan.example', '/mail/stop?mail=t%40mail.example');
    await call('d.clarity.ms', '/collect?a=1', { method: 'POST', headers: { 'X-Test': 'yes' }, body: 'secret' });
    const received = stage.received().slice(before);
    expect(received.map(({ host, method }) => `${method} ${host}`)).toEqual(['POST d.clarity.ms']);
    const [first] = received;
    expect(first?.url.ask((url) => url === 'https://d.clarity.ms/collect?a=1')).toBe(true);
    expect(first?.body.ask((bytes) => Buffer.from(bytes).toString() === 'secret')).toBe(true);
    expect(first?.headers.find(({ name }) => name === 'x-test')?.value.ask((value) => value === 'yes')).toBe(true);
    expect(JSON.stringify(received)).not.toContain('secret');
  });

  it('serves scripts, pixels, frames and preflights as vendors do', async () => {
    const script = await call('connect.facebook.net', '/en_US/fbevents.js');
    expect([script.headers['content-type'], script.body.includes('https://www.facebook.com/tr/?')]).toEqual([
      'text/javascript; charset=utf-8',
      true,
    ]);
    expect((await call('tr.line.me', '/tag.gif', { headers: { 'sec-fetch-dest': 'image' } })).body.slice(0, 6)).toBe('GIF89a');
    expect(
      (await call('8412097.fls.doubleclick.net', '/activityi;src=1?', { headers: { 'sec-fetch-dest': 'iframe' } })).headers[
        'content-type'
      ],
    ).toBe('text/html');
    const preflight = await call('us01.records.in.treasuredata.com', '/web_log/pageviews', {
      method: 'OPTIONS',
      headers: { origin: 'https://www.mizuumi-loan.example', 'access-control-request-headers': 'authorization,content-type' },
    });
    expect([preflight.status, preflight.headers['access-control-allow-headers']]).toEqual([204, 'authorization,content-type']);
  });

  it('is no other host', async () => {
    expect((await call('www.elsewhere.example', '/')).status).toBe(421);
  });

  it('is gone after close, open connections included', async () => {
    const other = await startDemo();
    const port = other.hostMap[0]?.port ?? 0;
    await other.close();
    const refused = await new Promise<string>((resolve) => {
      request({ host: '127.0.0.1', port, agent: false })
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
        .end();
    });
    expect(refused).toBe('ECONNREFUSED');
  });
});
