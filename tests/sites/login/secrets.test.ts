// What opens the doors stays with the site: headers go to its own hosts only, and no secret is ever written down.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOST, PASSWORD, serveLoginSite, USER, type LoginSite } from './login-site.ts';
import { scanLogin } from './scan-login.ts';

const environment = { LOGIN_USER: USER, LOGIN_PASSWORD: PASSWORD, STAGE_PASSWORD: PASSWORD, PREVIEW: 'preview-token-9f' };

describe('a secret', () => {
  let site: LoginSite;
  beforeEach(async () => {
    site = await serveLoginSite();
  });
  afterEach(() => site.close());

  it('opens the site’s own hosts and is sent to nobody else', async () => {
    const { outcomes, written } = await scanLogin(site, {
      config: `site: https://staging.lender.example/
seal: false
login:
  basic: { user: stage, password: '\${STAGE_PASSWORD}' }
  headers: { X-Preview: '\${PREVIEW}' }
pages: [{ url: / }]
`,
      environment,
    });
    expect(outcomes).toEqual(['/: visited']);
    const at = (host: string) => site.arrived.filter(({ url }) => new URL(url).hostname === host);
    expect(at('staging.lender.example').map(({ headers }) => headers['x-preview'])).not.toContain(undefined);
    expect(at('staging.lender.example').map(({ url }) => new URL(url).pathname)).toContain('/data.json');
    expect(at('collect.vendor.test').length).toBeGreaterThan(0);
    for (const { headers } of at('collect.vendor.test'))
      expect([headers.authorization, headers['x-preview']]).toEqual([undefined, undefined]);
    const text = await written();
    for (const secret of [PASSWORD, 'preview-token-9f', Buffer.from(`stage:${PASSWORD}`).toString('base64')])
      expect(text).not.toContain(secret);
  });

  it('that leaks is an incident, and still is not written down', async () => {
    const { result, written } = await scanLogin(site, {
      config: `site: ${HOST}/
login:
  url: /login
  steps:
    - fill: { selector: '#mail', value: '\${LOGIN_USER}' }
    - fill: { selector: '#password', value: '\${LOGIN_PASSWORD}' }
    - press: { selector: '#password', key: Enter }
pages: [{ url: /leak }]
`,
      environment,
    });
    const { findings, verdict } = result.report;
    expect(findings.map(({ finding }) => finding.category)).toContain('password');
    expect(verdict.kind).toBe('fail');
    const text = await written();
    expect(text).toContain('collect.vendor.test');
    for (const secret of [USER, PASSWORD, encodeURIComponent(USER), Buffer.from(PASSWORD).toString('base64')])
      expect(text).not.toContain(secret);
  });
});
