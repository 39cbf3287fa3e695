import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchBare } from '../../../src/platform/http.ts';

describe('fetchBare', () => {
  let server: Server;
  let port = 0;
  let seen: IncomingHttpHeaders = {};
  beforeAll(async () => {
    server = createServer(({ url, headers }, response) => {
      seen = headers;
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      if (url === '/moved') response.writeHead(302, { location: '/' });
      response.end('body');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
  });
  const options = { trustedCa: [], ignoreHttpsErrors: false, userAgent: 'test' };

  it('asks with nothing but a user agent, at the mapped place under the own name', async () => {
    const answer = await fetchBare('http://cdn.example/tag.js', { ...options, connectTo: { ip: '127.0.0.1', port } });
    expect(answer).toMatchObject({ kind: 'answered', status: 200 });
    expect(answer.kind === 'answered' && Buffer.from(answer.body).toString()).toBe('body');
    expect(answer.kind === 'answered' && answer.headers.filter(([name]) => name === 'set-cookie')).toEqual([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
    expect(seen).toEqual({ host: 'cdn.example', connection: 'keep-alive', 'user-agent': 'test' });
  });

  it('gives a redirect back', async () => {
    expect(await fetchBare(`http://127.0.0.1:${port}/moved`, options)).toMatchObject({ kind: 'answered', status: 302 });
  });

  it('tells what went wrong by its code', async () => {
    expect(await fetchBare('http://127.0.0.1:1/', options)).toEqual({ kind: 'failed', code: 'ECONNREFUSED' });
  });
});
