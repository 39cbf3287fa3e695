import { expect, it } from 'vitest';
import type { SeverityRule } from '../../../../src/model/gate-demands.ts';
import { setSeverities } from '../../../../src/triage/accept/set-severities.ts';
import { anIncident, aRecipient } from '../../../support/an-incident.ts';

const rule = (selector: SeverityRule['selector'], set: SeverityRule['set'], reason = 'a reason'): SeverityRule => ({
  selector,
  set,
  reason,
});

it('leaves everything as it was without entries', () => {
  const incidents = [anIncident()];
  expect(setSeverities(incidents, [])).toBe(incidents);
});

it('keeps what was rated, with the reason', () => {
  expect(setSeverities([anIncident()], [rule({ category: ['email'] }, 'low', 'agreed')])).toMatchObject([
    { severity: 'low', setSeverity: { rated: 'high', reason: 'agreed' } },
  ]);
});

it('lets the last of several that hold decide', () => {
  const rules = [
    rule({ category: ['email'] }, 'info'),
    rule({ page: ['/unsubscribe'] }, 'critical'),
    rule({ page: ['/x'] }, 'low'),
  ];
  expect(setSeverities([anIncident()], rules)).toMatchObject([{ severity: 'critical' }]);
  const back = setSeverities([anIncident()], [...rules, rule({ category: ['email'] }, 'high')]);
  expect(back).toMatchObject([{ severity: 'high' }]);
  expect(back[0]).not.toHaveProperty('setSeverity');
});

it('makes milder only what an entry is about as a whole, and worse what it touches', () => {
  const both = anIncident({ recipients: [aRecipient('a.example', 'karte'), aRecipient('b.example', 'pixel')] });
  expect(setSeverities([both], [rule({ vendor: ['karte'] }, 'info')])).toMatchObject([{ severity: 'high' }]);
  expect(setSeverities([both], [rule({ vendor: ['karte'] }, 'critical')])).toMatchObject([{ severity: 'critical' }]);
  expect(setSeverities([both], [rule({ vendor: ['karte', 'pixel'] }, 'info')])).toMatchObject([{ severity: 'info' }]);
});

it('weighs an incident anew that was weighed before', () => {
  const once = setSeverities([anIncident()], [rule({ category: ['email'] }, 'low')]);
  expect(setSeverities(once, [rule({ category: ['email'] }, 'medium')])).toMatchObject([
    { severity: 'medium', setSeverity: { rated: 'high' } },
  ]);
});

it('leaves alone what a contract allows, and weighs what breaks one', () => {
  const kept = anIncident({ severity: 'info', contract: { standing: 'kept', lines: [3], otherwise: 'high' } });
  const breached = anIncident({ contract: { standing: 'breached', lines: [3] } });
  const [first, second] = setSeverities([kept, breached], [rule({ category: ['email'] }, 'critical')]);
  expect(first).toBe(kept);
  expect(second).toMatchObject({ severity: 'critical' });
});
