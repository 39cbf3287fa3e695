import { describe, expect, it } from 'vitest';
import { runFiles } from '../../../../src/report/run-files/run-files.ts';
import { aReport } from '../../../support/a-report.ts';

const files = runFiles(aReport());
const run = JSON.parse(files['run.json']) as Record<string, unknown>;
const incidents = JSON.parse(files['incidents.json']) as readonly Record<string, unknown>[];
const requests = linesOf(files['requests.jsonl']);
const findings = linesOf(files['findings.jsonl']);

function linesOf(text: string): readonly Record<string, unknown>[] {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

// The contract of the design, word for word: users script against these keys.
describe('the contract', () => {
  it('holds for run.json', () => {
    expect(Object.keys(run)).toEqual([
      'schemaVersion',
      'tool',
      'command',
      'rules',
      'vendors',
      'browser',
      'configDigest',
      'sealed',
      'startedAt',
      'endedAt',
      'gate',
      'verdict',
      'coverage',
      'catalogue',
    ]);
    expect(run).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'tagspill', version: '0.1.0' },
      verdict: { kind: 'fail', incidents: 3, incomplete: true },
      coverage: { pages: [{ reason: null }, {}, { label: null, outcome: 'timeout' }], opaque: 2 },
    });
  });

  it('holds for a line of requests.jsonl, which replay reads too', () => {
    expect(requests).toHaveLength(29);
    expect(requests[0]).toMatchObject({
      id: 'r1',
      url: 'https://www.counter.example/collect?v=•••&dl=•••',
      method: 'GET',
      headers: { accept: '•••', referer: '•••', 'user-agent': '•••' },
      page: 'https://lender.example/contract/apply',
      vendor: 'counter',
      action: 'press Enter in #mail',
    });
    expect(requests.every((line) => !('body' in line) && !('bodyBase64' in line) && !('origin' in line))).toBe(true);
  });

  it('holds for a line of findings.jsonl', () => {
    expect(findings[1]).toEqual({
      id: 'f2',
      rule: 'email',
      category: 'email',
      severity: 'high',
      certainty: 'canary',
      page: 'https://lender.example/contract/apply',
      request: {
        id: 'r1',
        url: 'https://www.counter.example/collect?v=•••&dl=•••',
        method: 'GET',
        host: 'www.counter.example',
        site: 'counter.example',
        party: 'third',
        vendor: 'counter',
        action: 'press Enter in #mail',
      },
      field: {
        carrier: 'query',
        path: 'dl > query.mail',
        codecs: ['percent', 'percent'],
        meaning: { kind: 'page-url', category: null, reasoning: 'vendor-docs' },
      },
      evidence: { masked: 't•••@e•••.example', length: 22, digest: 'hmac:656d61696c000000' },
      hashedBy: null,
      cause: {
        kind: 'form-get',
        at: 'query.koza_no',
        page: '/contract/apply',
        keys: ['query.koza_no', 'query.mail', 'query.bank', 'query.shiten', 'query.shumoku', 'query.meigi', 'query.pin'],
        site: 'lender.example',
      },
    });
  });

  it('names the entry of the input file where there is one', () => {
    const report = aReport();
    const recorded = {
      ...report,
      requests: Array.from(report.requests, (request, entry) => ({ ...request, origin: { file: 'a.har', entry } })),
    };
    expect(linesOf(runFiles(recorded)['findings.jsonl'])[0]).toMatchObject({ origin: { file: 'a.har', entry: 0 } });
  });

  it('holds for an element of incidents.json', () => {
    expect(Object.keys(incidents[1] ?? {})).toEqual([
      'fingerprint',
      'state',
      'severity',
      'certainty',
      'categories',
      'cause',
      'recipients',
      'pages',
      'values',
      'advice',
      'firstSeen',
      'lastSeen',
      'suppression',
      'label',
      'rules',
      'requests',
      'findings',
    ]);
    expect(incidents[1]).toMatchObject({
      fingerprint: 'v1:22222222222222222222222222222222',
      cause: { kind: 'page-url', at: 'query.mail', page: '/members/unsubscribe' },
      recipients: [
        {
          host: 'www.counter.example',
          site: 'counter.example',
          party: 'third',
          vendor: 'counter',
          requests: 2,
          carriers: ['header.referer', 'query.dl'],
        },
        {},
        {},
        {},
        {},
      ],
      values: { email: 1 },
      suppression: null,
    });
    expect(incidents[2]).toMatchObject({ label: null, recipients: [{ vendor: null }] });
  });

  it('gives the advice in the language of the run', () => {
    const [japanese] = JSON.parse(runFiles(aReport(), 'ja')['incidents.json']) as readonly { advice: string }[];
    expect(String(incidents[0]?.['advice'])).toContain('Add `method="post"`');
    expect(japanese?.advice).toContain('`method="post"` を指定します。');
  });

  it('lists each vendor once and every rule without more than its type has', () => {
    const { catalogue } = run as { catalogue: { vendors: readonly { id: string }[]; rules: readonly object[] } };
    expect(catalogue.vendors.map(({ id }) => id)).toEqual(['adwords', 'clarity', 'counter', 'line', 'pixel']);
    const report = aReport();
    const fat = { ...report, rules: report.rules.map((rule) => ({ ...rule, match: [/secret/] })) };
    expect(runFiles(fat)['run.json']).toBe(files['run.json']);
  });
});

describe('a report that breaks its own type', () => {
  it('is thrown, not papered over', () => {
    expect(() => runFiles(aReport({ requests: [] }))).toThrow('finding f1 names request r1, which the report lacks');
  });
});
