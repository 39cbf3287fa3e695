// Whole scans of sites with consent banners: what each request is said to have been sent under, and what the report makes of it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scanSite, type ScanResult } from '../../../src/audit/scan-site.ts';
import type { ConsentMode } from '../../../src/model/consent.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import { terminal } from '../../../src/report/exporters/terminal/terminal.ts';
import { parseRun } from '../../../src/report/run-files/parse-run.ts';
import { runFiles } from '../../../src/report/run-files/run-files.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';
import { suiteFolder } from '../../support/suite-folder.ts';
import * as pages from './banner-pages.ts';
import { ONETRUST } from './one-trust.ts';
import { text } from '../capture/capture-site.ts';

let site: Loopback | undefined;
afterEach(() => site?.close());

interface Scanned extends ScanResult {
  /** `event state` of each request to the tag's server, each once. */
  readonly sent: readonly string[];
}

/** Two pages of one kind, and others. */
async function scan(
  page: string,
  consent: ConsentMode,
  more: Readonly<Record<string, string>> = {},
  ...written: readonly string[]
): Promise<Scanned> {
  site = await serveLoopback({ 'shop.test/': page, 'shop.test/next': page, 'tag.vendor.test/c': { body: '' }, ...more });
  const listed = Object.keys(more)
    .filter((at) => at.endsWith('/'))
    .map((at) => `https://${at}`);
  const folder = await suiteFolder('consent');
  const [target, ca] = [join(folder, 'tagspill.yaml'), join(folder, 'ca.pem')];
  await writeFile(
    target,
    `site: https://shop.test/\npages: [${['/', '/next', ...listed]
      .map((url) => `{ url: '${url}' }`)
      .concat(written)
      .join(', ')}]\nconsent: ${consent}\n`,
  );
  await writeFile(ca, site.ca);
  const sent = new Set<string>();
  const result = await scanSite({
    target,
    plan: { hostMap: [`*=127.0.0.1:${site.port}`], trustCa: [ca] },
    failOn: undefined,
    rules: [],
    logger: openLogger('silent'),
    onEvent: () => undefined,
    signal: new AbortController().signal,
    onVisit: ({ requests }) => {
      for (const request of requests.filter(({ sink }) => sink.host === 'tag.vendor.test'))
        sent.add(`${new URL(text(request.url)).searchParams.get('ev')} ${request.consent}`);
    },
  });
  return { ...result, sent: [...sent].sort() };
}

const words = { kind: 'words', name: '' };

describe('all states of a site that ignores a refusal', () => {
  it('are compared in one report, which counts what was sent after it', async () => {
    const { report, sent } = await scan(pages.ignoresRefusal, 'all');
    expect(sent).toEqual([
      'after-all accepted',
      'after-none rejected',
      'early accepted',
      'early before',
      'early rejected',
      'visit accepted',
      'visit rejected',
    ]);
    expect(report.coverage.gaps).toEqual([]);
    expect(report.coverage.consent).toMatchObject({
      choices: ['none', 'reject', 'accept'],
      banners: [
        { choice: 'none', page: 'https://shop.test/', kind: 'banner', way: words },
        { choice: 'none', page: 'https://shop.test/next', kind: 'banner', way: words },
      ],
    });
    expect(report.coverage.consent?.sessions).toHaveLength(2);
    expect(report.coverage.consent?.sessions).toEqual(
      expect.arrayContaining([
        { choice: 'reject', page: 'https://shop.test/', outcome: 'settled', way: words },
        { choice: 'accept', page: 'https://shop.test/', outcome: 'settled', way: words },
      ]),
    );
    expect(report.incidents.map(({ cause, consent }) => [cause.page, consent])).toEqual([
      ['/', ['before', 'rejected', 'accepted']],
      ['/next', ['before', 'rejected', 'accepted']],
    ]);
    const told = terminal.render(report, { language: 'en', color: false, width: 100 });
    expect(told).toMatch(/After a refusal, \d+ requests went to third parties, [1-9]\d* of them with personal data\./);
    expect(told).toMatch(/tag\.vendor\.test +\d+ +\d+ +\d+\n/);
    const {
      'run.json': run,
      'requests.jsonl': requests,
      'findings.jsonl': findings,
      'incidents.json': incidents,
    } = runFiles(report);
    expect(terminal.render(parseRun({ run, requests, findings, incidents }), { language: 'en', color: false, width: 100 })).toBe(
      told,
    );
  });
});

describe('all states of a site that heeds a refusal', () => {
  it('show nothing after it', async () => {
    const { report, sent } = await scan(pages.trust360Like, 'all');
    expect(sent).toEqual(['after-all accepted', 'visit accepted']);
    expect(report.coverage.gaps).toEqual([]);
    expect(report.coverage.consent?.third['rejected']).toBeUndefined();
    expect(new Set(report.incidents.flatMap(({ consent }) => consent))).toEqual(new Set(['accepted']));
    expect(terminal.render(report, { language: 'ja', color: false, width: 100 })).toContain(
      '拒否後に第三者へ送信されたリクエストは 0 件',
    );
  });
});

describe('a run that is to refuse', () => {
  it('is incomplete where the banner stands on, and counts what is sent as sent before a choice', async () => {
    const { report, sent } = await scan(`${pages.standsOn}<img src="https://tag.vendor.test/c?ev=page">`, 'reject');
    expect(sent).toEqual(['page before']);
    expect(report.verdict.kind).toBe('incomplete');
    expect(report.coverage.gaps.map(({ en }) => en)).toEqual([
      expect.stringContaining('https://shop.test/: rejecting cookies failed (words): the banner stands on after the choice'),
    ]);
  });

  it('is complete where a page only notifies, and says so', async () => {
    const { report, sent } = await scan(pages.noticeOnly, 'reject');
    expect(sent).toEqual(['visit not-asked']);
    expect(report.coverage.gaps).toEqual([]);
    expect(report.coverage.consent?.sessions).toEqual([
      { choice: 'reject', page: 'https://shop.test/', outcome: 'no-choice', way: words },
    ]);
  });
});

describe('a run over several sites', () => {
  it('refuses at each of them, by whatever way is known there', async () => {
    const { report, sent } = await scan(pages.framed, 'reject', {
      'consent.vendor.test/frame': pages.frameOfBanner,
      'other.test/': pages.oneTrustLike,
    });
    expect(sent).toEqual([]);
    expect(report.coverage.gaps).toEqual([]);
    expect(report.coverage.consent?.sessions).toEqual(
      expect.arrayContaining([
        { choice: 'reject', page: 'https://shop.test/', outcome: 'settled', way: { kind: 'known', name: 'Cookiebot' } },
        { choice: 'reject', page: 'https://other.test/', outcome: 'settled', way: ONETRUST },
      ]),
    );
  });
});

describe('a run that leaves banners alone', () => {
  it('says where one stands, and what was sent before a choice', async () => {
    const { report, sent } = await scan(pages.ignoresRefusal, 'none');
    expect(sent).toEqual(['early before']);
    expect(report.coverage.consent).toMatchObject({ choices: ['none'], sessions: [] });
    expect(report.coverage.consent?.banners).toHaveLength(2);
  });

  it('knows of a banner that a journey leaves behind', async () => {
    const journey = "{ url: /start, steps: [{ click: { selector: 'a' } }] }";
    const { sent } = await scan(pages.noBanner, 'none', { 'shop.test/start': pages.ignoresRefusal }, journey);
    expect(sent).toEqual(['early before', 'visit before', 'visit not-asked']);
  });

  it('has nothing to say where none stands', async () => {
    const { report, sent } = await scan(pages.noBanner, 'none');
    expect(sent).toEqual(['visit not-asked']);
    expect(report.coverage.consent).toBeUndefined();
  });
});
