// A whole scan of a loopback site, as a configuration file asks for it: what was visited, what is said about the rest.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { scanSite } from '../../../src/audit/scan-site.ts';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import { serveLoopback, type Answer, type Arrived, type Loopback, type Routes } from '../../support/loopback.ts';

export const HOME = 'https://www.lender.example';
const HOST = 'www.lender.example';

export const page = (...links: readonly string[]): string =>
  `<!doctype html><title>x</title>${links.map((href) => `<a href="${href.replaceAll('&', '&amp;')}">a link</a>`).join('')}`;

/** A site whose answers are made as they are asked for; undefined is 404, and there is no robots.txt unless it says so. */
export async function serveSite(
  answer: (path: string, host: string, arrived: Arrived) => string | Answer | undefined,
): Promise<Loopback> {
  const routes = new Proxy<Routes>(
    {},
    {
      get:
        (_, key) =>
        (arrived: Arrived): Answer => {
          const { hostname, pathname, search } = new URL(arrived.url);
          const found = answer(pathname + search, hostname, arrived);
          if (found === undefined) return { status: 404, body: String(key) };
          return typeof found === 'string' ? { headers: { 'content-type': 'text/html; charset=utf-8' }, body: found } : found;
        },
      has: () => true,
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: undefined }),
    },
  );
  const site = await serveLoopback(routes);
  onTestFinished(() => site.close());
  return site;
}

export interface Crawled {
  readonly report: AuditReport;
  readonly visits: readonly PageVisit[];
  /** Path of each visit on the site's own host, whole addresses elsewhere, with the outcome where it is none of the good ones. */
  readonly paths: readonly string[];
  /** What the site's host got, without what browsers ask for by themselves. */
  readonly asked: readonly string[];
}

/** `lines` of a configuration; the site is `HOME` unless they name another. Files stand beside it. */
export async function crawlSite(
  site: Loopback,
  lines: readonly string[] = [],
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<Crawled> {
  const folder = await mkdtemp(join(tmpdir(), 'tagspill-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const target = join(folder, 'tagspill.yaml');
  await writeFile(target, [`site: ${HOME}/`, ...lines].join('\n'));
  const visits: PageVisit[] = [];
  const { report } = await scanSite({
    target,
    plan: {},
    failOn: 'never',
    rules: [],
    logger: openLogger('silent'),
    onEvent: () => undefined,
    onVisit: (visit) => void visits.push(visit),
    signal: new AbortController().signal,
    stage: { hostMap: [{ host: '*', ip: '127.0.0.1', port: site.port }], trustedCa: [site.ca] },
  });
  const looks = visits.filter(({ label }) => label === undefined);
  const path = ({ url }: PageVisit): string => url.reveal((text) => text.replace(HOME, ''));
  return {
    report,
    visits,
    paths: looks
      .map((visit) => (visit.outcome.kind === 'visited' ? path(visit) : `${path(visit)} ${visit.outcome.kind}`))
      .toSorted(),
    asked: site.arrivedAt(HOST).filter((line) => !line.includes('favicon')),
  };
}
