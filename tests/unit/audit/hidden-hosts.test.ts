import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openHiddenHosts, type HiddenHosts } from '../../../src/audit/hidden-hosts.ts';
import { showHosts } from '../../../src/audit/show-hosts.ts';
import { siteOf } from '../../../src/capture/site.ts';
import { decodeDocument } from '../../../src/decode/decode-request.ts';
import { createDetector } from '../../../src/detect/create-detector.ts';
import { loadRules, type RuleSet } from '../../../src/detect/load-rules.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { Raw } from '../../../src/model/raw.ts';
import { exporters } from '../../../src/report/exporters/index.ts';
import { runParts } from '../../../src/report/run-files/run-files.ts';
import { aFinding } from '../../support/a-finding.ts';
import { aReport } from '../../support/a-report.ts';
import { BARE, decoded } from '../../support/plain-fields.ts';

let rules: RuleSet;
beforeAll(async () => {
  rules = await loadRules([join(import.meta.dirname, '../../../rules')]);
});

const open = (): HiddenHosts =>
  openHiddenHosts(createDetector(rules, { 'account.number': [new Raw('0738261')] }, new Uint8Array(32)));
const shownOf = (url: string): string => {
  const hosts = open();
  hosts.look(decoded(url));
  return hosts.shown()?.(url) ?? url;
};
const digest = createHash('md5').update('4821').digest('hex');

it.each([
  ['a planted value', 'https://0738261.t.example/', 'https://•••.t.example/'],
  ['a planted value on the site itself', 'https://0738261.lender.example/', 'https://•••.lender.example/'],
  ['the spelling of a recording', 'https://U-0738261.T.example/', 'https://•••.t.example/'],
  ['a digest of whatever', `https://${digest}.cdn.t.example/`, 'https://•••.cdn.t.example/'],
  ['names', 'https://px.ads.region1.t.example/', 'https://px.ads.region1.t.example/'],
  ['a number of an advertiser', 'https://8123456.fls.t.example/', 'https://8123456.fls.t.example/'],
  ['an address', 'https://192.0.2.1/', 'https://192.0.2.1/'],
])('%s', (_, url, shown) => {
  expect(shownOf(url).toLowerCase()).toBe(shown);
});

it('hides a page that is named by a value, and a host whose label follows an input', () => {
  const hosts = open();
  const url = new Raw('https://0738261.lender.example/x');
  hosts.look(decodeDocument({ visit: 'v1', url, site: siteOf('lender.example'), arrival: 'goto' }, BARE));
  const request = decoded('https://x8f3k2.t.example/c');
  hosts.look(request);
  const finding = aFinding(1, request.request.id, { category: 'email', path: 'host[0]', value: 'x8f3k2' });
  hosts.hide({ findings: [finding], requests: [request] });
  expect(hosts.shown()?.('0738261.lender.example x8f3k2.t.example t.example')).toBe('•••.lender.example •••.t.example t.example');
});

it('masks the host in every file and format, and counts hosts of persons as one recipient', () => {
  const report = aReport();
  const named = (incident: Incident): Incident => ({
    ...incident,
    recipients: incident.recipients.flatMap((recipient) => [
      { ...recipient, vendor: undefined, host: 'taro.t.example' },
      { ...recipient, vendor: undefined, host: 'jiro.t.example' },
    ]),
    pages: ['https://taro.t.example/'],
  });
  const requests = [...report.requests].map((one) => ({
    ...one,
    host: 'taro.t.example',
    url: 'https://taro.t.example/c',
    page: 'https://taro.t.example/',
  }));
  const gap = { en: 'scripts of taro.t.example were not seen', ja: 'taro.t.example のスクリプト' };
  const pages = report.coverage.pages.map((page) => ({ ...page, url: 'https://taro.t.example/' }));
  const coverage = { ...report.coverage, pages, gaps: [gap] };
  const leaking = { ...report, requests, coverage, incidents: report.incidents.map(named) };
  const hide = (text: string): string => text.replaceAll(/taro|jiro/g, '•••');
  const shown = showHosts(leaking, hide);
  const first = report.incidents[0]?.recipients ?? [];
  const together = first.reduce((sum, recipient) => sum + 2 * recipient.requests, 0);
  expect(shown.incidents[0]?.recipients).toMatchObject([{ host: '•••.t.example', requests: together }]);
  const texts = [
    ...Object.values(exporters).map((exporter) => exporter.render(shown, { language: 'en', color: false, width: 120 })),
    ...Object.values(runParts(shown, 'en')).map((parts) => [...parts()].join('')),
  ];
  for (const text of texts) expect(text).not.toMatch(/taro\.|jiro\.|xn--/);
});
