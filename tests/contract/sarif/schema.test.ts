// Every SARIF that we write fits the official schema of SARIF 2.1.0, in both flavours and whatever its texts hold.
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import { SARIF_FLAVORS } from '../../../src/model/format-settings.ts';
import { aHostileReport } from '../../support/a-hostile-report.ts';
import { anEmptyReport, aReport } from '../../support/a-report.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';
import { PLACES, withPlaces } from '../../support/config-places.ts';
import { sarifErrors, sarifText } from '../../support/sarif.ts';
import { anAcceptance } from './an-acceptance.ts';

const REPORTS: Readonly<Record<string, AuditReport>> = {
  rich: aReport(),
  empty: anEmptyReport(),
  'with a configuration': withPlaces(aReport()),
  'with a configuration outside of the checkout': withPlaces(aReport(), { ...PLACES, file: undefined }),
  'with a baseline and suppressions': withPlaces(aReport({ acceptance: anAcceptance() })),
  'incomplete and allowed': aReport({ acceptance: { allowIncomplete: true } }),
  'without rules': aReport({ rules: [] }),
};

describe.each(SARIF_FLAVORS)('flavour %s', (flavor) => {
  it.each(Object.entries(REPORTS))('of the %s report fits the schema of SARIF 2.1.0', (_, report) => {
    expect(sarifErrors(JSON.parse(sarifText(report, flavor)))).toEqual([]);
  });

  it.each(HOSTILE)('with hostile text %# in every field still does', (text) => {
    const report = aHostileReport(text);
    const config = { ...PLACES, file: `${text}/${text}`, entries: [{ label: text, url: text, place: PLACES.site }] };
    const document: unknown = JSON.parse(sarifText(withPlaces({ ...report, acceptance: anAcceptance() }, config), flavor));
    expect(sarifErrors(document)).toEqual([]);
  });
});

it('the schema that they are held against refuses what is no SARIF', () => {
  expect(sarifErrors({ version: '2.1.0' })).not.toEqual([]);
  expect(sarifErrors({ version: '2.1.0', runs: [{ tool: { driver: { name: 't' } }, results: [{ message: {} }] }] })).not.toEqual(
    [],
  );
  expect(sarifErrors({ version: '2.1.0', runs: [{ tool: { driver: { name: 't' } }, columnKind: 'bytes' }] })).not.toEqual([]);
});
