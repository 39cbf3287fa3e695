import { expect, it } from 'vitest';
import type { SuppressionRule } from '../../../../src/model/gate-demands.ts';
import { holdBack, type HeldBack } from '../../../../src/triage/accept/hold-back.ts';
import { aFingerprint, anIncident } from '../../../support/an-incident.ts';

const entry = (line: number, until: string, rest: Partial<SuppressionRule> = {}): SuppressionRule => ({
  selector: { fingerprint: [aFingerprint(1)] },
  reason: `reason ${line}`,
  until,
  owner: undefined,
  ticket: undefined,
  line,
  ...rest,
});

const hold = (entries: readonly SuppressionRule[], sawEverything = true): HeldBack =>
  holdBack([anIncident()], { file: 'tagspill-ignore.yaml', entries, strict: false }, { today: '2026-11-23', sawEverything });

it('holds through its last day and not a day longer', () => {
  expect(hold([entry(2, '2026-11-23', { owner: 'web', ticket: 'T-1' })]).incidents[0]?.suppression).toEqual({
    reason: 'reason 2',
    until: '2026-11-23',
    owner: 'web',
    ticket: 'T-1',
    line: 2,
  });
  const { incidents, use } = hold([entry(2, '2026-11-22')]);
  expect(incidents[0]).toMatchObject({ suppression: undefined, expired: { until: '2026-11-22', line: 2 } });
  expect(use).toMatchObject({ active: [], expired: [{ line: 2, incidents: 1 }], unused: [] });
});

it('names the first that holds, and counts every one that would', () => {
  const { incidents, use } = hold([entry(2, '2026-01-01'), entry(3, '2027-01-01'), entry(4, '2027-02-01')]);
  expect(incidents[0]?.suppression?.line).toBe(3);
  expect(incidents[0]).not.toHaveProperty('expired');
  expect(use.active.map(({ line, incidents: held }) => [line, held])).toEqual([
    [3, 1],
    [4, 1],
  ]);
  expect(use.unused).toEqual([]);
});

it('calls an entry unused only where everything was seen', () => {
  const other = entry(9, '2027-01-01', { selector: { rule: ['pin'], page: ['/x'] } });
  expect(hold([other]).use.unused).toMatchObject([{ line: 9, matches: 'rule=pin page=/x', incidents: 0 }]);
  expect(hold([other], false).use.unused).toEqual([]);
});

it('shows what people wrote so that it stays one line', () => {
  const { use } = hold([entry(2, '2027-01-01', { reason: 'one\ntwo \u202e', owner: 'a\u001b[31m' })]);
  expect(use.active[0]).toMatchObject({ reason: 'one‹U+000A›two ‹U+202E›', owner: 'a‹U+001B›[31m' });
});
