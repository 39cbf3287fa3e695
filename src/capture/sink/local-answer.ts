// Answers in a third party's stead: just enough of one that the page goes on, and permission for every cross-origin caller.
import { writeHead, type Incoming, type Reply } from './incoming.ts';

/** The smallest transparent GIF, 43 bytes. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

interface LocalAnswer {
  readonly status: number;
  readonly contentType?: string;
  readonly body?: Uint8Array | string;
}

// A document that was asked for by navigating gets 204: the browser then stays on the page it is on.
const NOTHING: LocalAnswer = { status: 204 };
const SCRIPT: LocalAnswer = { status: 200, contentType: 'text/javascript', body: '' };
const FRAME: LocalAnswer = { status: 200, contentType: 'text/html', body: '<!doctype html>' };
const ANSWERS: Readonly<Record<string, LocalAnswer>> = {
  image: { status: 200, contentType: 'image/gif', body: PIXEL },
  script: SCRIPT,
  worker: SCRIPT,
  sharedworker: SCRIPT,
  style: { status: 200, contentType: 'text/css', body: '' },
  iframe: FRAME,
  frame: FRAME,
};

/** Writes the answer and gives its status. */
export function answerLocally(request: Pick<Incoming, 'method' | 'headers'>, reply: Reply, destination: string): number {
  const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  const answer = isPreflight ? NOTHING : (ANSWERS[destination] ?? NOTHING);
  const type = answer.contentType === undefined ? {} : { 'content-type': answer.contentType };
  const headers = { ...type, 'cache-control': 'no-store', ...permissions(request) };
  writeHead(reply, answer.status, Object.entries(headers).flat());
  reply.end(answer.body ?? '');
  return answer.status;
}

/** Headers that let the page's scripts read the answer, whatever mode they asked in (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export function permissions(request: Pick<Incoming, 'headers'>): Readonly<Record<string, string>> {
  const origin = request.headers.origin;
  const method = request.headers['access-control-request-method'];
  const headers = request.headers['access-control-request-headers'];
  return {
    'access-control-allow-origin': origin ?? '*',
    ...(origin !== undefined && { 'access-control-allow-credentials': 'true', vary: 'Origin' }),
    ...(method !== undefined && { 'access-control-allow-methods': method }),
    ...(headers !== undefined && { 'access-control-allow-headers': headers }),
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
  };
}
