import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type ServedFolder } from '../../../src/platform/serve-folder.ts';
import { suiteFolder } from '../../support/suite-folder.ts';

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-abc='"/>`;

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let served: ServedFolder;

/** Node's own client, which sends paths and Host headers as they are given. */
async function get(path: string, options: { readonly method?: string; readonly host?: string } = {}): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  const headers = options.host === undefined ? {} : { host: options.host.replace('PORT', port) };
  return new Promise((resolve, reject) => {
    const request = ask({ hostname, port, path, method: options.method ?? 'GET', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

beforeAll(async () => {
  const outside = await suiteFolder('served');
  const folder = join(outside, 'dashboard');
  await mkdir(join(folder, 'sites', 'shop'), { recursive: true });
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'sites', 'shop', 'index.html'), 'the shop');
  await writeFile(join(folder, 'data.json'), '{}');
  await writeFile(join(folder, 'strange.exe'), 'MZ');
  await writeFile(join(folder, '.secret'), 'hidden');
  await writeFile(join(outside, 'secret.txt'), 'not served');
  await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  served = await serveFolder({ folder, port: 0 });
});
afterAll(() => served.close());

describe('serveFolder', () => {
  it('listens on loopback alone', () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('answers with the page, its own policy, and what no page can say of itself', async () => {
    const { status, headers, body } = await get('/');
    expect({ status, body }).toEqual({ status: 200, body: PAGE });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'sha256-abc='; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('closes what has no policy', async () => {
    const { headers } = await get('/sites/shop/');
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect((await get('/data.json')).headers['content-type']).toBe('application/json');
    expect((await get('/strange.exe')).headers['content-type']).toBe('application/octet-stream');
  });

  it('leads from a folder to its page, and does not mind a query', async () => {
    const { status, headers } = await get('/sites/shop');
    expect({ status, location: headers.location }).toEqual({ status: 308, location: '/sites/shop/' });
    expect((await get('/sites/shop/index.html?lang=ja')).body).toBe('the shop');
  });

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await get('/', { method: 'HEAD' });
    expect({ status, length: headers['content-length'], body }).toEqual({ status: 200, length: String(PAGE.length), body: '' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    const { status, headers } = await get('/', { method });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/sites/../../secret.txt',
    '/..%5csecret.txt',
    '/%2e%2e%5c%2e%2e%5csecret.txt',
    '//secret.txt',
    '/index.html%00.txt',
    '/.secret',
    '/link.txt',
    '/%',
    '/%ff',
    '/nothing',
    '/index.html/',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await get(path);
    expect({ status, body }).toEqual({ status: 404, body: 'Not found\n' });
  });

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    '0.0.0.0:PORT',
  ])('refuses to be called %s', async (host) => {
    expect((await get('/', { host })).status).toBe(421);
  });

  it.each(['localhost:PORT', 'LOCALHOST:PORT', '[::1]:PORT'])('answers to %s', async (host) => {
    expect((await get('/', { host })).status).toBe(200);
  });

  it('says that a port is taken, and that a folder is not there', async () => {
    const port = Number(new URL(served.url).port);
    const folder = await suiteFolder('served');
    await expect(serveFolder({ folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(serveFolder({ folder: join(folder, 'missing'), port: 0 })).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is gone when it was closed', async () => {
    const other = await serveFolder({ folder: await suiteFolder('served'), port: 0 });
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow('fetch failed');
  });
});
