// Sessions that end in the middle of a run: opened again once for all who notice, and where that fails, said.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOST, PASSWORD, serveLoginSite, USER, type LoginSite } from './login-site.ts';
import { scanLogin } from './scan-login.ts';

const environment = { LOGIN_USER: USER, LOGIN_PASSWORD: PASSWORD };
const config = (more: readonly string[], pages: readonly string[]): string => `site: ${HOST}/
login:
  url: /login
  steps:
    - fill: { selector: '#mail', value: '\${LOGIN_USER}' }
    - fill: { selector: '#password', value: '\${LOGIN_PASSWORD}' }
    - click: { selector: '#go' }
${more.map((line) => `  ${line}`).join('\n')}
pages:
${pages.map((page) => `  - url: ${page}`).join('\n')}
`;

describe('a session that ends', () => {
  let site: LoginSite;
  beforeEach(async () => {
    site = await serveLoginSite();
  });
  afterEach(() => site.close());

  it('is opened again, and what the first try sent stays on record', async () => {
    const { outcomes, visits } = await scanLogin(site, {
      config: config([], ['/a', '/b', '/c']),
      environment,
      onVisit: ({ id }) => (id === 'v1' ? site.expire() : undefined),
    });
    expect(outcomes).toEqual(['login: visited', 'login: visited', '/a: visited', '/b: visited', '/c: visited']);
    expect(site.logins()).toBe(2);
    const b = visits.find(({ id }) => id === 'v2');
    expect(b?.requests.filter(({ url }) => url.ask((text) => text === `${HOST}/b`))).toHaveLength(2);
    expect(b?.requests.filter(({ sink }) => sink.host === 'collect.vendor.test')).toHaveLength(1);
  });

  it('is opened once when several pages notice together', async () => {
    const { outcomes } = await scanLogin(site, {
      config: config([], ['/a', '/b', '/c']),
      concurrency: 3,
      environment,
      onVisit: ({ id }) => (id === 's1' ? site.expire() : undefined),
    });
    expect(outcomes).toEqual(['login: visited', 'login: visited', '/a: visited', '/b: visited', '/c: visited']);
    expect(site.logins()).toBe(2);
  });

  it('is noticed by a status, a sign and a check as well', async () => {
    for (const [signs, page] of [
      [[], '/status'],
      [["loggedOut: { selector: '#password' }"], '/a'],
      [['check: { text: ログアウト }'], '/a'],
    ] as const) {
      const before = site.logins();
      const { outcomes } = await scanLogin(site, {
        config: config(signs, [page]),
        environment,
        onVisit: ({ id }) => (id === 's1' ? site.expire() : undefined),
      });
      expect(outcomes).toEqual(['login: visited', 'login: visited', `${page}: visited`]);
      expect(site.logins() - before).toBe(2);
    }
  });

  it('and cannot be opened again leaves the rest unseen, by name', async () => {
    const { outcomes, result } = await scanLogin(site, {
      config: config([], ['/a', '/b', '/c']),
      environment,
      onVisit: ({ id }) => (id === 'v1' ? site.lock() : undefined),
    });
    expect(outcomes).toEqual(['login: visited', 'login: logged-out', '/a: visited', '/b: logged-out', '/c: logged-out']);
    expect(result.report.verdict.kind).toBe('incomplete');
    const said = result.report.coverage.gaps.map(({ en }) => en).join('\n');
    expect(said).toContain('/c: the login had ended, the login failed: the login page still asks for a password');
    expect(site.logins()).toBe(1);
  });

  it('is not looked for again and again on a page that asks for more than a login', async () => {
    const { outcomes } = await scanLogin(site, {
      config: config([], ['/forbidden', '/forbidden?2', '/forbidden?3', '/a']),
      environment,
    });
    const pages = ['/forbidden: logged-out', '/forbidden: logged-out', '/forbidden: logged-out', '/a: visited'];
    expect(outcomes).toEqual(['login: visited', 'login: visited', ...pages]);
    expect(site.logins()).toBe(2);
  });
});
