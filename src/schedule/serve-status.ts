// `/healthz` and `/metrics` over HTTP: on loopback unless somebody says otherwise, two addresses, nothing to change.
import { createServer, type Server } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { ScanError } from '../model/scan-error.ts';
import type { Health } from './health.ts';
import type { Metrics } from './metrics.ts';

export interface StatusAnswers {
  readonly health: () => Promise<Health>;
  readonly metrics: () => Promise<Metrics>;
}

export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

export interface StatusServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** `127.0.0.1:9464`, `[::1]:9464`; undefined for anything else. */
export function parseListen(text: string): ListenAddress | undefined {
  const [, bracketed, plain, digits = ''] = /^(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9.-]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  if (host === undefined || port > 65_535 || (bracketed !== undefined && !isIPv6(bracketed))) return undefined;
  return { host, port };
}

/** Port 0 takes any that is free; one that is taken is a usage error. */
export async function serveStatus({ host, port }: ListenAddress, answers: StatusAnswers): Promise<StatusServer> {
  const server = createServer((request, response) => {
    const say = (status: number, text: string, type = 'text/plain; charset=utf-8'): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      response.end(request.method === 'HEAD' ? undefined : text);
    };
    void answer(request.method ?? '', request.url ?? '', answers).then(
      ({ status, text, type }) => say(status, text, type),
      () => say(503, 'no answer from the history\n'),
    );
  });
  await listening(server, { host, port });
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${own}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listening(server: Server, { host, port }: ListenAddress): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const why = 'code' in cause ? String(cause.code) : 'unknown reason';
      reject(new ScanError('USAGE', `--listen: ${why}`, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

async function answer(method: string, target: string, { health, metrics }: StatusAnswers): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'read only\n' };
  const [path] = target.split('?', 1);
  if (path === '/healthz') {
    const { isWell, reasons } = await health();
    return isWell ? { status: 200, text: 'ok\n' } : { status: 503, text: reasons.map((reason) => `${reason}\n`).join('') };
  }
  if (path !== '/metrics') return { status: 404, text: 'not found\n' };
  const { text, contentType } = await metrics();
  return { status: 200, text, type: contentType };
}
