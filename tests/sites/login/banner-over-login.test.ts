// Where a banner lies over the login: the choice is made before the steps, and without a choice nothing is touched.
import { afterEach, describe, expect, it } from 'vitest';
import type { ConsentMode } from '../../../src/model/consent.ts';
import { serveLoopback, type Answer, type Arrived, type Loopback } from '../../support/loopback.ts';
import { text } from '../capture/capture-site.ts';
import { PASSWORD, USER } from './login-site.ts';
import { scanLogin } from './scan-login.ts';

const FORM = `<form method="post" action="https://www.lender.example/session"><input id="mail" name="mail"><input id="password" name="password" type="password"><button id="go">ログイン</button></form>`;
const COVERING = 'position:fixed;inset:0;background:#eee';
const BELOW = 'position:fixed;bottom:0;left:0;right:0;background:#eee';

/** Tells the tag's server of itself and of its choice, which the host's cookie keeps; `style` places the banner, which stands until then. */
const page = (event: string, body: string, style?: string): string => {
  const markup = `<div style="${style ?? ''}"><p>クッキーを使用します。</p><button class="a">許可する</button><button class="b">拒否する</button></div>`;
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>page</title><body>${body}<script>
const send = (event) => { new Image().src = 'https://tag.vendor.test/c?ev=' + event; };
const choose = (choice, banner) => { document.cookie = 'choice=' + choice + ';path=/'; banner.remove(); send('${event}-' + choice); };
send('${event}');
if (${style !== undefined} && !document.cookie.includes('choice=')) {
  document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markup)});
  const banner = document.body.lastElementChild;
  banner.querySelector('.a').onclick = () => choose('all', banner);
  banner.querySelector('.b').onclick = () => choose('none', banner);
}</script></body></html>`;
};

let site: Loopback | undefined;
afterEach(() => site?.close());

interface Scanned {
  readonly outcomes: readonly string[];
  /** `event state` of each request to the tag's server, and `login state` of the form's. */
  readonly sent: readonly string[];
  readonly sessions: readonly string[];
  readonly gaps: readonly string[];
}

/** Styles of the banners on the login page and on the page behind it; none without one. */
interface Banners {
  readonly login?: string;
  readonly members?: string;
  readonly host?: string;
}

async function scan(consent: ConsentMode, { login, members, host = 'www' }: Banners): Promise<Scanned> {
  const isIn = ({ headers }: Arrived): boolean => headers.cookie?.includes('sid=') === true;
  const redirect = (location: string, cookie?: string): Answer => ({
    status: 302,
    headers: { location, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
  });
  const enter = ({ body }: Arrived): Answer =>
    new URLSearchParams(body.toString()).get('password') === PASSWORD
      ? redirect('/mypage', 'sid=1; Path=/; HttpOnly; Secure')
      : redirect('/login');
  site = await serveLoopback({
    [`${host}.lender.example/login`]: page('door', FORM, login),
    'www.lender.example/session': enter,
    'www.lender.example/mypage': (arrived) =>
      isIn(arrived) ? { body: page('member', '<a id="logout">ログアウト</a>', members) } : redirect('/login'),
    'tag.vendor.test/c': { body: '' },
  });
  const config = `site: https://www.lender.example/
consent: ${consent}
login:
  url: https://${host}.lender.example/login
  steps:
    - fill: { selector: '#mail', value: '\${LOGIN_USER}' }
    - fill: { selector: '#password', value: '\${LOGIN_PASSWORD}' }
    - click: { selector: '#go' }
  check: { selector: '#logout' }
pages: [{ url: /mypage }]
`;
  const environment = { LOGIN_USER: USER, LOGIN_PASSWORD: PASSWORD };
  const { outcomes, visits, result } = await scanLogin(site, { config, environment });
  const sent = visits.flatMap(({ requests }) =>
    requests.flatMap(({ url, method, consent: state }) => {
      const event = method === 'POST' ? 'login' : new URL(text(url)).searchParams.get('ev');
      return event === null ? [] : [`${event} ${state}`];
    }),
  );
  const { coverage } = result.report;
  return {
    outcomes,
    sent: [...new Set(sent)].sort(),
    sessions: (coverage.consent?.sessions ?? []).map(({ choice, outcome }) => `${choice}: ${outcome}`).sort(),
    gaps: coverage.gaps.map(({ en }) => en),
  };
}

describe('a banner over the login form', () => {
  it('is answered before the steps, which then reach the form', async () => {
    expect(await scan('reject', { login: COVERING, members: BELOW })).toEqual({
      outcomes: ['login: visited', '/mypage: visited'],
      sent: ['door before', 'door-none rejected', 'login rejected', 'member rejected'],
      sessions: ['reject: settled'],
      gaps: [],
    });
  });

  it('is left alone where nothing is to be chosen: the report says that the login failed', async () => {
    const { outcomes, sent, gaps } = await scan('none', { login: COVERING });
    expect(outcomes).toEqual(['login: step-failed', '/mypage: logged-out']);
    expect(sent).toEqual(['door before']);
    expect(gaps.join('\n')).toContain('click #go: the element could not be used');
  });
});

describe('all states of a site that asks before the login', () => {
  it('differ by the choice alone', async () => {
    const { outcomes, sent, sessions, gaps } = await scan('all', { login: BELOW, members: BELOW });
    expect(new Set(outcomes)).toEqual(new Set(['login: visited', '/mypage: visited']));
    expect(sent).toEqual([
      'door before',
      'door-all accepted',
      'door-none rejected',
      'login accepted',
      'login before',
      'login rejected',
      'member accepted',
      'member before',
      'member rejected',
    ]);
    expect(sessions).toEqual(['accept: settled', 'reject: settled']);
    expect(gaps).toEqual([]);
  });
});

describe('a banner that stands', () => {
  it('behind the login only is answered there', async () => {
    expect(await scan('reject', { members: BELOW })).toEqual({
      outcomes: ['login: visited', '/mypage: visited'],
      sent: ['door before', 'login before', 'member before', 'member rejected', 'member-none rejected'],
      sessions: ['reject: settled'],
      gaps: [],
    });
  });

  it('on the host of the login and again on that of the pages is answered on both', async () => {
    expect(await scan('accept', { host: 'login', login: COVERING, members: BELOW })).toMatchObject({
      outcomes: ['login: visited', '/mypage: visited'],
      // What the second host's page sent before it was answered was caused by no choice of its own.
      sent: ['door before', 'door-all accepted', 'login accepted', 'member accepted', 'member before', 'member-all accepted'],
      sessions: ['accept: settled'],
      gaps: [],
    });
  });
});
