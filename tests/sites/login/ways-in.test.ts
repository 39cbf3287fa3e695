// Every way to log in, in a real browser: the pages behind the door are seen by visits that look and by journeys.
import https from 'node:https';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOST, PASSWORD, serveLoginSite, TOTP_SECRET, USER, type LoginSite } from './login-site.ts';
import { scanLogin } from './scan-login.ts';

const environment = { LOGIN_USER: USER, LOGIN_PASSWORD: PASSWORD, TOTP_SECRET };
const config = (...login: readonly string[]): string => `site: ${HOST}/
login:
${login.map((line) => `  ${line}`).join('\n')}
  check: { selector: '#logout', not: { selector: '#password' } }
pages:
  - url: /mypage
  - url: /loan
    steps: [{ fill: { selector: '#amount', value: '10' } }]
`;
const SEEN = ['login: visited', '/mypage: visited', '/loan: visited'];
const STEPS = [
  'url: /login',
  'steps:',
  "  - fill: { selector: '#mail', value: '${LOGIN_USER}' }",
  "  - fill: { selector: '#password', value: '${LOGIN_PASSWORD}' }",
  "  - click: { selector: '#go' }",
];

describe('a way in', () => {
  let site: LoginSite;
  beforeEach(async () => {
    site = await serveLoginSite();
  });
  afterEach(() => site.close());

  it('by steps', async () => {
    const { outcomes, visits } = await scanLogin(site, { config: config(...STEPS), environment });
    expect(outcomes).toEqual(SEEN);
    expect(site.logins()).toBe(1);
    // What the login itself sent is on record.
    expect(visits[0]?.requests.some(({ method }) => method === 'POST')).toBe(true);
  });

  it('by steps that type a one-time code, again with another code when the session has ended', async () => {
    site.expire();
    const lines = [
      'url: /login-code',
      ...STEPS.slice(1, 4),
      "  - fill: { selector: '#code', value: '{totp}' }",
      ...STEPS.slice(4),
      "totp: { secret: '${TOTP_SECRET}', period: 2 }",
    ];
    const onVisit = (visit: { readonly id: string }): void => {
      if (visit.id === 'v1') site.expire();
    };
    const { outcomes } = await scanLogin(site, { config: config(...lines), environment, onVisit });
    expect(outcomes).toEqual(['login: visited', ...SEEN]);
    expect(site.logins()).toBe(2);
  });

  it('by a recording of Chrome DevTools', async () => {
    const selectors = (id: string, more: readonly string[] = []): object => ({
      target: 'main',
      selectors: [['xpath///*[@id="no"]'], ...more.map((one) => [one]), [`#${id}`], [`xpath///*[@id="${id}"]`]],
    });
    const at = { offsetX: 5, offsetY: 5 };
    const recording = {
      title: 'login',
      timeout: 2000,
      steps: [
        {
          type: 'setViewport',
          width: 1000,
          height: 800,
          deviceScaleFactor: 1,
          isMobile: false,
          hasTouch: false,
          isLandscape: false,
        },
        {
          type: 'navigate',
          url: `${HOST}/login`,
          assertedEvents: [{ type: 'navigation', url: `${HOST}/login`, title: 'login' }],
        },
        {
          type: 'waitForElement',
          ...selectors('go'),
          count: 1,
          visible: true,
          attributes: { id: 'go' },
          properties: { id: 'go' },
        },
        { type: 'waitForExpression', expression: 'document.title === "login"' },
        { type: 'click', ...selectors('mail', ['aria/メール']), ...at },
        { type: 'change', ...selectors('mail', ['aria/メール[role="textbox"]']), value: '${LOGIN_USER}' },
        { type: 'keyDown', target: 'main', key: 'Tab' },
        { type: 'keyUp', target: 'main', key: 'Tab' },
        { type: 'change', ...selectors('password', ['aria/パスワード']), value: '${LOGIN_PASSWORD}' },
        { type: 'hover', ...selectors('go', ['pierce/#go']) },
        { type: 'scroll', target: 'main', x: 0, y: 10 },
        { type: 'emulateNetworkConditions', target: 'main', download: 180_000, upload: 84_375, latency: 562 },
        {
          type: 'click',
          ...selectors('go', ['text/ログイン']),
          ...at,
          assertedEvents: [{ type: 'navigation', url: `${HOST}/mypage`, title: '' }],
        },
      ],
    };
    const files = { 'login.json': JSON.stringify(recording) };
    const { outcomes, visits } = await scanLogin(site, { config: config('recording: login.json'), files, environment });
    expect(visits[0]?.outcome).toEqual({ kind: 'visited' });
    expect(outcomes).toEqual(SEEN);
    const sent = visits[0]?.requests.find(({ method }) => method === 'POST');
    expect(sent?.action).toBe('click #go');
  });

  it('by a module of Playwright code', async () => {
    const files = {
      'login.mjs': `export default async ({ page, identity, env }) => {
  await page.fill('#mail', env.LOGIN_USER);
  await page.fill('#password', env.LOGIN_PASSWORD);
  await page.press('#password', 'Enter');
  await page.waitForURL('**/mypage');
  if (identity.email === undefined || env.PATH !== undefined) throw new Error('not as promised');
};`,
    };
    const lines = ['url: /login', 'module: login.mjs', 'env: [LOGIN_USER, LOGIN_PASSWORD]'];
    const { outcomes, visits } = await scanLogin(site, { config: config(...lines), files, environment });
    expect(visits[0]?.outcome).toEqual({ kind: 'visited' });
    expect(outcomes).toEqual(SEEN);
  });

  it('by a storage state file', async () => {
    const entered = await fetchSession(site);
    const cookie = {
      name: 'sid',
      value: entered,
      domain: 'www.lender.example',
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    };
    const files = { 'state.json': JSON.stringify({ cookies: [cookie], origins: [] }) };
    const { outcomes, written } = await scanLogin(site, { config: config('storageState: state.json'), files });
    expect(outcomes).toEqual(SEEN);
    expect(await written()).not.toContain(entered);
  });

  it('by a storage state that is no longer good: nothing behind the door counts as seen', async () => {
    const cookie = { name: 'sid', value: 'gone', domain: 'www.lender.example', path: '/' };
    const files = { 'state.json': JSON.stringify({ cookies: [cookie] }) };
    const { outcomes, result } = await scanLogin(site, { config: config('storageState: state.json'), files });
    expect(outcomes).toEqual(['login: logged-out', '/mypage: logged-out', '/loan: logged-out']);
    expect(result.report.verdict.kind).toBe('incomplete');
  });

  it.each([
    ['local storage', ''],
    ['the storage of its tab', '?kept=tab'],
    ['a database', '?kept=database'],
  ])('that leaves its token in %s', async (_where, query) => {
    const { outcomes, visits } = await scanLogin(site, {
      config: `site: ${HOST}/
login:
  url: /app-login${query}
  steps: [${STEPS.slice(2)
    .map((line) => line.replace('  - ', '{ ').concat(' }'))
    .join(', ')}]
  check: { selector: '#hello' }
pages:
  - url: /app${query}
  - url: /app${query}
    steps: [{ wait: 10 }]
`,
      environment,
    });
    expect(outcomes).toEqual(['login: visited', '/app: visited', '/app: visited']);
    for (const visit of visits) expect(visit.requests.filter(({ sink }) => sink.host === 'collect.vendor.test')).toHaveLength(1);
    expect(site.logins()).toBe(1);
  });
});

/** A session as a person opens it by hand. */
async function fetchSession(site: LoginSite): Promise<string> {
  const body = new URLSearchParams({ mail: USER, password: PASSWORD }).toString();
  return new Promise((resolve, reject) => {
    const request = https.request(
      {
        host: '127.0.0.1',
        port: site.port,
        servername: 'www.lender.example',
        ca: site.ca,
        method: 'POST',
        path: '/session',
        headers: { host: 'www.lender.example' },
      },
      (answer) => resolve(/sid=([^;]+)/.exec(answer.headers['set-cookie']?.[0] ?? '')?.[1] ?? ''),
    );
    request.on('error', reject);
    request.end(body);
  });
}
