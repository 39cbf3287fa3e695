import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerLocally } from '../../../../src/capture/sink/local-answer.ts';

describe('answerLocally', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const { method = 'GET', headers } = request;
      answerLocally({ method, headers }, response, new URL(request.url ?? '/', 'http://sink').pathname.slice(1));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(() => {
    server.close();
  });
  const ask = (destination: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${destination}`, init);

  it.each([
    ['image', 200, 'image/gif'],
    ['script', 200, 'text/javascript'],
    ['style', 200, 'text/css'],
    ['iframe', 200, 'text/html'],
    ['empty', 204, null],
    ['document', 204, null],
  ])('%s gets %i %s', async (destination, status, type) => {
    const answer = await ask(destination);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      status,
      type,
      'no-store',
    ]);
  });

  it('sends a picture of one pixel', async () => {
    const bytes = Buffer.from(await (await ask('image')).arrayBuffer());
    expect([bytes.toString('latin1', 0, 6), bytes.readUInt16LE(6), bytes.readUInt16LE(8)]).toEqual(['GIF89a', 1, 1]);
  });

  it('permits the page to read the answer, credentials included', async () => {
    const { headers } = await ask('empty', { headers: { origin: 'https://lender.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('https://lender.example');
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect((await ask('empty')).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('permits what a preflight asks for', async () => {
    const { status, headers } = await ask('empty', {
      method: 'OPTIONS',
      headers: { origin: 'null', 'access-control-request-method': 'PUT', 'access-control-request-headers': 'x-key' },
    });
    expect([status, headers.get('access-control-allow-methods'), headers.get('access-control-allow-headers')]).toEqual([
      204,
      'PUT',
      'x-key',
    ]);
  });
});
