import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../../../src/model/audit-report.ts';
import { ScanError } from '../../../../src/model/scan-error.ts';
import { exporters } from '../../../../src/report/exporters/index.ts';
import type { RunTexts } from '../../../../src/report/run-files/contract.ts';
import { parseRun } from '../../../../src/report/run-files/parse-run.ts';
import { findingsLines, incidentsJson, requestLines, runJson } from '../../../../src/report/run-files/run-files.ts';
import { aContractsReport } from '../../../support/a-contracts-report.ts';
import { aHostileReport } from '../../../support/a-hostile-report.ts';
import { anEmptyReport, aReport } from '../../../support/a-report.ts';

function textsOf(report: AuditReport): RunTexts {
  return {
    run: runJson(report),
    requests: Array.from(requestLines(report)).join(''),
    findings: findingsLines(report),
    incidents: incidentsJson(report),
  };
}

/** The error of a stored run with one text changed, as `place: detail`. */
function complaint(change: Partial<RunTexts>, folder?: string): string {
  try {
    parseRun({ ...textsOf(aReport()), ...change }, folder);
  } catch (error) {
    if (!(error instanceof ScanError) || error.code !== 'RUN_INVALID') throw error;
    const { file, line, column } = error.position ?? { file: 'nowhere' };
    return `${[file, line, column].filter((part) => part !== undefined).join(':')}: ${error.detail}`;
  }
  return 'nothing';
}

describe('the round trip', () => {
  it.each<[string, AuditReport]>([
    ['rich', aReport()],
    ['empty', anEmptyReport()],
    ['hostile', aHostileReport('"\u001b]\n\u202e</script>{}')],
    [
      'incomplete',
      {
        ...anEmptyReport(),
        verdict: { kind: 'incomplete', reasons: [{ en: 'a page was not visited', ja: '訪れなかったページがあります' }] },
      },
    ],
  ])('gives a %s report back unchanged', (_, report) => {
    const again = parseRun(textsOf(report));
    expect(again).toEqual(report);
    expect(textsOf(again)).toEqual(textsOf(report));
  });

  it('renders identically in every format and language', () => {
    const again = parseRun(textsOf(aReport()));
    for (const exporter of Object.values(exporters)) {
      for (const language of ['en', 'ja'] as const) {
        const options = { language, color: true, width: 100 };
        expect(exporter.render(again, options)).toBe(exporter.render(aReport(), options));
      }
    }
  });

  it('reads a run whose writer knew more keys', () => {
    const { run, ...texts } = textsOf(aReport());
    const later: unknown = { ...(JSON.parse(run) as object), operator: 'someone' };
    expect(parseRun({ run: JSON.stringify(later), ...texts })).toEqual(aReport());
  });
});

describe('a damaged run', () => {
  const { run, requests, findings, incidents } = textsOf(aReport());

  it.each<[string, Partial<RunTexts>, string]>([
    ['is cut off', { run: run.slice(0, 400) }, 'is not JSON'],
    ['is empty', { run: '' }, 'is not JSON'],
    ['is YAML', { run: 'schemaVersion: 1' }, 'is not JSON'],
    ['has another version', { run: run.replace('"schemaVersion": 1', '"schemaVersion": 2') }, 'run.json:2:3: `schemaVersion`: '],
    ['lacks a key', { run: run.replace('"sealed": true,', '') }, '`sealed`: '],
    ['has a wrong gate', { run: run.replace('"gate": "high"', '"gate": "loud"') }, '`gate`: '],
    ['has a broken line', { requests: requests.replace('\n', '\n{"url":\n') }, 'requests.jsonl:2: is not JSON'],
    ['has a line that lacks a key', { requests: requests.replace('"method":"GET",', '') }, 'requests.jsonl:1: `method`: '],
    ['lost a request', { requests: requests.slice(requests.indexOf('\n') + 1) }, 'findings.jsonl:1: the request that this names'],
    [
      'lost a finding',
      { findings: findings.slice(findings.indexOf('\n') + 1) },
      'the finding that this names is not in findings.jsonl',
    ],
    [
      'names a vendor nobody knows',
      { incidents: incidents.replace('"vendor": "counter"', '"vendor": "x"') },
      'the vendor that this names',
    ],
    ['has incidents of another kind', { incidents: '{}' }, 'incidents.json:1:1: '],
    [
      'has an unknown category',
      { findings: findings.replace('"category":"email"', '"category":"shoes"') },
      'findings.jsonl:2: `category`: ',
    ],
  ])('that %s is refused with its place', (_, change, expected) => {
    expect(complaint(change)).toContain(expected);
  });

  it('is located by line and column in JSON documents', () => {
    const at = incidents.split('\n').findIndex((line) => line.includes('"vendor": "counter"')) + 1;
    expect(complaint({ incidents: incidents.replace('"vendor": "counter"', '"vendor": "x"') })).toMatch(
      new RegExp(`^incidents[.]json:${at}:\\d+: `),
    );
  });

  it('is named with its folder', () => {
    expect(complaint({ findings: 'x' }, 'out/run-1')).toMatch(/^out\/run-1\/findings[.]jsonl:1: /);
  });

  it('is never quoted', () => {
    const secret = 'taro@mail.example';
    for (const text of [`{"${secret}"`, `"${secret}"`, secret, `[{"fingerprint": ${JSON.stringify(secret)}}]`]) {
      for (const file of ['run', 'requests', 'findings', 'incidents'] as const) {
        expect(complaint({ [file]: text })).not.toContain(secret);
      }
    }
  });
});

describe('contracts', () => {
  it.each(['agreed', '"\u001b[31m\u202e'])('come back with what they made of the run (%j)', (text) => {
    const report = aContractsReport(text);
    const again = parseRun(textsOf(report));
    expect(again.acceptance).toEqual(JSON.parse(JSON.stringify(report.acceptance)));
    expect(again.incidents.map(({ contract }) => contract)).toEqual(report.incidents.map(({ contract }) => contract));
    expect(runJson(again)).toBe(runJson(report));
  });

  it('come with what vendor files know about notices', () => {
    const report = aContractsReport();
    const known = { privacy: 'https://face.example/privacy', optOut: 'https://face.example/stop' };
    const requests = Array.from(report.requests, (request) =>
      request.vendor?.id === 'pixel' ? { ...request, vendor: { ...request.vendor, ...known } } : request,
    );
    const pixels = [...parseRun(textsOf({ ...report, incidents: [], requests })).requests].filter(
      ({ vendor }) => vendor?.id === 'pixel',
    );
    expect(pixels[0]?.vendor).toMatchObject(known);
  });
});
