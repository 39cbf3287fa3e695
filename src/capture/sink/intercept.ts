// The proxy under one browser context: ends CONNECT tunnels and TLS here, and hands over every request with its full URL.
import http from 'node:http';
import http2 from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { PinnedCertificate } from './certificate.ts';
import { incomingOfHttp1, incomingOfHttp2, type Incoming, type Reply } from './incoming.ts';

/** What to do with requests. */
export interface InterceptHandlers {
  /** A tunnel was asked for, `host:port`; a request through it may follow. */
  onTunnel(authority: string): void;
  onRequest(incoming: Incoming, reply: Reply): void;
  /** A WebSocket's opening handshake; `early` are bytes that came after it. */
  onUpgrade(incoming: Incoming, socket: Duplex, early: Buffer): void;
}

export interface Interceptor {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Breaks every connection and stops listening. */
  readonly close: () => Promise<void>;
}

// The origin that a tunnel leads to, by the socket that requests arrive on.
type Tunnels = WeakMap<Duplex, string>;

const TLS_HANDSHAKE = 0x16; // RFC 8446 section 5.1: first byte of a record that carries a ClientHello
/** Chromium's own limit for a URL is 2 MiB (url::kMaxURLChars). */
const MOST_HEADER_BYTES = 4 * 1024 * 1024;
const PROXY_SETTINGS: http.ServerOptions = { maxHeaderSize: MOST_HEADER_BYTES, requestTimeout: 0, keepAliveTimeout: 0 };
const HTTP2_SETTINGS: http2.ServerOptions = {
  maxSessionMemory: 256, // megabytes; uploads arrive as fast as loopback carries them
  maxHeaderListPairs: 2000,
  settings: { maxHeaderListSize: MOST_HEADER_BYTES, initialWindowSize: 1024 * 1024 },
};

/** Listens on a free port of 127.0.0.1 only: the proxy must not serve anybody else on the network. */
export async function openInterceptor(certificate: PinnedCertificate, handlers: InterceptHandlers): Promise<Interceptor> {
  const tunnels: Tunnels = new WeakMap();
  const sockets = new Set<Socket>();
  const secureContext = createSecureContext({ key: certificate.key, cert: certificate.cert });
  const server = http.createServer(PROXY_SETTINGS);
  server.headersTimeout = 0;
  server.on('connection', (socket: Socket) => {
    if (socket instanceof TLSSocket) return;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', (message, reply) => handlers.onRequest(incomingOfHttp1(message, urlOf(message, tunnels, 'http')), reply));
  server.on('upgrade', (message, socket, early) =>
    handlers.onUpgrade(incomingOfHttp1(message, urlOf(message, tunnels, 'ws')), socket, early),
  );
  server.on('connect', (message, socket, early) => {
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (early.length > 0) socket.unshift(early);
    handlers.onTunnel(message.url ?? '');
    socket.once('readable', () => enterTunnel(message.url ?? '', socket));
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  const modern = http2.createServer(HTTP2_SETTINGS, (request, reply) => handlers.onRequest(incomingOfHttp2(request), reply));
  modern.on('sessionError', () => undefined); // its requests are told as aborted

  function enterTunnel(authority: string, socket: Duplex): void {
    const first = socket.read(1) as Buffer | null;
    if (first === null) return void socket.destroy();
    socket.unshift(first);
    if (first[0] !== TLS_HANDSHAKE) {
      tunnels.set(socket, `http://${authority.replace(/:80$/, '')}`);
      return void server.emit('connection', socket);
    }
    const secure = new TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: ['h2', 'http/1.1'] });
    tunnels.set(secure, `https://${authority.replace(/:443$/, '')}`);
    secure.on('error', () => socket.destroy());
    secure.once('secure', () => {
      // Node's own TLS server sets this; an HTTP/2 session waits for it (lib/internal/http2/core.js, Http2Session).
      Object.assign(secure, { secureConnecting: false });
      (secure.alpnProtocol === 'h2' ? modern : server).emit('connection', secure);
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

// A tunnelled request has a path on its request line, a plain one the absolute URL (RFC 9112 section 3.2.2).
function urlOf(message: http.IncomingMessage, tunnels: Tunnels, scheme: 'http' | 'ws'): string {
  const target = message.url ?? '/';
  const origin = tunnels.get(message.socket);
  const absolute = origin === undefined ? target : origin + target;
  return scheme === 'http' ? absolute : absolute.replace(/^http/, 'ws');
}
