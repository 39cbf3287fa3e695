import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../src/plan/load-plan.ts';
import { aConfig, aFolderWith, lineOf, shown } from './a-config.ts';

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

describe('a URL', () => {
  it('is a plan of one page with defaults and a fresh identity', async () => {
    const { plan, configDigest, file, settings } = await loadPlan('https://lender.example/a?b=c', {});
    expect(plan.visits.map(({ id, label, url, steps }) => ({ id, label, url: shown(url), steps }))).toEqual([
      { id: 'v1', label: undefined, url: 'https://lender.example/a?b=c', steps: [] },
    ]);
    expect(plan).toMatchObject({
      seal: true,
      ignoreHttpsErrors: false,
      hostMap: [],
      passHosts: [],
      trustedCa: [],
      budgets: { maxPages: 50, maxDepth: 3, maxDuration: 600_000, concurrency: 2 },
      browserPath: undefined,
    });
    expect(shown(plan.identity.email?.[0])).toMatch(/^tagspill-[a-z0-9]{12}@canary\.example$/);
    expect({ configDigest, file }).toEqual({ configDigest: undefined, file: undefined });
    expect(settings).toMatchObject({
      coverage: {},
      failOn: undefined,
      rules: [],
      lang: undefined,
      out: undefined,
      formats: undefined,
    });
  });

  it('may hold placeholders, and braces of its own', async () => {
    const identity = join(await aFolderWith({ 'id.yaml': 'email: a+b@c.example' }), 'id.yaml');
    const { plan } = await loadPlan('https://lender.example/{id}?mail={email}&x={pin}', { identity });
    // The URL standard percent-encodes braces in a path and keeps them in a query.
    expect(shown(plan.visits[0]?.url)).toBe('https://lender.example/%7Bid%7D?mail=a%2Bb%40c.example&x={pin}');
  });

  it.each([
    [
      'ftp://lender.example/',
      'wrong usage: the URL: expected one that starts with http:// or https:// (run `tagspill help` for commands and options)',
    ],
    [
      'https://',
      'wrong usage: the URL: expected one that starts with http:// or https:// (run `tagspill help` for commands and options)',
    ],
  ])('%s is refused', async (target, line) => {
    expect(await lineOf(loadPlan(target, {}))).toBe(line);
  });
});

describe('a configuration file', () => {
  it('becomes visits, with placeholders filled and URLs absolute', async () => {
    const file = await aConfig(
      'site: https://www.lender.example/app/',
      'pages:',
      '  - name: Unsubscribe page',
      '    url: /members/unsubscribe?mail={email}',
      '    steps:',
      "      - fill: { selector: '#mail', value: 'to {email}!' }",
      "      - select: { selector: '#type', value: 01 }",
      "      - press: { selector: '#mail', key: Enter }",
      "      - click: { selector: 'button[type=submit]' }",
      '      - goto: top?no={account.number}',
      '      - wait: 500',
      '  - url: https://other.example/',
      'identity:',
      '  email: a+b@c.example',
      '  account.number: 0496813',
    );
    const { plan } = await loadPlan(file, {});
    const steps = plan.visits[0]?.steps.map((step) => ({
      ...step,
      ...('url' in step && { url: shown(step.url) }),
      ...('value' in step && { value: shown(step.value) }),
    }));
    expect(plan.visits.map(({ id, label, url }) => [id, label, shown(url)])).toEqual([
      ['v1', 'Unsubscribe page', 'https://www.lender.example/members/unsubscribe?mail=a%2Bb%40c.example'],
      ['v2', undefined, 'https://other.example/'],
    ]);
    expect(steps).toEqual([
      { kind: 'fill', selector: '#mail', value: 'to a+b@c.example!' },
      { kind: 'select', selector: '#type', value: '01' },
      { kind: 'press', selector: '#mail', key: 'Enter' },
      { kind: 'click', selector: 'button[type=submit]' },
      { kind: 'goto', url: 'https://www.lender.example/app/top?no=0496813' },
      { kind: 'wait', milliseconds: 500 },
    ]);
  });

  it('begins a crawl at its start pages, and visits links of mails with a secret of the run', async () => {
    const file = await aConfig(
      'site: https://www.lender.example/',
      'start: [/, /members]',
      "links: [{ name: Unsubscribe, url: '/stop?mail={email}&t={token}' }]",
    );
    const { plan, itinerary } = await loadPlan(file, {});
    const token = shown(plan.identity.session_token?.[0]);
    expect(token).toMatch(/^[a-z0-9]{24}$/);
    expect(plan.visits.map(({ id, label, url }) => [id, label, shown(url)?.replace(/mail=[^&]*/, 'mail=x')])).toEqual([
      ['v1', undefined, 'https://www.lender.example/'],
      ['v2', undefined, 'https://www.lender.example/members'],
      ['v3', 'Unsubscribe', `https://www.lender.example/stop?mail=x&t=${token}`],
    ]);
    expect(itinerary).toMatchObject({
      budgets: { maxDepth: 3, maxPages: 50 },
      samples: 3,
      robots: 'respect',
      sitemap: undefined,
    });
  });

  it('lists the visits itself where it has `pages`: no link is followed unless it says so', async () => {
    const lines = ['site: https://www.lender.example/', 'pages: [{ url: /a }]'];
    expect((await loadPlan(await aConfig(...lines), {})).plan.budgets.maxDepth).toBe(0);
    expect((await loadPlan(await aConfig(...lines, 'start: [/]'), {})).plan.budgets.maxDepth).toBe(3);
    expect((await loadPlan(await aConfig(...lines), { maxDepth: 1 })).plan.budgets.maxDepth).toBe(1);
  });

  it('says how far the crawl goes', async () => {
    const file = await aConfig(
      'site: https://www.lender.example/',
      "sitemap: { source: map.xml, rewrite: { from: 'https://a.example/', to: 'https://b.example/' } }",
      'robots: ignore',
      "scope: { hosts: ['*.Lender.example'], exclude: ['/admin/*'] }",
      'routes: { samples: 1 }',
      'rate: 0.5',
    );
    expect((await loadPlan(file, {})).itinerary).toMatchObject({
      sitemap: {
        source: { kind: 'file', path: join(file, '../map.xml') },
        rewrite: { from: 'https://a.example/', to: 'https://b.example/' },
      },
      robots: 'ignore',
      scope: { hosts: ['*.lender.example'], include: [], exclude: ['/admin/*'] },
      samples: 1,
      rate: 0.5,
    });
  });

  it('visits the site itself when it names no page', async () => {
    const { plan } = await loadPlan(await aConfig('site: https://lender.example', 'maxDepth: 2'), {});
    expect(shown(plan.visits[0]?.url)).toBe('https://lender.example/');
    expect(plan.budgets.maxDepth).toBe(2);
  });

  it('is known by the digest of its text', async () => {
    const file = await aConfig('site: https://lender.example');
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    expect(await loadPlan(file, {})).toMatchObject({ file, configDigest: `sha256:${digest}` });
  });

  it('names its files relative to itself', async () => {
    const folder = await aFolderWith({
      'c/tagspill.yaml': [
        'site: https://lender.example',
        'identity: ./id.yaml',
        'trustCa: [ca.pem]',
        'rules: [mine]',
        'out: runs',
      ].join('\n'),
      'c/id.yaml': 'pin: 0123',
      'c/ca.pem': PEM,
      'c/mine/a.yaml': 'id: a',
    });
    const { plan, settings } = await loadPlan(join(folder, 'c/tagspill.yaml'), {});
    expect(shown(plan.identity.pin?.[0])).toBe('0123');
    expect(plan.trustedCa).toEqual([PEM]);
    expect(settings.rules).toEqual([join(folder, 'c/mine')]);
    expect(settings.out).toBe(join(folder, 'c/runs'));
  });
});

describe('precedence', () => {
  const lines = [
    'site: https://lender.example',
    'seal: true',
    'maxPages: 1',
    'maxDepth: 1',
    'maxDuration: 1',
    'concurrency: 1',
    'failOn: low',
    'lang: ja',
    'formats: [html]',
    "hostMap: ['*=127.0.0.1:1', 'a.example=127.0.0.1:2']",
  ];

  it('is flags, environment, file, defaults', async () => {
    const file = await aConfig(...lines);
    const environment = {
      TAGSPILL_SEAL: 'no',
      TAGSPILL_MAX_PAGES: '2',
      TAGSPILL_MAX_DEPTH: '2',
      TAGSPILL_BROWSER: '/env/chrome',
      TAGSPILL_FAIL_ON: 'never',
      TAGSPILL_FORMAT: 'sarif=out.sarif, junit',
      TAGSPILL_HOST_MAP: 'a.example=127.0.0.1:3, b.example=127.0.0.1:4',
      TAGSPILL_MAX_DURATION: '',
    };
    const flags = { seal: true, maxPages: 3, browserPath: '/flag/chrome', hostMap: ['B.example=127.0.0.1:5'], environment };
    const { plan, settings } = await loadPlan(file, flags);
    expect(plan).toMatchObject({
      seal: true,
      browserPath: '/flag/chrome',
      budgets: { maxPages: 3, maxDepth: 2, maxDuration: 1000, concurrency: 1 },
    });
    expect(plan.hostMap).toEqual([
      { host: 'b.example', ip: '127.0.0.1', port: 5 },
      { host: 'a.example', ip: '127.0.0.1', port: 3 },
      { host: '*', ip: '127.0.0.1', port: 1 },
    ]);
    expect(settings).toMatchObject({ failOn: 'never', lang: 'ja', formats: ['sarif=out.sarif', 'junit'] });
    expect((await loadPlan(file, { environment })).plan).toMatchObject({ seal: false, browserPath: '/env/chrome' });
  });

  it('reads no variable that was not passed in', async () => {
    const { plan } = await loadPlan('https://lender.example/', {});
    expect(plan.trustedCa).toEqual([]);
  });

  it('joins authorities of flags, environment, file and Node', async () => {
    const folder = await aFolderWith({
      'tagspill.yaml': 'site: https://lender.example\ntrustCa: [file.pem]',
      'flag.pem': `${PEM}flag`,
      'env.pem': `${PEM}env`,
      'file.pem': `${PEM}file`,
      'node.pem': `${PEM}node`,
    });
    const { plan } = await loadPlan(join(folder, 'tagspill.yaml'), {
      trustCa: [join(folder, 'flag.pem')],
      environment: { TAGSPILL_TRUST_CA: join(folder, 'env.pem'), NODE_EXTRA_CA_CERTS: join(folder, 'node.pem') },
    });
    expect(plan.trustedCa.map((pem) => pem.slice(PEM.length))).toEqual(['flag', 'env', 'file', 'node']);
    const missing = { environment: { NODE_EXTRA_CA_CERTS: join(folder, 'nothing.pem') } };
    expect((await loadPlan('https://lender.example/', missing)).plan.trustedCa).toEqual([]);
  });

  it('takes the identity of the flag before that of the file', async () => {
    const folder = await aFolderWith({
      'tagspill.yaml': 'site: https://l.example\nidentity: { pin: "1" }',
      'id.yaml': 'pin: "2"',
    });
    const { plan } = await loadPlan(join(folder, 'tagspill.yaml'), { identity: join(folder, 'id.yaml') });
    expect(shown(plan.identity.pin?.[0])).toBe('2');
  });
});
