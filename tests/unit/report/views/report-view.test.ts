import { describe, expect, it } from 'vitest';
import { viewReport } from '../../../../src/report/views/report-view.ts';
import { anEmptyReport, aReport } from '../../../support/a-report.ts';

describe('viewReport', () => {
  const view = viewReport(aReport());

  it('numbers the incidents in the order of the report', () => {
    expect(view.incidents.map(({ number, incident }) => [number, incident.cause.kind])).toEqual([
      [1, 'form-get'],
      [2, 'page-url'],
      [3, 'unknown'],
      [4, 'storage'],
      [5, 'title'],
    ]);
  });

  it('leaves accepted and repaired incidents out of the totals', () => {
    expect(view.incidents.map(({ open }) => open)).toEqual([true, true, true, false, false]);
    expect(view.totals).toEqual({
      incidents: 3,
      bySeverity: { critical: 1, high: 2, medium: 0, low: 0, info: 0 },
      categories: ['email', 'pin', 'bank.name', 'branch.name', 'account.type', 'account.number', 'account.holder_kana'],
      recipients: 6,
    });
    expect(view.requests).toBe(26);
  });

  it('is incomplete when the verdict or any gap says so', () => {
    expect(view.incomplete).toBe(true);
    expect(viewReport(anEmptyReport()).incomplete).toBe(false);
    expect(viewReport({ ...anEmptyReport(), verdict: { kind: 'incomplete', reasons: [{ en: 'x', ja: 'x' }] } }).incomplete).toBe(
      true,
    );
    const { coverage } = anEmptyReport();
    expect(viewReport({ ...anEmptyReport(), coverage: { ...coverage, gaps: [{ en: 'x', ja: 'x' }] } }).incomplete).toBe(true);
  });

  it('sums recipients over the open incidents, most reached first', () => {
    expect(view.recipients.map(({ hosts, incidents }) => [hosts[0], incidents])).toEqual([
      ['ads.counter.example', [1, 2]],
      ['z.clear.example', [1, 2]],
      ['www.counter.example', [1, 2]],
      ['tr.green.example', [1, 2]],
      ['px.face.example', [1, 2]],
      ['collect.nobody.test', [3]],
    ]);
  });

  it('skips findings that a damaged report lacks', () => {
    const lost = viewReport(aReport({ findings: [] }));
    expect(lost.incidents[0]?.data[0]).toMatchObject({ category: 'email', severity: 'high', places: [], values: 1 });
  });
});
