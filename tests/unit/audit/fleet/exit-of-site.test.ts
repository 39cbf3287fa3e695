import { expect, it } from 'vitest';
import { exitOfAudit, exitOfSite } from '../../../../src/audit/fleet/exit-of-audit.ts';
import type { Incident } from '../../../../src/model/incident.ts';
import { aChange, anAuditDigest, aSiteDigest } from '../../../support/a-digest.ts';
import { aReport } from '../../../support/a-report.ts';
import { anIncident } from '../../../support/an-incident.ts';

const held = { reason: 'until the relaunch', until: '2026-11-21' };
const exitWith = (incident: Partial<Incident>): number => {
  const { run } = aReport();
  const known = { ...anIncident({ severity: 'high' }), state: 'unchanged' as const, ...incident };
  return exitOfSite({ run: { ...run, gate: 'high' }, incidents: [known], verdict: { kind: 'pass' } });
};

it('is what a scan ends with, and 1 for what a suppression holds back no longer', () => {
  expect(exitWith({})).toBe(0);
  expect(exitWith({ suppression: held })).toBe(0);
  expect(exitWith({ expired: held })).toBe(1);
  expect(exitWith({ expired: held, suppression: held })).toBe(0);
  expect(exitWith({ expired: held, severity: 'medium' })).toBe(0);
});

it('is the same where an earlier process looked at the site, and only its history says so', () => {
  const expired = { ...held, owner: undefined };
  const exitOf = (incident: Parameters<typeof aChange>[2]): number => {
    const digest = anAuditDigest([aSiteDigest('one', { changes: [aChange('continuing', 1, incident)] })]);
    return exitOfAudit({ kind: 'finished', digest, exits: new Map() });
  };
  expect([exitOf({}), exitOf({ expired }), exitOf({ expired, suppression: expired })]).toEqual([0, 1, 0]);
});
