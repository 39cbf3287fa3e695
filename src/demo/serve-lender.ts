// Takes a request for a lender's host, gives the lender's reply: page, redirect, or style sheet.
import { randomUUID } from 'node:crypto';
import { assertNever } from '../model/assert-never.ts';
import { decodeForm, encodeText, type Charset } from './charset.ts';
import { headerOf, type Ask, type Reply } from './exchange.ts';
import { isTwin, type Answer, type Lender, type Visit } from './lender.ts';
import { layOut } from './pages/layout.ts';
import { stylesheet } from './pages/stylesheet.ts';

const SESSION_COOKIE = 'sid';

// The careless pages keep what was every browser's default until 2020; many sites set it again "to get full referrers back".
const CARELESS_POLICY = 'no-referrer-when-downgrade';
const SAFE_POLICY = 'strict-origin-when-cross-origin';

/** `sessions` is the lender's own memory; a page that opens a session adds to it. */
export function replyAsLender(lender: Lender, ask: Ask, sessions: Set<string>): Reply {
  const path = ask.target.split('?', 1)[0] ?? '/';
  if (path === '/assets/style.css') {
    return { status: 200, headers: { 'content-type': 'text/css' }, body: stylesheet(lender.colour) };
  }
  const route = lender.routes[`${ask.method} ${path}`];
  const answer = route?.(visitOf(ask, path, lender.charset, sessions)) ?? { kind: 'not-found' };
  return replyOf(lender, path, answer, sessions);
}

function visitOf(ask: Ask, path: string, charset: Charset, sessions: ReadonlySet<string>): Visit {
  const sid = /(?:^|; )sid=([^;]+)/.exec(headerOf(ask, 'cookie') ?? '')?.[1];
  // fetch() always writes its form bodies in UTF-8 and says so; a form element follows the page's charset and says nothing.
  const declared = /charset=utf-8/i.test(headerOf(ask, 'content-type') ?? '') ? 'UTF-8' : charset;
  const fields =
    ask.method === 'POST'
      ? decodeForm(Buffer.from(ask.body).toString('latin1'), declared)
      : decodeForm(ask.target.slice(path.length + 1), charset);
  return { path, fields, inSession: sid !== undefined && sessions.has(sid) };
}

function replyOf(lender: Lender, path: string, answer: Answer, sessions: Set<string>): Reply {
  switch (answer.kind) {
    case 'page':
      return {
        status: 200,
        headers: {
          'content-type': `text/html; charset=${lender.charset}`,
          'cache-control': 'no-store',
          'referrer-policy': isTwin(path) ? SAFE_POLICY : CARELESS_POLICY,
        },
        body: encodeText(layOut(lender, path, answer), lender.charset),
      };
    case 'redirect':
      return { status: answer.status, headers: { location: answer.to, ...cookieOf(answer, sessions) }, body: '' };
    case 'json':
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer.value) };
    case 'not-found':
      return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'not found' };
    default:
      return assertNever(answer);
  }
}

function cookieOf(answer: Extract<Answer, { kind: 'redirect' }>, sessions: Set<string>): Readonly<Record<string, string>> {
  if (answer.opensSession !== true) return {};
  const sid = randomUUID();
  sessions.add(sid);
  return { 'set-cookie': `${SESSION_COOKIE}=${sid}; Path=/; Secure; HttpOnly; SameSite=Lax` };
}
