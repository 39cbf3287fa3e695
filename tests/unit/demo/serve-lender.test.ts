import { describe, expect, it } from 'vitest';
import { decodeText, encodeText } from '../../../src/demo/charset.ts';
import type { Ask, Reply } from '../../../src/demo/exchange.ts';
import { isTwin, twinOf, type Lender } from '../../../src/demo/lender.ts';
import { kiiroLoan } from '../../../src/demo/lenders/kiiro-loan.ts';
import { mizuumiLoan } from '../../../src/demo/lenders/mizuumi-loan.ts';
import { MAIL_LINK_ID } from '../../../src/demo/pages/unsubscribe.ts';
import { replyAsLender } from '../../../src/demo/serve-lender.ts';
import { LENDERS } from '../../../src/demo/start-demo.ts';

function ask(lender: Lender, route: string, extra: Partial<Ask> = {}): Ask {
  const [method = '', target = ''] = route.split(' ');
  return { host: lender.host, method, target, headers: [], body: new Uint8Array(), ...extra };
}

function text(reply: Reply, lender: Lender): string {
  return typeof reply.body === 'string' ? reply.body : decodeText(reply.body, lender.charset);
}

const pages = LENDERS.flatMap((lender) => {
  const sessions = new Set(['known']);
  return Object.keys(lender.routes).map((route) => {
    const reply = replyAsLender(lender, ask(lender, route, { headers: [['cookie', 'x=1; sid=known']] }), sessions);
    return { name: `${lender.host} ${route}`, lender, route, reply };
  });
}).filter(({ reply }) => reply.headers['content-type']?.startsWith('text/html'));

describe.each(pages)('$name', ({ lender, route, reply }) => {
  const document = text(reply, lender);

  it('survives its charset and declares it twice', () => {
    expect(Buffer.from(encodeText(document, lender.charset)).equals(Buffer.from(reply.body as Uint8Array))).toBe(true);
    expect(document).not.toMatch(/\?{2,}|\uFFFD/);
    expect(reply.headers['content-type']).toBe(`text/html; charset=${lender.charset}`);
    expect(document).toContain(`<meta charset="${lender.charset}"`);
  });

  it('carries the ten tags, and lets its full URL out only when it is careless', () => {
    const marks = lender.tags.filter(({ vendor }) => document.includes(`<!-- ${vendor} -->`));
    expect(marks).toHaveLength(10);
    const expected = isTwin(route.split(' ')[1] ?? '') ? 'strict-origin-when-cross-origin' : 'no-referrer-when-downgrade';
    expect(reply.headers['referrer-policy']).toBe(expected);
  });

  it('links to pages of its own kind that exist', () => {
    const links = [...document.matchAll(/href="(\/[^"]*)"/g)]
      .map(([, path]) => path ?? '')
      .filter((path) => !path.startsWith('/assets/'));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => isTwin(path) !== isTwin(route.split(' ')[1] ?? ''))).toEqual([]);
    expect(links.filter((path) => replyAsLender(lender, ask(lender, `GET ${path}`), new Set()).status !== 200)).toEqual([]);
  });
});

describe('routes', () => {
  it('have a twin for every page in a header', () => {
    const missing = LENDERS.flatMap((lender) => lender.nav.map(({ path }) => lender.routes[`GET ${twinOf(path)}`])).filter(
      (route) => route === undefined,
    );
    expect(missing).toEqual([]);
  });

  it('hand over what was typed at the careless login, and nothing at its twin', () => {
    const body = Buffer.from('member_no=3530111333300000&ansho=7351&birth=1985-04-01');
    const careless = replyAsLender(mizuumiLoan, ask(mizuumiLoan, 'POST /members/login', { body }), new Set());
    expect([careless.status, careless.headers['location']]).toEqual([
      302,
      '/members/top?member_no=3530111333300000&ansho=7351&birth=1985-04-01',
    ]);
    const sessions = new Set<string>();
    const repaired = replyAsLender(mizuumiLoan, ask(mizuumiLoan, 'POST /repaired/members/login', { body }), sessions);
    expect([repaired.status, repaired.headers['location'], sessions.size]).toEqual([303, '/repaired/members/top', 1]);
    expect(repaired.headers['set-cookie']).toMatch(/^sid=[0-9a-f-]{36}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  });

  it('let nobody into the repaired members page without a session', () => {
    const reply = replyAsLender(mizuumiLoan, ask(mizuumiLoan, 'GET /repaired/members/top'), new Set());
    expect([reply.status, reply.headers['location']]).toEqual([303, '/repaired/members/login']);
  });

  it('open a session for the id of a repaired mail link, and know no other id', () => {
    const sessions = new Set<string>();
    const known = replyAsLender(kiiroLoan, ask(kiiroLoan, `GET /repaired/magazine/kaijo/link/${MAIL_LINK_ID}`), sessions);
    expect([known.status, known.headers['location'], sessions.size]).toEqual([303, '/repaired/magazine/kaijo', 1]);
    expect(replyAsLender(kiiroLoan, ask(kiiroLoan, 'GET /repaired/magazine/kaijo/link/other'), sessions).status).toBe(404);
  });

  it('send a half-filled repaired contract form back', () => {
    const post = (fields: string): string | undefined =>
      replyAsLender(mizuumiLoan, ask(mizuumiLoan, 'POST /repaired/contract/apply', { body: Buffer.from(fields) }), new Set())
        .headers['location'];
    expect(post('step=2&mail=a&koza_no=')).toBe('/repaired/contract/apply/incomplete');
    expect(post('step=2&mail=a&koza_no=1')).toBe('/repaired/contract/apply/confirm');
  });

  it('show what was searched for, from percent bytes of the page charset and from a UTF-8 fetch body', () => {
    const got = replyAsLender(kiiroLoan, ask(kiiroLoan, 'GET /search?q=%CA%D6%BA%D1+%3Cb%3E'), new Set());
    expect(text(got, kiiroLoan)).toContain('「返済 &lt;b&gt;」');
    const headers = [['content-type', 'application/x-www-form-urlencoded;charset=UTF-8']] as const;
    const posted = replyAsLender(
      kiiroLoan,
      ask(kiiroLoan, 'POST /repaired/search', { headers, body: Buffer.from('q=%E8%BF%94%E6%B8%88') }),
      new Set(),
    );
    expect(text(posted, kiiroLoan)).toContain('「返済」');
  });

  it('answer 404 elsewhere, and the style sheet in the colour of the lender', () => {
    expect(replyAsLender(mizuumiLoan, ask(mizuumiLoan, 'GET /nowhere'), new Set()).status).toBe(404);
    expect(text(replyAsLender(mizuumiLoan, ask(mizuumiLoan, 'GET /assets/style.css'), new Set()), mizuumiLoan)).toContain(
      mizuumiLoan.colour,
    );
  });
});
