// A request as the browser wrote it, over HTTP/1.1 or HTTP/2, in one form; and how an answer's head is written back to either.
import http from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { Readable } from 'node:stream';

export interface Incoming {
  readonly method: string;
  /** Absolute, as sent. */
  readonly url: string;
  /** Names and values in turn, as sent; HTTP/2's pseudo-headers left out, with Host in place of `:authority`. */
  readonly rawHeaders: readonly string[];
  readonly headers: http.IncomingHttpHeaders;
  /** Still to come. */
  readonly body: Readable;
  readonly hasBody: boolean;
}

/** The way back to the browser. */
export type Reply = http.ServerResponse | Http2ServerResponse;

/** `url` is made of the tunnel and the request line. */
export function incomingOfHttp1(message: http.IncomingMessage, url: string): Incoming {
  const { method = 'GET', rawHeaders, headers } = message;
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  return { method, url, rawHeaders, headers, body: message, hasBody };
}

export function incomingOfHttp2(request: Http2ServerRequest): Incoming {
  const { ':scheme': scheme = 'https', ':authority': authority = '', ':path': path = '/' } = request.headers;
  const rawHeaders = ['host', authority];
  const crumbs: string[] = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at] ?? '';
    const value = request.rawHeaders[at + 1] ?? '';
    // Cookies come in crumbs, so that each compresses by itself (RFC 9113 section 8.2.3).
    if (name === 'cookie') crumbs.push(value);
    else if (!name.startsWith(':')) rawHeaders.push(name, value);
  }
  if (crumbs.length > 0) rawHeaders.push('cookie', crumbs.join('; '));
  const url = `${scheme}://${authority.replace(scheme === 'https' ? /:443$/ : /:80$/, '')}${path}`;
  const hasBody = !request.stream.endAfterHeaders;
  return { method: request.method, url, rawHeaders, headers: request.headers, body: request, hasBody };
}

// Connection-specific fields have no place in HTTP/2 (RFC 9113 section 8.2.2).
const HTTP1_ONLY = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']);

/** `rawHeaders` are names and values in turn; a name may come more than once. */
export function writeHead(reply: Reply, status: number, rawHeaders: readonly string[], statusText?: string): void {
  if (reply instanceof http.ServerResponse) {
    reply.writeHead(status, statusText ?? http.STATUS_CODES[status] ?? '', [...rawHeaders]);
    return;
  }
  const values = new Map<string, string[]>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    if (!HTTP1_ONLY.has(name)) values.set(name, [...(values.get(name) ?? []), rawHeaders[at + 1] ?? '']);
  }
  const single = Array.from(values, ([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all] as const);
  reply.writeHead(status, Object.fromEntries(single));
}
