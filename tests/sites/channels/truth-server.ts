// Every host of the channel site on one port: TLS with HTTP/1.1, HTTP/2 and WebSockets, and plain HTTP. Its log is the truth.
import { createSocket } from 'node:dgram';
import http from 'node:http';
import http2 from 'node:http2';
import net, { type AddressInfo, type Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { callbackify } from 'node:util';
import { WebSocketServer, type WebSocket } from 'ws';
import { makeAuthority } from '../../../src/platform/authority.ts';
import { respond, type Routes } from '../../support/loopback.ts';
import type { Arrival } from './arrival.ts';
import { strayOf, type Stray } from './stray.ts';
import { vendorAnswer } from './vendor-answer.ts';

export interface TruthServer {
  /** On 127.0.0.1, TCP; datagrams to the same number are noticed. */
  readonly port: number;
  /** PEM of the authority that signs every host's certificate. */
  readonly ca: string;
  readonly arrivals: readonly Arrival[];
  /** Host names of TLS handshakes, whether or not a request followed. */
  readonly connections: readonly string[];
  /** Datagrams, and connections that speak neither TLS nor HTTP. */
  readonly strays: readonly Stray[];
  /** See SiteFacts. */
  readonly arrivalAt: (host: string) => Promise<void>;
  /** From now on these are served. Addresses outside the page's own host that have no route get an answer that fits. */
  readonly serve: (routes: Routes) => void;
  readonly close: () => Promise<void>;
}

type Request = http.IncomingMessage | http2.Http2ServerRequest;
type Response = http.ServerResponse | http2.Http2ServerResponse;

const PATIENCE = 2000;
const TLS_HANDSHAKE = 0x16; // RFC 8446 section 5.1
const LOOPBACK = '127.0.0.1';

/** `http2Hosts` offer HTTP/2; the other hosts do not know it. */
export async function openTruthServer(http2Hosts: (host: string) => boolean): Promise<TruthServer> {
  const authority = await makeAuthority('channel site authority');
  const arrivals: Arrival[] = [];
  const connections: string[] = [];
  const strays: Stray[] = [];
  const waiting = new Set<() => void>();
  const sockets = new Set<Socket>();
  let routes: Routes = {};

  const contextOf = async (host: string) => {
    connections.push(host);
    const { key, cert } = await authority.sign(host);
    // With the authority's own certificate, whose key a browser without a proxy is told to trust.
    return createSecureContext({ key, cert: `${cert}\n${authority.cert}` });
  };
  const secure = http2.createSecureServer({
    allowHTTP1: true,
    SNICallback: callbackify(contextOf),
    ALPNCallback: ({ servername, protocols }) =>
      [...(http2Hosts(servername) ? ['h2'] : []), 'http/1.1'].find((protocol) => protocols.includes(protocol)),
  });
  const plain = http.createServer({ keepAliveTimeout: 0 });
  const webSockets = new WebSocketServer({ noServer: true });

  const log = (arrival: Arrival): void => {
    arrivals.push(arrival);
    for (const look of waiting) look();
  };
  const onRequest = (scheme: string) => (request: Request, response: Response) =>
    receive(request, scheme, (arrival) => {
      log(arrival);
      const { hostname, pathname } = new URL(arrival.url);
      const isOwn = hostname.endsWith('.lender.example');
      const known = routes[hostname + pathname] !== undefined || isOwn;
      if (arrival.whole) void respond(response, arrival, known ? routes : { [hostname + pathname]: vendorAnswer });
    });
  const onUpgrade = (scheme: string) => (request: http.IncomingMessage, socket: Socket, head: Buffer) => {
    const arrival = { ...headOf(request, scheme), body: Buffer.alloc(0), whole: true };
    log({ ...arrival, kind: 'handshake' });
    webSockets.handleUpgrade(request, socket, head, (opened: WebSocket) => {
      opened.on('message', (message: Buffer, binary: boolean) => {
        log({ ...arrival, kind: 'frame', body: message });
        opened.send(message, { binary });
      });
    });
  };
  secure.on('request', onRequest('https')).on('upgrade', onUpgrade('wss'));
  plain.on('request', onRequest('http')).on('upgrade', onUpgrade('ws'));
  for (const server of [secure, plain]) server.on('clientError', (_error, socket) => socket.destroy());

  const front = net.createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first = socket.read() as Buffer | null;
      if (first === null) return;
      const isHttp = /^[A-Z]+ /.test(first.toString('latin1', 0, 12));
      if (!isHttp && first[0] !== TLS_HANDSHAKE) {
        strays.push(strayOf('tcp', first));
        socket.destroy();
        return;
      }
      socket.unshift(first);
      (isHttp ? plain : secure).emit('connection', socket);
    });
  });
  await new Promise<void>((resolve) => {
    front.listen(0, LOOPBACK, resolve);
  });
  const { port } = front.address() as AddressInfo;
  const datagrams = createSocket('udp4').on('message', (message) => strays.push(strayOf('udp', message)));
  await new Promise<void>((resolve) => {
    datagrams.bind(port, LOOPBACK, resolve);
  });

  return {
    port,
    ca: authority.cert,
    arrivals,
    connections,
    strays,
    arrivalAt: (host) =>
      new Promise((resolve) => {
        const end = (): void => {
          waiting.delete(look);
          clearTimeout(timer);
          resolve();
        };
        const look = (): void => {
          if (arrivals.some(({ url }) => new URL(url).hostname === host)) end();
        };
        const timer = setTimeout(end, PATIENCE);
        waiting.add(look);
        look();
      }),
    serve: (all) => {
      routes = all;
    },
    close: async () => {
      datagrams.close();
      webSockets.close();
      const closed = new Promise((resolve) => front.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function headOf(request: Request, scheme: string): Pick<Arrival, 'method' | 'url' | 'headers' | 'httpVersion'> {
  const authority = String(request.headers[':authority'] ?? request.headers.host ?? '');
  const url = `${scheme}://${authority}${request.url ?? '/'}`;
  return { method: request.method ?? '', url, headers: request.headers, httpVersion: request.httpVersion };
}

function receive(request: Request, scheme: string, done: (arrival: Arrival) => void): void {
  const chunks: Buffer[] = [];
  let isDone = false;
  const end = (whole: boolean) => () => {
    if (isDone) return;
    isDone = true;
    done({ kind: 'request', ...headOf(request, scheme), body: Buffer.concat(chunks), whole });
  };
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', end(true));
  request.once('close', end(false));
  request.on('error', () => undefined);
}
