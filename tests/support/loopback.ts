// Every host of a test on one loopback port: answers by host and path over TLS, and remembers what arrived.
import https from 'node:https';
import http from 'node:http';
import type { Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { callbackify } from 'node:util';
import { makeAuthority } from '../../src/platform/authority.ts';

/** What a server got: the truth that captures are held against. */
export interface Arrived {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
  /** Never answers. */
  readonly hangs?: boolean;
}

/** `host/path` without query, to an HTML page or a whole answer. Other addresses get 404. */
export type Routes = Readonly<Record<string, string | Answer | ((arrived: Arrived) => Answer | Promise<Answer>)>>;

export interface Loopback {
  readonly port: number;
  /** Of the authority that signs every host's certificate. */
  readonly ca: string;
  readonly arrived: readonly Arrived[];
  /** Requests that a host got, as `METHOD /path?query`. */
  arrivedAt(host: string): readonly string[];
  close(): Promise<void>;
}

export async function serveLoopback(routes: Routes, scheme: 'https' | 'http' = 'https'): Promise<Loopback> {
  const authority = await makeAuthority('loopback test authority');
  const arrived: Arrived[] = [];
  const handle = (request: http.IncomingMessage, response: http.ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = `${scheme}://${request.headers.host ?? ''}${request.url ?? '/'}`;
      const one = { method: request.method ?? '', url, headers: request.headers, body: Buffer.concat(chunks) };
      arrived.push(one);
      void respond(response, one, routes);
    });
  };
  const contextOf = async (host: string): Promise<SecureContext> => createSecureContext(await authority.sign(host));
  const server =
    scheme === 'http' ? http.createServer(handle) : https.createServer({ SNICallback: callbackify(contextOf) }, handle);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    ca: authority.cert,
    arrived,
    arrivedAt: (host) =>
      arrived
        .filter(({ url }) => new URL(url).hostname === host)
        .map(({ method, url }) => `${method} ${new URL(url).pathname}${new URL(url).search}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers as the routes say. */
export async function respond(
  response: http.ServerResponse | Http2ServerResponse,
  arrived: Arrived,
  routes: Routes,
): Promise<void> {
  const { status = 200, headers = {}, body = '', hangs = false } = await answerTo(arrived, routes);
  if (hangs) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries({ 'content-type': 'text/html; charset=utf-8', ...headers }))
    response.setHeader(name, value);
  response.end(body);
}

function answerTo(arrived: Arrived, routes: Routes): Answer | Promise<Answer> {
  const { hostname, pathname } = new URL(arrived.url);
  const route = routes[hostname + pathname];
  if (route === undefined) return { status: 404, body: 'not here' };
  if (typeof route === 'string') return { body: route };
  return typeof route === 'function' ? route(arrived) : route;
}
