// The worked examples as a user runs them, on a small lender of their own: what they demand is met, and they find what is there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanSite, type ScanResult } from '../../../src/audit/scan-site.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import { packagePath } from '../../../src/platform/package-root.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';
import { exampleRoutes, MEMBER, PIN } from './example-site.ts';

const HOSTS = ['stg.lender.example', 'www.lender.example', 'tag.vendor.test', 'collect.vendor.test'];
const environment = { STAGING_MEMBER: MEMBER, STAGING_PIN: PIN };

async function scanExample(
  name: string,
  { port, ca }: Loopback,
  environmentOfRun: Readonly<Record<string, string>>,
): Promise<ScanResult> {
  return scanSite({
    target: packagePath('crawl-configs', name),
    plan: { environment: { ...environmentOfRun } },
    failOn: undefined,
    rules: [],
    logger: openLogger('silent'),
    onEvent: () => undefined,
    signal: new AbortController().signal,
    // By name: what an example maps by name counts before a mapping of all.
    stage: {
      hostMap: HOSTS.map((host) => ({ host, ip: '127.0.0.1', port })),
      trustedCa: [ca],
    },
  });
}

const causesOf = ({ report }: ScanResult): readonly string[] =>
  report.incidents
    .filter(({ exposure }) => exposure !== 'exposed')
    .map(({ cause, categories }) => `${cause.kind} ${cause.page} ${categories.join(' ')}`)
    .sort();

describe('staging-site.yaml', () => {
  let site: Loopback;
  let result: ScanResult;
  beforeAll(async () => {
    site = await serveLoopback(exampleRoutes('stg.lender.example'));
    result = await scanExample('staging-site.yaml', site, environment);
  });
  afterAll(() => site.close());

  it('logs in once, sees the pages behind the login, and is complete', () => {
    expect(site.arrivedAt('stg.lender.example').filter((request) => request.startsWith('POST /members/session'))).toHaveLength(1);
    expect(result.report.coverage.gaps).toEqual([]);
    expect(result.report.coverage.pages.map(({ url }) => new URL(url).pathname)).toEqual(
      expect.arrayContaining(['/members', '/members/address', '/contact']),
    );
  });

  it('finds what the forms put into addresses, behind the login too', () => {
    expect(causesOf(result)).toEqual(['form-get /contact email', 'form-get /members/address address']);
  });

  it('leaves no secret of the environment in the report', () => {
    expect(JSON.stringify(result.report)).not.toContain(MEMBER);
  });
});

describe('ci-gate.yaml', () => {
  // Pages by http, as its site is; what the tag sends goes to a vendor that no run reaches.
  it('refuses at the banner, meets its own demands, and fails for the mail link and the form', async () => {
    const site = await serveLoopback(exampleRoutes('www.lender.example'), 'http');
    try {
      const result = await scanExample('ci-gate.yaml', site, {});
      const { coverage, verdict } = result.report;
      expect(coverage.consent?.choices).toEqual(['reject']);
      expect(causesOf(result)).toEqual(['form-get /contact email', 'page-url /mail/unsubscribe email']);
      expect(coverage.gaps).toEqual([]);
      expect(verdict.kind).toBe('fail');
    } finally {
      await site.close();
    }
  });
});
