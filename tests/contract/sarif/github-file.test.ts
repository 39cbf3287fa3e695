// What GitHub code scanning demands of a SARIF file: limits, what must be there, and where results stand. Source: docs.github.com, "SARIF support
// for code scanning", and the sources of github/codeql-action (`upload-lib.ts`, `fingerprints.ts`).
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReportingDescriptor, Result } from 'sarif';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { SEVERITIES, type Severity } from '../../../src/model/severity.ts';
import { aHostileReport } from '../../support/a-hostile-report.ts';
import { aLargeReport } from '../../support/a-large-report.ts';
import { aReport } from '../../support/a-report.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';
import { PLACES, withPlaces } from '../../support/config-places.ts';
import { sarifRun, sarifText } from '../../support/sarif.ts';

const MEGABYTE = 1_000_000;
const report = withPlaces(aReport());
const run = sarifRun(report);
const rules: readonly ReportingDescriptor[] = run.tool.driver.rules ?? [];
const notesOf = (one: AuditReport, flavor?: 'full'): readonly string[] =>
  (sarifRun(one, flavor).invocations?.[0]?.toolExecutionNotifications ?? []).map(
    ({ descriptor, level, message }) => `${descriptor?.id ?? ''} ${level ?? ''} ${message.text ?? ''}`,
  );

function withIncidents(change: (incident: Incident, index: number) => Incident, from: AuditReport = report): AuditReport {
  return { ...from, incidents: from.incidents.map(change) };
}

describe('limits', () => {
  const large = withPlaces(aLargeReport(25_001, 25_001));
  const text = sarifText(large);
  const many = sarifRun(large);

  it('at most 20 runs: there is one', () => {
    expect((JSON.parse(text) as { runs: unknown[] }).runs).toHaveLength(1);
  });

  it('at most 10 MB when packed, with 25,001 incidents', () => {
    expect(gzipSync(text).length).toBeLessThan(10 * MEGABYTE);
  });

  it('at most 5,000 results are shown: the worst are kept, and a notification says how many are not', () => {
    expect(many.results).toHaveLength(5000);
    const open = large.incidents.filter(({ state, suppression }) => state !== 'absent' && suppression === undefined);
    const worst = open.map(({ severity }) => SEVERITIES.indexOf(severity)).sort((a, b) => a - b);
    expect(many.results.map(({ properties }) => SEVERITIES.indexOf(properties?.['severity'] as Severity))).toEqual(
      worst.slice(0, 5000),
    );
    expect(notesOf(large).filter((note) => note.startsWith('left-out warning'))).toEqual([
      `left-out warning Left out: ${open.length - 5000} incidents, the mildest of all, because GitHub shows no more than this file holds. --sarif-flavor full writes every one.`,
    ]);
  });

  it('full leaves none out', () => {
    expect(sarifRun(large, 'full').results).toHaveLength(large.incidents.length);
    expect(notesOf(large, 'full').filter((note) => note.startsWith('left-out'))).toEqual([]);
  });

  it('at most 100 related locations are kept of a result', () => {
    const [entry] = PLACES.entries;
    const config = { ...PLACES, entries: Array.from({ length: 300 }, () => entry ?? { label: '', url: '', place: PLACES.site }) };
    const counts = sarifRun(withPlaces(report, config)).results.map(({ relatedLocations }) => relatedLocations?.length ?? 0);
    expect(Math.max(...counts)).toBe(100);
    const full = sarifRun(withPlaces(report, config), 'full').results.map(
      ({ relatedLocations }) => relatedLocations?.length ?? 0,
    );
    expect(Math.max(...full)).toBe(299);
  });

  it('at most 10 tags are kept of a rule', () => {
    const cwe = Array.from({ length: 30 }, (_, index) => `CWE-${index + 1}`);
    const tagged = { ...report, rules: report.rules.map((rule) => ({ ...rule, cwe })) };
    const tagsOf = (flavor?: 'full'): number =>
      Math.max(...(sarifRun(tagged, flavor).tool.driver.rules ?? []).map(({ properties }) => properties?.tags?.length ?? 0));
    expect([tagsOf(), tagsOf('full')]).toEqual([10, 32]);
  });

  it('descriptions have at most 1,024 characters, names 255', () => {
    const long = { en: '長い{[x](y)} '.repeat(500), ja: '' };
    const wordy = { ...report, rules: report.rules.map((rule) => ({ ...rule, title: long, why: long })) };
    for (const { name, shortDescription, fullDescription } of sarifRun(wordy).tool.driver.rules ?? []) {
      expect(name?.length).toBeLessThanOrEqual(255);
      expect(shortDescription?.text.length).toBeLessThanOrEqual(1024);
      expect(fullDescription?.text.length).toBeLessThanOrEqual(1024);
    }
  });
});

describe('required and non-empty', () => {
  const everything: readonly AuditReport[] = [
    report,
    aReport(),
    aReport({ rules: [] }),
    ...['', ' ', '\u0000'].map(aHostileReport),
  ];

  it('rules have id, shortDescription, fullDescription and help', () => {
    expect(rules.length).toBeGreaterThan(0);
    for (const one of everything) {
      for (const { id, shortDescription, fullDescription, help } of sarifRun(one).tool.driver.rules ?? []) {
        for (const text of [id, shortDescription?.text, fullDescription?.text, help?.text]) expect(text).toMatch(/\S/);
      }
    }
  });

  it('results have a message, one location, and the rule that they name by id and index', () => {
    expect(run.results.length).toBeGreaterThan(0);
    for (const one of everything) {
      const { results, tool } = sarifRun(one);
      for (const { message, locations, ruleId, ruleIndex } of results) {
        expect(message.text).toMatch(/\S/);
        expect(locations).toHaveLength(1);
        expect(tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
      }
    }
  });

  it('every region is whole: first line and column, last line and column', () => {
    for (const one of everything) {
      for (const { locations, relatedLocations = [] } of sarifRun(one).results) {
        for (const { physicalLocation } of [...(locations ?? []), ...relatedLocations]) {
          const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = physicalLocation?.region ?? {};
          expect(Math.min(startLine, startColumn, endLine, endColumn)).toBeGreaterThanOrEqual(1);
          expect(endLine > startLine || endColumn > startColumn).toBe(true);
        }
      }
    }
  });
});

describe('location', () => {
  const uriOf = ({ locations }: Result): string => locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
  const linesOf = (one: AuditReport): readonly (number | undefined)[] =>
    sarifRun(one).results.map(({ locations }) => locations?.[0]?.physicalLocation?.region?.startLine);

  it.each(HOSTILE)('is a relative path without scheme, leading slash or space, with a file named by hostile text %#', (text) => {
    for (const file of [text, `a/${text}`]) {
      for (const result of sarifRun(withPlaces(aReport(), { ...PLACES, file })).results) {
        expect(uriOf(result)).toMatch(/^[^\s:/][^\s:]*$/);
        expect(new URL(uriOf(result), 'https://github.example/repo/').origin).toBe('https://github.example');
      }
    }
  });

  it('is the configuration file, at the line of the entry by the name of its visit, by its address, else of the site', () => {
    expect(run.results.map(uriOf)).toEqual(run.results.map(() => 'sites/%E6%9D%B1%E4%BA%AC%20one/tagspill.yaml'));
    expect(decodeURIComponent(uriOf(run.results[0] ?? { message: {} }))).toBe(PLACES.file);
    expect(linesOf(report)).toEqual([7, 14, 3]);
    const unnamed = withIncidents((incident) => ({ ...incident, label: undefined }));
    expect(linesOf(unnamed)).toEqual([7, 12, 3]);
    const elsewhere = withIncidents((incident) => ({ ...incident, label: undefined, pages: [] }));
    expect(linesOf(elsewhere)).toEqual([7, 12, 3]);
  });

  it('is tagspill.yaml, line 1, where no file was read: importers take it, and it stays when the file is written', () => {
    for (const one of [aReport(), withPlaces(aReport(), { ...PLACES, file: undefined })]) {
      for (const result of sarifRun(one).results) {
        expect(uriOf(result)).toBe('tagspill.yaml');
        expect(result.locations?.[0]?.physicalLocation?.region).toEqual({
          startLine: 1,
          startColumn: 1,
          endLine: 1,
          endColumn: 2,
        });
      }
    }
  });

  it('the page stands in the message, in the logical locations and in the web request', () => {
    const [contract] = run.results;
    expect(contract?.message.text).toContain('Page: https://lender.example/contract/apply');
    expect(contract?.locations?.[0]?.logicalLocations?.map(({ fullyQualifiedName }) => fullyQualifiedName)).toEqual([
      'lender.example/contract/apply',
      'lender.example/contract/apply query.koza_no',
    ]);
    expect(contract?.webRequest?.target).toMatch(/^https:\/\/\S+•••$/);
  });
});
