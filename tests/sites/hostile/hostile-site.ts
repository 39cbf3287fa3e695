// The loopback server of hostile pages: gives each request's connection into the hands of whoever answers, and knows one harmless page.
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { makeAuthority } from '../../../src/platform/authority.ts';
import type { Arrived, Loopback } from '../../support/loopback.ts';
import type { Answering } from './hostile-answers.ts';

/** By path, HTML or whoever answers. */
export type HostileRoutes = Readonly<Record<string, string | Answering>>;

export interface HostileSite extends Loopback {
  /** The same pages where no TLS is spoken. */
  readonly plainPort: number;
}

export const HOST = 'www.lender.example';
export const COLLECT = 'https://collect.vendor.test';

/** Says that it was visited, and after whom. */
const ORDINARY = `<!doctype html><script>navigator.sendBeacon('${COLLECT}/ordinary' + location.search, 'well')</script>`;

export async function openHostileSite(routes: HostileRoutes): Promise<HostileSite> {
  const authority = await makeAuthority('hostile site');
  const arrived: Arrived[] = [];
  const all: HostileRoutes = { '/ordinary': ORDINARY, ...routes };
  const handle: Answering = (request, response) => {
    const { method = '', url = '/', headers } = request;
    arrived.push({ method, url: `https://${headers.host ?? ''}${url}`, headers, body: Buffer.alloc(0) }); // nobody asks for bodies here
    request.resume();
    // A browser that is killed in the middle of an answer breaks it; that is the other side's loss.
    response.on('error', () => undefined);
    const answer = all[url.replace(/\?.*$/s, '')];
    if (typeof answer === 'function') answer(request, response);
    else response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
  };
  const secure = https.createServer(await authority.sign(HOST), handle);
  const plain = http.createServer(handle);
  const [port, plainPort] = await Promise.all([listen(secure), listen(plain)]);
  return {
    port,
    plainPort,
    ca: authority.cert,
    arrived,
    arrivedAt: (host) =>
      arrived.filter(({ url }) => new URL(url).hostname === host).map(({ method, url }) => `${method} ${pathOf(url)}`),
    close: async () => void (await Promise.all([end(secure), end(plain)])),
  };
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

function end(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
