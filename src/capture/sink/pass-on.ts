// Hands a request on to its server and the answer back, unchanged, in a stream.
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream';
import { writeHead, type Incoming, type Reply } from './incoming.ts';
import { failureOf, type Upstream } from './upstream.ts';
import type { UpstreamFailure } from './wire-record.ts';

/** What came of it. */
export type PassResult =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'failed'; readonly failure: UpstreamFailure };

// RFC 9110 section 7.6.1, and what belongs to the talk with the proxy. Alt-Svc would invite the browser to QUIC, past the proxy.
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'proxy-authorization', 'te', 'trailer', 'upgrade']);
// A challenge would open a dialog that nobody answers, and headless Chromium 156 dies of it.
const CHALLENGES = ['www-authenticate', 'proxy-authenticate'];
const ANSWER_ONLY = new Set([...HOP_BY_HOP, ...CHALLENGES, 'transfer-encoding', 'alt-svc']);

const CONNECT_PATIENCE = 20_000;

/** Resolves when the answer is through. A failure is answered with a 502 of ours, so that the browser does not try again. */
export function passOn(incoming: Incoming, reply: Reply, upstream: Upstream): Promise<PassResult> {
  // A kept socket may be closed by the server just now; only a request without a body can be sent a second time.
  const { hasBody, body } = incoming;
  let isGone = false; // the browser gave up: nothing is sent a second time
  reply.once('close', () => {
    isGone = true;
  });
  return new Promise((resolve) => {
    const attempt = (fresh: boolean): void => {
      const outgoing = upstream.dial(incoming, { headers: without(incoming.rawHeaders, HOP_BY_HOP), fresh });
      const giveUp = (): void => void outgoing.destroy();
      reply.once('close', giveUp);
      outgoing.setTimeout(CONNECT_PATIENCE, () => {
        if (outgoing.socket?.connecting === true) outgoing.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' }));
      });
      let hasAnswered = false;
      outgoing.once('response', (answer) => {
        hasAnswered = true;
        reply.off('close', giveUp);
        returnAnswer(answer, reply, resolve);
      });
      // Nobody asked for another protocol: what comes now is no answer that a browser could read.
      outgoing.once('upgrade', (_answer, socket) => {
        hasAnswered = true;
        socket.destroy();
        apologise(reply);
        resolve({ kind: 'failed', failure: failureOf(undefined) });
      });
      outgoing.on('error', (error) => {
        if (hasAnswered) return; // the answer says so itself
        reply.off('close', giveUp);
        if (outgoing.reusedSocket && !hasBody && !isGone) return attempt(true);
        if (!reply.headersSent && !isGone) apologise(reply);
        resolve({ kind: 'failed', failure: failureOf(error) });
      });
      if (hasBody) body.pipe(outgoing);
      else outgoing.end();
    };
    attempt(hasBody);
  });
}

function returnAnswer(answer: IncomingMessage, reply: Reply, resolve: (result: PassResult) => void): void {
  const status = answer.statusCode ?? 502;
  reply.sendDate = false;
  try {
    writeHead(reply, status, without(answer.rawHeaders, ANSWER_ONLY), answer.statusMessage);
  } catch (error) {
    // Node reads some headers that it would not write.
    answer.destroy();
    apologise(reply);
    return resolve({ kind: 'failed', failure: failureOf(error) });
  }
  if ('flushHeaders' in reply) reply.flushHeaders(); // HTTP/2 sends them at once
  pipeline(answer, reply, (error) => {
    if (error) resolve({ kind: 'failed', failure: failureOf(error) });
    else resolve({ kind: 'answered', status });
  });
}

function apologise(reply: Reply): void {
  writeHead(reply, 502, ['content-type', 'text/html', 'cache-control', 'no-store']);
  reply.end('<!doctype html><title>unreachable</title>');
}

/** Raw headers (names and values in turn) but the named ones and those that Connection names. */
export function without(rawHeaders: readonly string[], names: ReadonlySet<string>): readonly string[] {
  const pairs = rawHeaders.flatMap((text, at) => (at % 2 === 0 ? [[text, rawHeaders[at + 1] ?? ''] as const] : []));
  const connection = pairs.filter(([name]) => name.toLowerCase() === 'connection').flatMap(([, value]) => value.split(','));
  const dropped = new Set([...names, ...connection.map((name) => name.trim().toLowerCase())]);
  return pairs.filter(([name]) => !dropped.has(name.toLowerCase())).flat();
}
