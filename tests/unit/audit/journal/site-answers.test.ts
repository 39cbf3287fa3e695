// A run that goes on keeps to what the site said when it was first asked, though the site says something else by then.
import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newJournal, resumeJournal, type RunJournal } from '../../../../src/audit/journal/run-journal.ts';
import { openSiteAnswers } from '../../../../src/audit/journal/site-answers.ts';
import { openCrawl } from '../../../../src/audit/open-crawl.ts';
import { notVisited } from '../../../../src/capture/crawl.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { loadPlan } from '../../../../src/plan/load-plan.ts';
import { serveLoopback, type Loopback } from '../../../support/loopback.ts';
import { aConfig, shown } from '../../plan/a-config.ts';

const HOST = 'www.lender.example';
const OTHER = 'blog.lender.example';
const OF = { tool: '1.0.0', target: '', options: {}, folder: '/somewhere' };

let folder = '';
let environment: Readonly<Record<string, string>> = {};
let site: Loopback;
/** What the site says now. */
let says = { disallow: '', pages: [''], elsewhere: 200 };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tagspill-answers-'));
  environment = { TAGSPILL_STATE: join(folder, 'state') };
  says = { disallow: '/private', pages: ['/a', '/b'], elsewhere: 404 };
  site = await serveLoopback(
    {
      [`${HOST}/robots.txt`]: () => ({ body: `User-agent: *\nDisallow: ${says.disallow}\n` }),
      [`${OTHER}/robots.txt`]: () => ({ status: says.elsewhere, body: 'User-agent: *\nDisallow: /\n' }),
      [`${HOST}/sitemap.xml`]: () => ({ body: says.pages.map((page) => `http://${HOST}${page}\n`).join('') }),
    },
    'http',
  );
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Where one part of the run goes, up to the visits that its first page leads to, as `id address`. */
async function part(journal: RunJournal | undefined, signal = new AbortController().signal): Promise<readonly string[]> {
  const config = await aConfig(
    `site: http://${HOST}/`,
    'sitemap: true',
    'scope: { hosts: ["*.lender.example"] }',
    `hostMap: ['*=127.0.0.1:${site.port}']`,
  );
  const { plan, itinerary: settings } = await loadPlan(config, {});
  const answers = openSiteAnswers(signal, journal);
  await journal?.begin(join(folder, 'run'), 'sha256:1');
  journal?.recover({ visit: () => undefined, late: () => undefined, ...answers.earlier });
  const { itinerary, onward } = await openCrawl(plan, settings, answers, signal).open(plan.visits, plan.budgets.maxDepth);
  const first = itinerary.first();
  const [start] = first;
  if (start === undefined) throw new TypeError('no visit is planned');
  const links = [`http://${HOST}/private/x`, `http://${HOST}/c`, `http://${OTHER}/`].map((url) => new Raw(url));
  const visited = { ...notVisited(start, ''), outcome: { kind: 'visited' }, links } as const;
  const further = await onward(visited);
  journal?.keep();
  return [...first, ...further].map(({ id, url }) => `${id} ${shown(url)}`);
}

function changes(): void {
  says = { disallow: '/b', pages: ['/private/y', '/b', '/d'], elsewhere: 200 };
}

it('goes to the same pages under the same ids, and asks nobody again', async () => {
  const before = await part(newJournal(OF, environment));
  expect(before.join(' ')).toMatch(/\/a v\d+ .*\/b v\d+ .*\/c v\d+ http:\/\/blog\.lender\.example\/$/);
  changes();
  const asked = site.arrived.length;
  expect(await part(await resumeJournal(join(folder, 'run'), OF.tool, environment))).toEqual(before);
  expect(site.arrived.length).toBe(asked);
  // Without a journal it would have gone elsewhere.
  expect(await part(undefined)).not.toEqual(before);
});

it('asks for what earlier parts had not asked for yet', async () => {
  const journal = newJournal(OF, environment);
  const answers = openSiteAnswers(new AbortController().signal, journal);
  await journal.begin(join(folder, 'run'), 'sha256:1');
  journal.recover({ visit: () => undefined, late: () => undefined, ...answers.earlier });
  await answers.robots(`http://${HOST}`, async () => ({ kind: 'text', text: 'User-agent: *\nDisallow: /a\n' }));
  journal.keep();
  const after = await part(await resumeJournal(join(folder, 'run'), OF.tool, environment));
  expect(after.join(' ')).not.toMatch(/example\/a/);
  expect(after.join(' ')).toMatch(/example\/b .*\/private\/x .*blog/);
  expect(site.arrivedAt(HOST)).toEqual(['GET /sitemap.xml']);
});

it('takes for no answer what the end of a run cut off', async () => {
  const stopped = new AbortController();
  stopped.abort();
  await part(newJournal(OF, environment), stopped.signal);
  const resumed = await part(await resumeJournal(join(folder, 'run'), OF.tool, environment));
  expect(resumed).toEqual(await part(undefined));
  expect(resumed.length).toBeGreaterThan(3);
});
