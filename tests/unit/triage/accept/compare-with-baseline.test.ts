import { expect, it } from 'vitest';
import type { AcceptedIncident } from '../../../../src/model/acceptance.ts';
import type { Incident } from '../../../../src/model/incident.ts';
import { compareWithBaseline, type Compared } from '../../../../src/triage/accept/compare-with-baseline.ts';
import { aFingerprint, anAccepted, anIncident } from '../../../support/an-incident.ts';

const compare = (incidents: readonly Incident[], accepted: readonly AcceptedIncident[], looked = true): Compared =>
  compareWithBaseline(
    incidents,
    { file: 'b.json', createdAt: '2026-01-02T00:00:00.000Z', incidents: accepted, bare: [] },
    () => looked,
  );

it('knows an incident again and since when', () => {
  expect(compare([anIncident()], [anAccepted()]).incidents).toMatchObject([
    { state: 'unchanged', firstSeen: '2026-01-01T00:00:00.000Z' },
  ]);
  expect(compare([anIncident()], []).incidents).toMatchObject([{ state: 'new', firstSeen: '2026-11-20T00:00:00.000Z' }]);
});

it('takes an incident for known that became milder or holds less', () => {
  const accepted = anAccepted({ severity: 'critical', categories: ['email', 'pin'] });
  expect(compare([anIncident()], [accepted]).incidents).toMatchObject([{ state: 'unchanged' }]);
});

it('takes an incident for new whose severity rose, and says what was accepted', () => {
  const { incidents } = compare([anIncident({ severity: 'critical' })], [anAccepted()]);
  expect(incidents).toMatchObject([{ state: 'new', worse: { severity: 'high', added: [] } }]);
});

it('takes an incident for new that has a category which was not accepted', () => {
  const { incidents } = compare([anIncident({ severity: 'low', categories: ['email', 'pin'] })], [anAccepted()]);
  expect(incidents).toMatchObject([{ state: 'new', worse: { severity: 'high', added: ['pin'] } }]);
});

it('tells what is fixed from what nobody looked at', () => {
  expect(compare([], [anAccepted()]).use).toMatchObject({ incidents: 1, absent: [{ how: 'fixed' }] });
  expect(compare([], [anAccepted()], false).use.absent).toMatchObject([{ how: 'not-seen' }]);
});

it('reads a list of fingerprints: what it names is known, and of the rest nothing is', () => {
  const baseline = { file: 'b.json', createdAt: undefined, incidents: [], bare: [aFingerprint(1), aFingerprint(2)] };
  const { incidents, use } = compareWithBaseline([anIncident({ severity: 'critical' })], baseline, () => true);
  expect(incidents).toMatchObject([{ state: 'unchanged' }]);
  expect(use).toEqual({ file: 'b.json', createdAt: undefined, incidents: 2, absent: [], bare: [aFingerprint(2)] });
});

it('forgets what another baseline said', () => {
  const before = compare([anIncident({ severity: 'critical' })], [anAccepted()]).incidents;
  const { incidents } = compare(before, [anAccepted({ severity: 'critical' })]);
  expect(incidents[0]).not.toHaveProperty('worse');
  expect(incidents).toMatchObject([{ state: 'unchanged' }]);
});
