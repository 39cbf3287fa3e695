// A comparison of runs against a real site in a real browser: everything that is derived from what was typed, and nothing else.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/audit/audit-events.ts';
import { scanSite, type ScanResult } from '../../../src/audit/scan-site.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import { serveLoopback, type Loopback, type Routes } from '../../support/loopback.ts';
import { suiteFolder } from '../../support/suite-folder.ts';
import { CLEAN, CONFIG, DERIVED, derivedSite } from './derived-site.ts';

interface Compared extends ScanResult {
  readonly site: Loopback;
  readonly events: readonly AuditEvent[];
  /** `site path category` of every derived finding. */
  readonly derived: readonly string[];
}

async function compare(routes: Routes, config: string): Promise<Compared> {
  const site = await serveLoopback(routes);
  const folder = await suiteFolder('differential');
  const [target, ca] = [join(folder, 'tagspill.yaml'), join(folder, 'ca.pem')];
  await writeFile(target, config);
  await writeFile(ca, site.ca);
  const events: AuditEvent[] = [];
  const result = await scanSite({
    target,
    plan: { differential: true, concurrency: 3, hostMap: [`*=127.0.0.1:${site.port}`], trustCa: [ca] },
    failOn: undefined,
    rules: [],
    logger: openLogger('silent'),
    onEvent: (event) => void events.push(event),
    signal: new AbortController().signal,
  });
  const requests = new Map(Array.from(result.report.requests, (request) => [request.id, request]));
  const derived = result.report.findings
    .filter(({ finding }) => finding.rule === 'derived-from-input')
    .map(({ finding }) => `${requests.get(finding.request)?.site} ${finding.field.path} ${finding.category}`);
  return { ...result, site, events, derived };
}

describe('a differential scan', () => {
  let run: Compared;
  beforeAll(async () => {
    run = await compare(derivedSite(), CONFIG);
  });
  afterAll(() => run.site.close());

  it('is complete, and tells each run while it is made', () => {
    const { coverage } = run.report;
    expect(coverage.gaps).toEqual([]);
    expect(coverage.differential).toMatchObject({ unconfirmed: 0, inputs: ['email', 'pin', 'account.number'], same: [] });
    const told = run.events.flatMap((event) => (event.kind === 'run-started' ? [event.purpose] : []));
    expect(told.slice(0, 2)).toEqual(['again', 'other']);
    expect(coverage.differential?.runs).toBe(told.length + 1);
  });

  it('reports each field that is derived from an input, with the input that it follows', () => {
    const expected = DERIVED.flatMap(({ name, follows }) =>
      follows.map((input) => `vendor.test body.events[0].${name} ${input}`),
    );
    expect(run.derived.filter((line) => line.startsWith('vendor.test')).toSorted()).toEqual(expected.toSorted());
  });

  it('reports a body under a cipher, a path segment, a host name, and what only one recipient got', () => {
    expect(run.derived.filter((line) => !line.startsWith('vendor.test')).toSorted()).toEqual(
      [
        'other.test body email',
        'other.test body pin',
        'other.test body account.number',
        'other.test path[1] account.number',
        'third.test host[0] pin',
        'third.test host[0] account.number',
        'only.test query.dl > query.member email',
        'only.test query.uid email',
      ].toSorted(),
    );
  });

  it('reports no clean field, and none that the page’s own URL explains to a recipient who got it', () => {
    const places = run.derived.map((line) => line.split(' ')[1] ?? '');
    expect(CLEAN.filter(({ name }) => places.includes(`query.${name}`))).toEqual([]);
    expect(places.filter((place) => /seen|page|query\.r$/.test(place))).toEqual([]);
  });

  it('traces one that stands in a page’s own address to that page', () => {
    const profile = run.report.incidents.filter(({ label }) => label === 'Profile');
    expect(profile).toMatchObject([{ categories: ['email'], cause: { kind: 'page-url', at: 'query.member', page: '/profile' } }]);
  });

  it('makes incidents of them, and guards the output against the values of every run', () => {
    const incidents = run.report.incidents.filter(({ rules }) => rules.includes('derived-from-input' as (typeof rules)[number]));
    expect(incidents.map(({ label, cause }) => [label, cause.kind, cause.page])).toContainEqual([
      'Apply',
      'typed-field',
      '/apply',
    ]);
    expect(run.report.rules.map(({ id }) => id)).toContain('derived-from-input');
    expect(run.loaded.plan.identity.email).toHaveLength(4);
  });

  it('sent nothing derived to anybody', () => {
    expect(['t.vendor.test', 'b.other.test', 'o.only.test'].flatMap((host) => run.site.arrivedAt(host))).toEqual([]);
  });
});

describe('a differential scan of a site that lets only one person in', () => {
  let run: Compared;
  beforeAll(async () => {
    let member: string | null | undefined;
    const routes: Routes = {
      'www.lender.example/members': ({ url }) => {
        const mail = new URL(url).searchParams.get('mail');
        member ??= mail;
        return mail === member ? { body: '<!doctype html><title>会員</title>' } : { status: 500, body: 'no' };
      },
    };
    run = await compare(routes, 'pages: [{ url: "https://www.lender.example/members?mail={email}" }]\n');
  });
  afterAll(() => run.site.close());

  it('is incomplete, and says what to do', () => {
    const { verdict, coverage } = run.report;
    expect(verdict.kind).toBe('incomplete');
    expect(coverage.gaps.map(({ en }) => en)).toEqual([
      expect.stringMatching(/members.*could not be compared, it was not seen whole in the run with other values.*--keep/),
    ]);
    expect(coverage.differential).toMatchObject({ runs: 3, candidates: 0 });
  });
});
