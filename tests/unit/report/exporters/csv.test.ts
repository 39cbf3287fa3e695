import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../../../src/model/audit-report.ts';
import type { Language } from '../../../../src/model/language.ts';
import { csv } from '../../../../src/report/exporters/csv.ts';
import { aReport, anEmptyReport } from '../../../support/a-report.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(report: AuditReport, language: Language = 'en'): readonly Row[] {
  return parse(csv.render(report, { language, color: false, width: 80 }), { bom: true, columns: true });
}

describe('findings.csv', () => {
  it('holds a row for each finding with its incident, request and evidence', () => {
    const report = aReport();
    const rows = rowsOf(report).filter(({ row }) => row === 'finding');
    expect(rows.length).toBe(report.findings.length);
    expect(rows[0]).toMatchObject({
      fingerprint: 'v1:11111111111111111111111111111111',
      state: 'new',
      severity: 'Critical',
      category: 'account.number',
      page: 'https://lender.example/contract/apply',
      recipient: 'Counter Four',
      vendor: 'counter',
      field: 'query.dl > query.koza_no',
      codecs: 'percent > percent',
      masked_value: '•••••••',
      action: 'press Enter in #mail',
    });
  });

  it('says of an accepted incident until when, why, and that it is held back', () => {
    const held = rowsOf(aReport()).filter(({ accepted_until: until }) => until !== '');
    expect(held.map(({ state, accepted_because: why }) => [state, why])).toContainEqual([
      'suppressed',
      'the contract with the ad network covers it',
    ]);
  });

  it('holds incidents without findings, what the baseline has beyond, and entries that no longer hold', () => {
    const report = aReport();
    const [first] = report.incidents;
    if (first === undefined) throw new Error('no incident');
    const entry = {
      line: 3,
      matches: 'rule=email',
      reason: 'x',
      until: '2026-01-31',
      owner: undefined,
      ticket: 'T-1',
      incidents: 0,
    };
    const rows = rowsOf({
      ...report,
      incidents: [...report.incidents, { ...first, findings: [], exposure: 'exposed' }],
      acceptance: {
        allowIncomplete: false,
        baseline: { file: 'b.json', createdAt: undefined, incidents: 1, absent: [{ ...first, how: 'fixed' }] },
        suppressions: { file: 's.yaml', active: [], expired: [entry], unused: [] },
      },
    });
    expect(rows.filter(({ row }) => row !== 'finding').map(({ row, ticket }) => [row, ticket])).toEqual([
      ['incident', ''],
      ['baseline', ''],
      ['suppression', 'T-1'],
    ]);
  });

  it('has heads in the language of the report, and only heads where nothing was found', () => {
    const japanese = csv.render(anEmptyReport(), { language: 'ja', color: false, width: 80 });
    expect(japanese.startsWith('\uFEFF"行の種類","状態","重大度"')).toBe(true);
    expect(japanese.trimEnd().split('\r\n').length).toBe(1);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['  @SUM(1)', "'  @SUM(1)"],
    ['x;-1', "x;'-1"],
    ['"+1', `"'+1`],
    ['a-b=c', 'a-b=c'],
    ['\t=1', '‹U+0009›=1'],
  ])('makes %j the text %j', (label, shown) => {
    const report = aReport();
    const labelled = { ...report, incidents: report.incidents.map((incident) => ({ ...incident, label })) };
    expect(rowsOf(labelled)[0]?.['visit']).toBe(shown);
  });
});
