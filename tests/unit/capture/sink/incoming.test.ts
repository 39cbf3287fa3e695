// A request comes out of HTTP/1.1 and HTTP/2 in one form, and an answer goes back into either as it allows.
import http, { type Server } from 'node:http';
import http2, { type Http2Server } from 'node:http2';
import net, { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { incomingOfHttp1, incomingOfHttp2, writeHead, type Incoming, type Reply } from '../../../../src/capture/sink/incoming.ts';

type Receive = (incoming: Incoming, reply: Reply) => unknown;

let server: Server | Http2Server | undefined;
afterEach(() => void server?.close());

async function portOf(opened: Server | Http2Server): Promise<number> {
  server = opened;
  await new Promise<void>((resolve) => {
    opened.listen(0, '127.0.0.1', resolve);
  });
  return (opened.address() as AddressInfo).port;
}

/** What comes back for bytes that are sent as they stand; the server closes the connection. */
async function overHttp1(bytes: string, receive: Receive): Promise<string> {
  const port = await portOf(
    http.createServer((message, reply) => receive(incomingOfHttp1(message, `https://t.example${message.url ?? ''}`), reply)),
  );
  const socket = net.connect(port, '127.0.0.1');
  socket.end(bytes.replaceAll('\n', '\r\n'));
  return text(socket);
}

/** The answer's headers for a request over HTTP/2. */
async function overHttp2(
  headers: http2.OutgoingHttpHeaders,
  receive: Receive,
  body?: string,
): Promise<http2.IncomingHttpHeaders & { readonly ':status'?: number }> {
  const opened = http2.createServer();
  opened.on('request', (request, reply) => receive(incomingOfHttp2(request), reply));
  const session = http2.connect(`http://127.0.0.1:${await portOf(opened)}`);
  const stream = session.request(headers, { endStream: body === undefined });
  if (body !== undefined) stream.end(body);
  const answer = await new Promise<http2.IncomingHttpHeaders>((resolve, reject) => {
    stream.once('response', resolve).once('error', reject);
  });
  await text(stream);
  session.close();
  return answer;
}

/** What the receiver got, its body read. */
async function received(send: (receive: Receive) => Promise<unknown>): Promise<Incoming & { readonly text: string }> {
  const got: (Incoming & { text: string })[] = [];
  await send(async (incoming, reply) => {
    got.push({ ...incoming, text: await text(incoming.body) });
    reply.writeHead(204).end();
  });
  const [first] = got;
  if (first === undefined) throw new Error('nothing was received');
  return first;
}

describe('a request over HTTP/1.1', () => {
  it('keeps its headers as they were written, and has the address that it was given', async () => {
    const { method, url, rawHeaders, headers, hasBody } = await received((receive) =>
      overHttp1(
        'GET /c?mail=taro HTTP/1.1\nHost: t.example\nX-Key: a\nCookie: a=1; b=2\nx-key: b\nConnection: close\n\n',
        receive,
      ),
    );
    expect([method, url, hasBody]).toEqual(['GET', 'https://t.example/c?mail=taro', false]);
    expect(rawHeaders).toEqual(['Host', 't.example', 'X-Key', 'a', 'Cookie', 'a=1; b=2', 'x-key', 'b', 'Connection', 'close']);
    expect(headers['x-key']).toBe('a, b');
  });

  it.each([
    ['a length', 'Content-Length: 6', 'mail=a'],
    ['no length', 'Transfer-Encoding: chunked', '6\nmail=a\n0\n\n'],
  ])('has a body of %s', async (_name, header, body) => {
    const head = `POST /c HTTP/1.1\nHost: t.example\nConnection: close\n${header}`;
    const { text: sent, hasBody } = await received((receive) => overHttp1(`${head}\n\n${body}`, receive));
    expect([sent, hasBody]).toEqual(['mail=a', true]);
  });
});

describe('a request over HTTP/2', () => {
  const target = { ':scheme': 'https', ':authority': 't.example:443', ':path': '/c?mail=taro' };

  it('has Host in place of the pseudo-headers, and an address without the port that is the rule', async () => {
    const { url, rawHeaders, method, hasBody } = await received((receive) => overHttp2({ ...target, 'x-key': 'a' }, receive));
    expect([method, url, hasBody]).toEqual(['GET', 'https://t.example/c?mail=taro', false]);
    expect(rawHeaders).toEqual(['host', 't.example:443', 'x-key', 'a']);
  });

  it.each([
    ['https', 't.example:8443', 'https://t.example:8443/'],
    ['https', 't.example:80', 'https://t.example:80/'],
    ['http', 't.example:80', 'http://t.example/'],
    ['http', 't.example:443', 'http://t.example:443/'],
  ])('%s to %s is %s', async (scheme, authority, address) => {
    const { url } = await received((receive) => overHttp2({ ':scheme': scheme, ':authority': authority, ':path': '/' }, receive));
    expect(url).toBe(address);
  });

  it('puts the crumbs of a cookie together again', async () => {
    const { rawHeaders } = await received((receive) =>
      overHttp2({ ...target, cookie: ['uid=42', 'mail=taro'], referer: 'https://lender.example/' }, receive),
    );
    expect(rawHeaders).toEqual(['host', 't.example:443', 'referer', 'https://lender.example/', 'cookie', 'uid=42; mail=taro']);
  });

  it('has a body when more than headers were sent', async () => {
    const { text: sent, hasBody } = await received((receive) => overHttp2({ ...target, ':method': 'POST' }, receive, 'mail=a'));
    expect([sent, hasBody]).toEqual(['mail=a', true]);
  });
});

describe('writeHead', () => {
  const HEADERS = ['Content-Type', 'text/plain', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2', 'Keep-Alive', 'timeout=5'];

  it('writes names as they are to HTTP/1.1, one line for each, with the server’s own words', async () => {
    const answer = await overHttp1('GET / HTTP/1.1\nHost: t.example\nConnection: close\n\n', (_incoming, reply) => {
      writeHead(reply, 299, HEADERS, 'Fine By Me');
      reply.end();
    });
    const [status, ...lines] = (answer.split('\r\n\r\n')[0] ?? '').split('\r\n');
    expect(status).toBe('HTTP/1.1 299 Fine By Me');
    expect(lines).toEqual(
      expect.arrayContaining(['Content-Type: text/plain', 'Set-Cookie: a=1', 'Set-Cookie: b=2', 'Keep-Alive: timeout=5']),
    );
  });

  it.each([
    [404, 'HTTP/1.1 404 Not Found\r\n'],
    [299, 'HTTP/1.1 299 \r\n'],
  ])('finds the words for %i itself, if there are any', async (status, line) => {
    const answer = await overHttp1('GET / HTTP/1.1\nHost: t.example\nConnection: close\n\n', (_incoming, reply) => {
      writeHead(reply, status, []);
      reply.end();
    });
    expect(answer.startsWith(line)).toBe(true);
  });

  it('leaves out of HTTP/2 what has no place there, and keeps values that come twice apart', async () => {
    const hopByHop = ['Connection', 'keep-alive', 'Transfer-Encoding', 'chunked', 'Upgrade', 'h2c', 'Proxy-Connection', 'close'];
    const { date: _date, ...answer } = await overHttp2({ ':path': '/' }, (_incoming, reply) => {
      writeHead(reply, 201, [...HEADERS, ...hopByHop, 'X-Key', 'a', 'x-key', 'b'], 'not in HTTP/2');
      reply.end();
    });
    expect(Object.fromEntries(Object.entries(answer))).toEqual({
      ':status': 201,
      'content-type': 'text/plain',
      'set-cookie': ['a=1', 'b=2'],
      'x-key': 'a, b',
    });
  });
});
