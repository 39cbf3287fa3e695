// Whole scans of pages that keep personal data within reach of tags: what waits is an incident of its own kind, what was sent is traced to where it waited.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scanSite } from '../../../src/audit/scan-site.ts';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import type { Exposure } from '../../../src/model/exposure.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import { html } from '../../../src/report/exporters/html/html.tsx';
import { terminal } from '../../../src/report/exporters/terminal/terminal.ts';
import { parseRun } from '../../../src/report/run-files/parse-run.ts';
import { runFiles } from '../../../src/report/run-files/run-files.ts';
import { serveLoopback, type Loopback, type Routes } from '../../support/loopback.ts';
import { PLANTED, suiteFolder } from '../../support/suite-folder.ts';
import { text } from '../capture/capture-site.ts';
import * as pages from './exposed-pages.ts';

let site: Loopback | undefined;
afterEach(() => site?.close());

interface Scanned {
  readonly report: AuditReport;
  readonly exposures: readonly Exposure[];
}

async function scan(routes: Routes, plan: string): Promise<Scanned> {
  site = await serveLoopback({ ...routes, 'tag.vendor.test/c': { body: '' }, 'tag.vendor.test/gtm.js': { body: '' } });
  const folder = await suiteFolder('exposures');
  const [target, ca] = [join(folder, 'tagspill.yaml'), join(folder, 'ca.pem')];
  await writeFile(target, `site: https://shop.test/\n${plan}`);
  await writeFile(ca, site.ca);
  const exposures: Exposure[] = [];
  const { report } = await scanSite({
    target,
    plan: { hostMap: [`*=127.0.0.1:${site.port}`], trustCa: [ca], identity: PLANTED },
    failOn: undefined,
    rules: [],
    logger: openLogger('silent'),
    onEvent: () => undefined,
    signal: new AbortController().signal,
    onVisit: (visit) => void exposures.push(...visit.exposures),
  });
  return { report, exposures };
}

const one = async (page: string): Promise<Scanned> => scan({ 'shop.test/apply': page }, 'pages: [{ url: /apply }]\n');

function told({ incidents }: AuditReport): readonly string[] {
  return incidents
    .map(
      ({ cause, exposure, severity, categories }) => `${exposure} ${severity} ${cause.kind} ${cause.at}: ${categories.join(' ')}`,
    )
    .sort();
}

/** The same again from its files, in every format. */
function rendered(report: AuditReport): Readonly<Record<'en' | 'ja' | 'html', string>> {
  const files = runFiles(report);
  const again = parseRun({
    run: files['run.json'],
    requests: files['requests.jsonl'],
    findings: files['findings.jsonl'],
    incidents: files['incidents.json'],
  });
  expect(runFiles(again)['incidents.json']).toBe(files['incidents.json']);
  expect(runFiles(again)['findings.jsonl']).toBe(files['findings.jsonl']);
  const options = { color: false, width: 120 };
  return {
    en: terminal.render(again, { ...options, language: 'en' }),
    ja: terminal.render(again, { ...options, language: 'ja' }),
    html: html.render(again, { ...options, language: 'en' }),
  };
}

describe('what waits and was not sent', () => {
  it('is an incident for each place, without recipients, one step milder', async () => {
    const { report } = await one(pages.waiting);
    expect(told(report)).toEqual([
      'exposed medium data-layer dataLayer[][].user.email: email',
      'exposed medium storage cookie.member_no: card.member_no',
      'exposed medium storage history.state.form.mail: email',
      'exposed medium storage localStorage.draft > tel: phone',
      'exposed medium title title: name.kanji',
    ]);
    expect(report.incidents.flatMap(({ recipients, findings }) => [...recipients, ...findings])).toEqual([]);
    expect(report.verdict).toMatchObject({ kind: 'fail', incidents: 5 });
    const { en, ja, html: document } = rendered(report);
    expect(en).toContain('5 causes expose personal data that was not yet sent');
    expect(en).toContain('none was seen sending it');
    expect(en).not.toContain('Ask each recipient');
    expect(ja).toContain('露出（未送信）');
    expect(document).toContain('exposed, not yet sent');
    for (const value of Object.values(pages.PERSON)) for (const output of [en, ja, document]) expect(output).not.toContain(value);
  });

  it('is met in a page that was driven, too', async () => {
    const plan = "pages: [{ url: /apply, steps: [{ fill: { selector: '#mail', value: '{email}' } }] }]\n";
    const { report } = await scan({ 'shop.test/apply': pages.drafting }, plan);
    expect(told(report)).toEqual(['exposed medium storage sessionStorage.draft: email']);
  });

  it('is nothing where a page keeps steps, products and ids of its own', async () => {
    const { report, exposures } = await one(pages.clean);
    expect(exposures.map(({ place }) => place)).toEqual([
      'data-layer',
      'local-storage',
      'session-storage',
      'cookie',
      'cookie',
      'title',
      'history-state',
    ]);
    expect(report.incidents).toEqual([]);
    expect(report.verdict.kind).toBe('pass');
  });
});

describe('what was sent', () => {
  it('is traced to the data layer and to the title that held it, and is no second incident', async () => {
    const { report } = await one(pages.sending);
    expect(told(report)).toEqual(['sent high data-layer utag_data.customer.mail: email', 'sent high title title: name.kanji']);
  });
});

describe('a page that is not to be read', () => {
  it('is read by syntax alone, and what a limit leaves out is told', async () => {
    const { report, exposures } = await one(pages.hostile);
    expect(told(report)).toEqual(['exposed medium data-layer digitalData.trap.email: email']);
    const data = exposures.find(({ name }) => text(name) === 'digitalData');
    expect(JSON.parse(data === undefined ? '{}' : text(data.content))).toMatchObject({ loop: { name: 'loop' }, big: '12' });
    expect(exposures.map(({ place, cut }) => [place, cut !== undefined])).toEqual([
      ['data-layer', true],
      ['local-storage', true],
      ['title', false],
    ]);
    expect(report.verdict).toMatchObject({ kind: 'fail', incomplete: true });
  });

  it('keeps its data layer under another name', async () => {
    const { report } = await one(pages.renamed);
    expect(told(report)).toEqual(['exposed medium data-layer ownLayer[].mail: email']);
  });
});

describe('a form without a method', () => {
  const routes = { 'shop.test/apply': pages.forms, 'shop.test/stop': pages.stopped };

  it('is an incident before anyone submits it; one that posts and a search box are none', async () => {
    const { report } = await scan(routes, 'pages: [{ url: /apply }]\n');
    expect(told(report)).toEqual(['exposed medium form-get query.mail: email']);
    expect(report.incidents[0]).toMatchObject({ rules: ['form-get-sensitive'], values: {}, cause: { page: '/apply' } });
    expect(report.rules.map(({ id }) => id)).toContain('form-get-sensitive');
    expect(rendered(report).en).toContain('a form asks for an e-mail address and would put it into the URL as "mail"');
  });

  it('is one with the submission that leaked, which names its action', async () => {
    const steps = "[{ fill: { selector: '#mail input', value: '{email}' } }, { press: { selector: '#mail input', key: Enter } }]";
    const { report } = await scan(routes, `pages: [{ url: /apply }, { url: /apply, steps: ${steps} }]\n`);
    expect(told(report)).toEqual(['sent high form-get query.mail: email']);
    const [incident] = report.incidents;
    expect(incident?.actions).toHaveLength(1);
    expect(incident?.actions?.[0]).toContain('Enter');
    const { en, ja } = rendered(report);
    expect(en).toContain(`by: ${incident?.actions?.[0]}`);
    expect(ja).toContain(`操作: ${incident?.actions?.[0]}`);
    const lines = runFiles(report)['findings.jsonl'].trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { request: { action?: string } }).request.action)).toContain(
      incident?.actions?.[0],
    );
  });
});

describe('what a page says about where its data may go', () => {
  it('stands beside the cause that it makes worse', async () => {
    const page = {
      body: pages.addressed,
      headers: {
        'content-type': 'text/html',
        'referrer-policy': 'strict-origin',
        'content-security-policy': "default-src * 'unsafe-inline'; form-action 'self'",
      },
    };
    const { report } = await scan({ 'shop.test/apply': page }, "pages: [{ url: '/apply?mail={email}' }]\n");
    expect(report.incidents.map(({ cause, policy }) => [cause.kind, policy])).toEqual([
      ['page-url', { referrer: 'unsafe-url', limited: ['form-action'] }],
    ]);
    const { en } = rendered(report);
    expect(en.replace(/\s+/g, ' ')).toContain('Its Referrer-Policy, unsafe-url, hands this whole address to every third party.');
    expect(en.replace(/\s+/g, ' ')).toContain('limits form-action to named hosts, and not connect-src and img-src.');
  });
});
