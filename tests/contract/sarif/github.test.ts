// What GitHub code scanning makes of a SARIF file: which alerts are one, how bad they are, and what is missing. Source: docs.github.com, "SARIF
// support for code scanning", and the sources of github/codeql-action (`upload-lib.ts`, `fingerprints.ts`).
import { describe, expect, it } from 'vitest';
import type { ReportingDescriptor, Result } from 'sarif';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import type { Fingerprint, Incident } from '../../../src/model/incident.ts';
import type { RuleId } from '../../../src/model/rule.ts';
import type { Severity } from '../../../src/model/severity.ts';
import { aHostileReport } from '../../support/a-hostile-report.ts';
import { anEmptyReport, aReport } from '../../support/a-report.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';
import { PLACES, withPlaces } from '../../support/config-places.ts';
import { sarifRun, sarifText } from '../../support/sarif.ts';
import { anAcceptance, NOT_LOOKED_AT, REPAIRED } from './an-acceptance.ts';

const report = withPlaces(aReport());
const run = sarifRun(report);
const rules: readonly ReportingDescriptor[] = run.tool.driver.rules ?? [];
const hashOf = (result: Result): string | undefined => result.partialFingerprints?.['primaryLocationLineHash'];
const fingerprintsOf = (results: readonly Result[]): readonly (string | undefined)[] =>
  results.map((result) => result.partialFingerprints?.['tagspillFingerprint/v1']);
const notesOf = (one: AuditReport, flavor?: 'full'): readonly string[] =>
  (sarifRun(one, flavor).invocations?.[0]?.toolExecutionNotifications ?? []).map(
    ({ descriptor, level, message }) => `${descriptor?.id ?? ''} ${level ?? ''} ${message.text ?? ''}`,
  );

function withIncidents(change: (incident: Incident, index: number) => Incident, from: AuditReport = report): AuditReport {
  return { ...from, incidents: from.incidents.map(change) };
}

describe('fingerprints', () => {
  const onOneLine = withPlaces(
    withIncidents((incident) => ({ ...incident, label: undefined, pages: [] })),
    { ...PLACES, entries: [] },
  );

  it('two incidents on one line of the configuration stay two alerts', () => {
    const { results } = sarifRun(onOneLine);
    const places = results.map(({ ruleId, locations }) => JSON.stringify([ruleId, locations?.[0]?.physicalLocation]));
    expect(new Set(places).size).toBeLessThan(results.length);
    expect(new Set(results.map(hashOf)).size).toBe(results.length);
  });

  it('are made of the incident, so that they are the same wherever it stands', () => {
    const other = withPlaces(aReport(), {
      ...PLACES,
      file: 'x.yaml',
      entries: [],
      site: { line: 99, column: 2, endLine: 99, endColumn: 5 },
    });
    expect(sarifRun(other).results.map(hashOf)).toEqual(run.results.map(hashOf));
    expect(run.results.map(hashOf)).toEqual(['1', '2', '3'].map((digit) => `${digit.repeat(32)}:1`));
  });

  it('have our own name beside GitHub’s', () => {
    expect(fingerprintsOf(run.results)).toEqual(['1', '2', '3'].map((digit) => `v1:${digit.repeat(32)}`));
  });

  it('are counted where two are equal, as CodeQL’s are', () => {
    const twice = withIncidents((incident) => ({ ...incident, fingerprint: `v1:${'c'.repeat(32)}` as Fingerprint }));
    expect(sarifRun(twice).results.map(hashOf)).toEqual([1, 2, 3].map((count) => `${'c'.repeat(32)}:${count}`));
  });

  it('the rule is the same whether a form was sent whole or half filled', () => {
    const half = withIncidents((incident) => ({
      ...incident,
      rules: incident.rules.filter((id) => id !== 'bank-name').toReversed(),
    }));
    expect(sarifRun(half).results.map(({ ruleId }) => ruleId)).toEqual(run.results.map(({ ruleId }) => ruleId));
  });
});

describe('severity, precision and tags', () => {
  it.each<readonly [Severity, string | undefined, Result.level]>([
    ['critical', '9.5', 'error'],
    ['high', '8.0', 'error'],
    ['medium', '5.5', 'warning'],
    ['low', '2.0', 'note'],
    ['info', undefined, 'note'],
  ])('%s is %s and %s', (severity, number, level) => {
    const one = sarifRun(withIncidents((incident) => ({ ...incident, severity })));
    for (const { properties } of one.tool.driver.rules ?? []) expect(properties?.['security-severity']).toBe(number);
    for (const result of one.results) expect([result.properties?.['security-severity'], result.level]).toEqual([number, level]);
  });

  it('a rule is as bad as the worst of its results in this run, whatever the configuration set', () => {
    const severities: readonly Severity[] = ['low', 'medium', 'critical'];
    const one = sarifRun(
      withIncidents((incident, index) => ({ ...incident, rules: ['email' as RuleId], severity: severities[index] ?? 'info' })),
    );
    expect(one.tool.driver.rules?.map(({ properties }) => properties?.['security-severity'])).toEqual(['9.5']);
  });

  it('precision says how it is known', () => {
    expect(rules.map(({ properties }) => properties?.['precision'])).toEqual(['very-high', 'very-high']);
    const guessed = sarifRun(withIncidents((incident) => ({ ...incident, certainty: 'name' })));
    expect(guessed.tool.driver.rules?.map(({ properties }) => properties?.['precision'])).toEqual(['low', 'low']);
  });

  it('tags name the weakness as CodeQL’s do', () => {
    expect(rules.map(({ id, properties }) => [id, properties?.tags])).toEqual([
      ['account-number', ['security', 'privacy', 'external/cwe/cwe-359']],
      ['email', ['security', 'privacy', 'external/cwe/cwe-598', 'external/cwe/cwe-359']],
    ]);
  });
});

describe('category', () => {
  const idOf = (one: AuditReport): string => sarifRun(one).automationDetails?.id ?? '';
  const categoryOf = (one: AuditReport): string => idOf(one).replace(/[^/]*$/, '');

  it('is tagspill, the site and the configuration, and before the last slash the same in every run', () => {
    expect(idOf(report)).toBe('tagspill/lender.example/sites/東京-one/tagspill.yaml/20261122T030405000Z');
    const later = { ...report, run: { ...report.run, startedAt: '2027-01-02T03:04:05.000Z' }, incidents: [], findings: [] };
    expect(categoryOf(later)).toBe(categoryOf(report));
    expect(idOf(later)).not.toBe(idOf(report));
  });

  it('differs between two audits of one site', () => {
    expect(categoryOf(withPlaces(report, { ...PLACES, file: 'other.yaml' }))).not.toBe(categoryOf(report));
  });

  it('names what there is without a configuration', () => {
    expect(categoryOf(aReport())).toBe('tagspill/lender.example/');
    expect(categoryOf(anEmptyReport())).toBe('tagspill/replay/');
  });
});

describe('what was accepted', () => {
  const accepted: AuditReport = { ...report, acceptance: anAcceptance() };

  it('GitHub has no suppressions: suppressed incidents are left out and counted', () => {
    const suppressed = report.incidents.filter(({ suppression }) => suppression !== undefined);
    expect(suppressed).toHaveLength(1);
    expect(fingerprintsOf(run.results)).not.toContain(suppressed[0]?.fingerprint);
    expect(notesOf(report)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^left-out note Left out: 1 incident that a suppression/)]),
    );
    expect(notesOf(report)).toEqual(expect.arrayContaining([expect.stringMatching(/^accepted note 1 suppressed/)]));
  });

  it('GitHub takes what is missing for repaired: what nobody looked at stays, what is repaired goes', () => {
    const { results } = sarifRun(accepted);
    const left = results.find((result) => fingerprintsOf([result])[0] === NOT_LOOKED_AT);
    expect(left).toMatchObject({ baselineState: 'unchanged', level: 'error', ruleId: 'email' });
    expect(left?.message.text).toMatch(/^Known from the baseline and not looked at in this run/);
    expect(fingerprintsOf(results)).not.toContain(REPAIRED);
  });

  it('full holds everything: suppressions with their reasons, and absent ones as absent', () => {
    const { results } = sarifRun(accepted, 'full');
    expect(results).toHaveLength(report.incidents.length + 2);
    expect(results.flatMap(({ suppressions = [] }) => suppressions)).toEqual([
      { kind: 'external', status: 'accepted', justification: expect.stringMatching(/\(until \d{4}-\d{2}-\d{2}/) as string },
    ]);
    expect(results.every(({ suppressions }) => suppressions !== undefined)).toBe(true);
    expect(
      results.filter(({ baselineState }) => baselineState === 'absent').map((result) => fingerprintsOf([result])[0]),
    ).toEqual(expect.arrayContaining([REPAIRED, NOT_LOOKED_AT]));
  });

  it('without a baseline no result says how it stands to one', () => {
    for (const flavor of ['github', 'full'] as const) {
      expect(sarifRun(report, flavor).results.filter((result) => 'baselineState' in result)).toEqual([]);
    }
  });
});

describe('a run that did not see everything', () => {
  it('was not successful, and says each thing that was not seen', () => {
    expect(run.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(notesOf(report)).toContain(
      'incomplete error https://shop.test/search: timeout, the page did not finish loading in 30 s',
    );
  });

  it('stays so when it was allowed, which is said too', () => {
    const allowed = { ...report, acceptance: { allowIncomplete: true } };
    expect(sarifRun(allowed).invocations?.[0]?.executionSuccessful).toBe(false);
    expect(notesOf(allowed).filter((note) => note.includes('--allow-incomplete'))).toHaveLength(1);
  });

  it('a complete one was successful', () => {
    expect(sarifRun(anEmptyReport()).invocations?.[0]?.executionSuccessful).toBe(true);
  });
});

describe('texts', () => {
  it.each(HOSTILE)('hostile text %# makes neither a link nor a placeholder of a message', (text) => {
    for (const flavor of ['github', 'full'] as const) {
      const one = sarifRun(aHostileReport(text), flavor);
      const texts = [
        ...one.results.map(({ message }) => message.text),
        ...(one.tool.driver.rules ?? []).flatMap(({ shortDescription, fullDescription, help }) => [
          shortDescription?.text,
          fullDescription?.text,
          help?.text,
        ]),
        ...(one.invocations?.[0]?.toolExecutionNotifications ?? []).map(({ message }) => message.text),
      ];
      for (const shown of texts) {
        expect(shown).not.toContain('](');
        expect(shown?.replaceAll('{{', '').replaceAll('}}', '') ?? '').not.toMatch(/[{}]/);
      }
    }
  });

  it('are English in every language', () => {
    expect(sarifText(report)).toBe(sarifText(report));
    expect(run.results.map(({ message }) => message.text).join(' ')).not.toMatch(/[ぁ-ん]/);
  });
});
