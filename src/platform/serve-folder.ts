// A folder of finished files over HTTP, for one person on this machine: loopback only, read only, and for nobody's page but its own.
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

export interface ServedFolder {
  /** With a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const ADDRESS = '127.0.0.1';
// A page brings its own policy; whoever has none may load nothing. Being framed is what a page cannot forbid by itself (CSP 3, section 3.3).
const CLOSED = "default-src 'none'";
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"<>\r\n]*)"/i;
const HEAD = 4096;

/** `port` 0 takes any that is free; a port that is taken throws Node's `EADDRINUSE`. */
export async function serveFolder({ folder, port }: { readonly folder: string; readonly port: number }): Promise<ServedFolder> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => say(response, 500, 'Not readable'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://${ADDRESS}:${own}/`,
    close: async () => {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A name that somebody else lets point here (DNS rebinding) stands in the Host header, and is not ours.
  if (!isOwnName(request.headers.host, request.socket.localPort)) return say(response, 421, 'Not a name of this server');
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Read only', { allow: 'GET, HEAD' });
  const path = pathOf(request.url ?? '');
  const found = path === undefined ? undefined : await find(root, path);
  if (found === undefined) return say(response, 404, 'Not found');
  if (found.kind === 'folder') return say(response, 308, 'A folder', { location: `${encodeURI(`/${path ?? ''}`)}/` });
  const { file } = found;
  const body = await readFile(file);
  send(response, 200, body, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...policyOf(file, body) });
}

function isOwnName(host: string | undefined, port: number | undefined): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].some(
    (name) => host?.toLowerCase() === `${name}:${port}` || (port === 80 && host?.toLowerCase() === name),
  );
}

/** Segments below the folder; undefined for a path with anything in it that is no plain name. */
function pathOf(target: string): string | undefined {
  const [encoded = ''] = target.split(/[?#]/);
  if (!encoded.startsWith('/')) return undefined;
  try {
    const segments = decodeURIComponent(encoded.slice(1)).split('/');
    const isPlain = segments.every((segment, at) =>
      segment === '' ? at === segments.length - 1 : !segment.startsWith('.') && !/[\\:\p{Cc}]/u.test(segment),
    );
    return isPlain ? segments.join('/') : undefined;
  } catch {
    return undefined;
  }
}

type Found = { readonly kind: 'file'; readonly file: string } | { readonly kind: 'folder' };

// What a link leads to has to be inside as well.
async function find(root: string, path: string): Promise<Found | undefined> {
  const named = join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  const real = await realpath(named).catch(() => undefined);
  if (real === undefined || !real.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
  const entry = await stat(real);
  if (entry.isDirectory()) return { kind: 'folder' };
  return entry.isFile() ? { kind: 'file', file: real } : undefined;
}

function policyOf(file: string, body: Buffer): OutgoingHttpHeaders {
  const own = file.endsWith('.html') ? POLICY.exec(body.toString('utf8', 0, HEAD))?.[1] : undefined;
  return { 'content-security-policy': `${own ?? CLOSED}; frame-ancestors 'none'` };
}

function say(response: ServerResponse, status: number, text: string, headers: OutgoingHttpHeaders = {}): void {
  if (response.headersSent) return void response.destroy();
  const closed = { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': `${CLOSED}; frame-ancestors 'none'` };
  send(response, status, Buffer.from(`${text}\n`), { ...closed, ...headers });
}

function send(response: ServerResponse, status: number, body: Buffer, headers: OutgoingHttpHeaders): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'content-length': body.length,
    ...headers,
  });
  // `node:http` sends no body in answer to HEAD.
  response.end(body);
}
