// WebSockets at the sink: answered here when sealed, otherwise relayed; each message sent is told.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Incoming } from './incoming.ts';
import { without } from './pass-on.ts';
import { failureOf, type Upstream } from './upstream.ts';
import { controlFrame, readMessages, type SocketMessage } from './websocket-frames.ts';
import type { UpstreamFailure } from './wire-record.ts';

/** What is told about one socket. */
export interface SocketListener {
  onStatus(status: number): void;
  onMessage(payload: Uint8Array): void;
  onFailure(failure: UpstreamFailure): void;
}

const CLOSE = 8;
const PING = 9;
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'; // RFC 6455 section 1.3

/** Completes the handshake and listens until the page closes the socket. */
export function drainSocket({ headers: asked }: Incoming, socket: Duplex, early: Buffer, listener: SocketListener): void {
  const key = asked['sec-websocket-key'] ?? '';
  const accept = createHash('sha1')
    .update(key + GUID)
    .digest('base64');
  // A browser that offered protocols drops a connection that chose none of them.
  const protocol = asked['sec-websocket-protocol']?.split(',')[0]?.trim();
  const headers = ['Upgrade', 'websocket', 'Connection', 'Upgrade', 'Sec-WebSocket-Accept', accept];
  if (protocol !== undefined) headers.push('Sec-WebSocket-Protocol', protocol);
  writeHead(socket, '101 Switching Protocols', headers);
  listener.onStatus(101);
  socket.on('error', () => socket.destroy());
  listen(socket, early, (told) => {
    if (told.opcode === PING) socket.write(controlFrame(PING + 1, told.payload));
    else if (told.opcode === CLOSE) socket.end(controlFrame(CLOSE, told.payload));
    else if (told.opcode < CLOSE) listener.onMessage(told.payload);
  });
}

// Compression would have to be undone here; a server may not use what was not offered (RFC 6455 section 9.1).
const NOT_RELAYED = new Set(['proxy-connection', 'sec-websocket-extensions']);

/** Connects the page with its server and reads along. */
export function relaySocket(
  incoming: Incoming,
  socket: Duplex,
  early: Buffer,
  upstream: Upstream,
  listener: SocketListener,
): void {
  const headers = [...without(incoming.rawHeaders, new Set([...NOT_RELAYED, 'connection', 'upgrade']))];
  const outgoing = upstream.dial(incoming, {
    headers: [...headers, 'Connection', 'Upgrade', 'Upgrade', 'websocket'],
    fresh: true,
  });
  socket.on('error', () => outgoing.destroy());
  socket.once('close', () => outgoing.destroy());
  outgoing.once('error', (error) => {
    listener.onFailure(failureOf(error));
    socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
  });
  outgoing.once('response', (answer) => {
    listener.onStatus(answer.statusCode ?? 502);
    writeHead(socket, statusLine(answer), answer.rawHeaders);
    answer.pipe(socket);
  });
  outgoing.once('upgrade', (answer, server, first) => {
    listener.onStatus(101);
    writeHead(socket, statusLine(answer), answer.rawHeaders);
    server.on('error', () => socket.destroy());
    server.once('close', () => socket.destroy());
    if (first.length > 0) socket.write(first);
    if (early.length > 0) server.write(early);
    server.pipe(socket);
    socket.pipe(server);
    listen(socket, early, (told) => {
      if (told.opcode < CLOSE) listener.onMessage(told.payload);
    });
  });
  outgoing.end();
}

function listen(socket: Duplex, early: Buffer, onMessage: (message: SocketMessage) => void): void {
  const take = readMessages(onMessage);
  if (early.length > 0) take(early);
  socket.on('data', take);
}

function statusLine(answer: IncomingMessage): string {
  return `${answer.statusCode ?? 502} ${answer.statusMessage ?? ''}`;
}

function writeHead(socket: Duplex, status: string, rawHeaders: readonly string[]): void {
  const lines = rawHeaders.flatMap((text, at) => (at % 2 === 0 ? [`${text}: ${rawHeaders[at + 1] ?? ''}`] : []));
  socket.write(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}
