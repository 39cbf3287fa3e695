// What GitLab demands of the two reports that it imports. The schemas stand here as we know them from its documentation ("Security scanner
// integration", "Code Quality report format"), stricter than its own wherever we can keep more: nothing empty, nothing unknown.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import { LANGUAGES, type Language } from '../../../src/model/language.ts';
import type { Fingerprint } from '../../../src/model/incident.ts';
import { SEVERITIES } from '../../../src/model/severity.ts';
import { gitlabCodeQuality } from '../../../src/report/exporters/gitlab-code-quality.ts';
import { gitlabDast } from '../../../src/report/exporters/gitlab-dast/gitlab-dast.ts';
import type { Exporter } from '../../../src/report/exporter.ts';
import { aHostileReport } from '../../support/a-hostile-report.ts';
import { anEmptyReport, aReport } from '../../support/a-report.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';
import { PLACES, withPlaces } from '../../support/config-places.ts';
import { anAcceptance } from '../sarif/an-acceptance.ts';

const said = z.string().regex(/\S/);
const seconds = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
const tool = z.strictObject({ id: said, name: said, version: said, vendor: z.strictObject({ name: said }) });

const dastSchema = z.strictObject({
  version: z.string().regex(/^15\.\d+\.\d+$/),
  scan: z.strictObject({
    analyzer: tool,
    scanner: tool,
    type: z.literal('dast'),
    start_time: seconds,
    end_time: seconds,
    status: z.enum(['success', 'failure']),
    messages: z.array(z.strictObject({ level: z.enum(['info', 'warn', 'fatal']), value: said })),
    scanned_resources: z.array(z.strictObject({ method: said, type: said, url: said })),
  }),
  vulnerabilities: z.array(
    z.strictObject({
      id: z.uuid(),
      name: said.max(255),
      description: said.max(1_048_576),
      severity: z.enum(['Info', 'Low', 'Medium', 'High', 'Critical']),
      solution: said.max(7000),
      identifiers: z
        .array(z.strictObject({ type: said, name: said, value: said, url: z.exactOptional(z.string().regex(/^https?:\/\/.+/)) }))
        .min(1)
        .max(20),
      links: z.exactOptional(z.array(z.strictObject({ url: z.string().regex(/^https?:\/\/.+/i) }))),
      location: z.strictObject({ hostname: said, method: said, param: z.string(), path: z.string() }),
      evidence: z.exactOptional(
        z.strictObject({
          summary: said.max(20_000),
          request: z.strictObject({
            method: said,
            url: said,
            headers: z.array(z.strictObject({ name: z.string().min(1), value: said })),
          }),
        }),
      ),
    }),
  ),
});

const codeQualitySchema = z.array(
  z.strictObject({
    description: said,
    check_name: said,
    fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({ path: said, lines: z.strictObject({ begin: z.int().min(1) }) }),
  }),
);

const read = (exporter: Exporter, report: AuditReport, language: Language = 'en', gitlabSchema?: string): unknown =>
  JSON.parse(exporter.render(report, { language, color: false, width: 80, gitlabSchema }));
const dastOf = (...args: [AuditReport, Language?, string?]): z.infer<typeof dastSchema> =>
  dastSchema.parse(read(gitlabDast, ...args));
const issuesOf = (...args: [AuditReport, Language?]): z.infer<typeof codeQualitySchema> =>
  codeQualitySchema.parse(read(gitlabCodeQuality, ...args));

const report = withPlaces(aReport());
const REPORTS: readonly AuditReport[] = [
  report,
  aReport(),
  anEmptyReport(),
  { ...report, acceptance: anAcceptance() },
  aReport({ rules: [] }),
];
const alike = (index = 0): AuditReport => ({
  ...report,
  incidents: report.incidents.map((incident) => ({
    ...incident,
    cause: report.incidents[index]?.cause ?? incident.cause,
    label: undefined,
    pages: [],
  })),
});

describe('DAST report', () => {
  it('fits the schema in both languages', () => {
    for (const one of REPORTS) for (const language of LANGUAGES) expect(dastOf(one, language).scan.type).toBe('dast');
  });

  it.each([...HOSTILE, '', ' '])('fits it with hostile text %# in every field', (text) => {
    expect(dastOf(aHostileReport(text)).vulnerabilities.length).toBeGreaterThan(0);
  });

  it('names the schema version that it is told to', () => {
    expect(dastOf(report).version).toBe('15.0.7');
    expect(dastOf(report, 'en', '15.2.1').version).toBe('15.2.1');
  });

  it('failed where something was not seen, and says what', () => {
    const { status, messages } = dastOf(report).scan;
    expect(status).toBe('failure');
    expect(messages).toContainEqual({
      level: 'warn',
      value: 'https://shop.test/search: timeout, the page did not finish loading in 30 s',
    });
    expect(dastOf(anEmptyReport()).scan.status).toBe('success');
  });

  it('counts what was accepted, and leaves suppressed and repaired incidents out', () => {
    const { scan, vulnerabilities } = dastOf({ ...report, acceptance: anAcceptance() });
    expect(scan.messages.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['1 suppressed', expect.stringMatching(/^1 of the baseline not/)]),
    );
    expect(vulnerabilities).toHaveLength(
      report.incidents.filter(({ state, suppression }) => state === 'new' && !suppression).length,
    );
  });

  it('has a place that is the same in every run: no port, no ids, no value', () => {
    expect(dastOf(report).vulnerabilities.map(({ location }) => location)[0]).toEqual({
      hostname: 'https://lender.example',
      method: 'GET',
      param: 'query.koza_no',
      path: '/contract/apply',
    });
  });

  it('two incidents in one place share neither id nor the identifier that GitLab tells them apart by, nor any that would merge them', () => {
    const { vulnerabilities } = dastOf(alike());
    expect(new Set(vulnerabilities.map(({ location }) => JSON.stringify(location))).size).toBe(1);
    expect(new Set(vulnerabilities.map(({ id }) => id)).size).toBe(vulnerabilities.length);
    expect(new Set(vulnerabilities.map(({ identifiers }) => identifiers[0]?.value)).size).toBe(vulnerabilities.length);
    const [first, second] = [{ kind: 'page-url' as const }, { kind: 'form-get' as const }].map((kind) => {
      const [incident] = report.incidents;
      if (incident === undefined) throw new Error('the report has incidents');
      return dastOf({ ...report, incidents: [{ ...incident, cause: { ...incident.cause, ...kind } }] }).vulnerabilities[0]
        ?.identifiers;
    });
    const names = new Set(first?.filter(({ type }) => type === 'tagspill_rule').map(({ value }) => value));
    expect(second?.filter(({ value }) => names.has(value))).toEqual([]);
  });

  it('two incidents with one fingerprint have two ids', () => {
    const same = report.incidents.map((incident) => ({ ...incident, fingerprint: `v1:${'f'.repeat(32)}` as Fingerprint }));
    const { vulnerabilities } = dastOf({ ...report, incidents: same });
    expect(new Set(vulnerabilities.map(({ id }) => id)).size).toBe(vulnerabilities.length);
  });

  it('shows names in Markdown as names', () => {
    const [one] = dastOf(aHostileReport('![x](https://evil.example/x.png)')).vulnerabilities;
    expect(one?.description).not.toMatch(/(?<!\\)\]\(/);
  });
});

describe('Code Quality report', () => {
  it('fits the schema in both languages', () => {
    for (const one of REPORTS) for (const language of LANGUAGES) expect(Array.isArray(issuesOf(one, language))).toBe(true);
  });

  it.each([...HOSTILE, '', ' '])('fits it with hostile text %# in every field', (text) => {
    const issues = issuesOf(withPlaces(aHostileReport(text), { ...PLACES, file: `${text}x` }));
    expect(issues.length).toBeGreaterThan(0);
  });

  it('has no two issues of one fingerprint, though they stand on one line', () => {
    const issues = issuesOf(alike());
    expect(new Set(issues.map(({ location }) => location.lines.begin)).size).toBeLessThan(issues.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  it('stands in the configuration, and gives severities in GitLab’s words', () => {
    expect(issuesOf(report).map(({ severity, location }) => [severity, location.path, location.lines.begin])).toEqual([
      ['blocker', PLACES.file, 7],
      ['critical', PLACES.file, 14],
      ['critical', PLACES.file, 3],
      ['critical', PLACES.file, 3],
      ['info', PLACES.file, 3],
    ]);
    const [incident] = report.incidents;
    if (incident === undefined) throw new Error('the report has incidents');
    const each = SEVERITIES.map((severity) => issuesOf({ ...report, incidents: [{ ...incident, severity }] })[0]?.severity);
    expect(each).toEqual(['blocker', 'critical', 'major', 'minor', 'info']);
  });

  it('is never empty for a run that did not see everything or accepted something', () => {
    const none = { ...report, incidents: [], findings: [], acceptance: anAcceptance() };
    expect(issuesOf(none).map(({ check_name: name }) => name)).toEqual(['tagspill/incomplete', 'tagspill/accepted']);
    expect(issuesOf(anEmptyReport())).toEqual([]);
  });
});
