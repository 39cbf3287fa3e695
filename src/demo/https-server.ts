// An HTTPS server on a free loopback port that is every host at once: certificate by name, reply by name.
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callbackify } from 'node:util';
import type { StageAuthority } from './stage-authority.ts';
import type { Ask, Reply } from './exchange.ts';

export const LOOPBACK = '127.0.0.1';

export interface HttpsServer {
  readonly port: number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** `reply` is asked once for each request, with its body read whole. */
export async function openHttpsServer(authority: StageAuthority, reply: (ask: Ask) => Reply): Promise<HttpsServer> {
  const server = createServer({ SNICallback: callbackify((host: string) => authority.contextFor(host)) }, (request, response) => {
    readAsk(request).then(
      (ask) => send(response, ask, reply(ask)),
      // The visitor left in the middle of a body: nobody is there to be answered.
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAsk(request: IncomingMessage): Promise<Ask> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const raw = request.rawHeaders;
  const headers = Array.from({ length: raw.length / 2 }, (_, index): [string, string] => [
    (raw[index * 2] ?? '').toLowerCase(),
    raw[index * 2 + 1] ?? '',
  ]);
  return {
    host: (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase(),
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    headers,
    body: Buffer.concat(chunks),
  };
}

function send(response: ServerResponse, ask: Ask, reply: Reply): void {
  response.writeHead(reply.status, reply.headers);
  response.end(ask.method === 'HEAD' ? undefined : reply.body);
}
