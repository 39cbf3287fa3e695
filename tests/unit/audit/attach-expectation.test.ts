import { describe, expect, it } from 'vitest';
import { meetExpectation, type Expectation } from '../../../src/audit/attach-expectation.ts';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aReport } from '../../support/a-report.ts';

const ENGLISH = { language: 'en', identity: {} } as const;
const meet = (report: AuditReport, expectation: Expectation = {}) => meetExpectation(report, expectation, ENGLISH);
const report = aReport();

describe('an expectation', () => {
  it('fails with a block for each cause at or above the gate, and no escape codes', () => {
    const { pass, message, incidents } = meet(report);
    expect(pass).toBe(false);
    expect(incidents.length).toBeGreaterThan(0);
    for (const { fingerprint } of incidents) expect(message).toContain(fingerprint);
    // oxlint-disable-next-line no-control-regex
    expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('lets an incident be only where an entry means all of it', () => {
    const [incident] = report.incidents;
    if (incident === undefined) throw new Error('the report has no incident');
    const only: AuditReport = { ...report, incidents: [incident], coverage: { ...report.coverage, gaps: [] } };
    expect(meet(only, { allow: [{ category: incident.categories }] }).pass).toBe(true);
    expect(meet(only, { allow: [{ category: incident.categories, host: 'nobody.example' }] }).pass).toBe(false);
    expect(() => meet(only, { allow: [{}] })).toThrow('would allow everything');
    expect(() => meet(only, { allow: [{ category: 'e-mail' }] })).toThrow('unknown category');
  });

  it('does not pass what was not seen unless it is told to', () => {
    const gap = { en: 'something was cut off', ja: '途中で切れました' };
    const unseen: AuditReport = { ...report, incidents: [], coverage: { ...report.coverage, gaps: [gap] } };
    expect(meet(unseen)).toMatchObject({ pass: false, message: expect.stringContaining('something was cut off') });
    expect(meet(unseen, { allowIncomplete: true })).toMatchObject({ pass: true, message: '' });
    expect(meetExpectation(unseen, {}, { language: 'ja', identity: {} }).message).toContain('途中で切れました');
  });

  it('never repeats a planted value', () => {
    const label = report.incidents[0]?.cause.site ?? '';
    expect(() => meetExpectation(report, {}, { language: 'en', identity: { email: [new Raw(label)] } })).toThrow('repeated');
  });
});
