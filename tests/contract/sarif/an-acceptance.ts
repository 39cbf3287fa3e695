// What a firm accepted before the rich report's run: one repaired, one that nobody looked at.
import type { Acceptance, AbsentIncident } from '../../../src/model/acceptance.ts';
import type { Fingerprint } from '../../../src/model/incident.ts';
import type { Site } from '../../../src/model/outbound-request.ts';
import type { RuleId } from '../../../src/model/rule.ts';

export const REPAIRED = `v1:${'a'.repeat(32)}` as Fingerprint;
export const NOT_LOOKED_AT = `v1:${'b'.repeat(32)}` as Fingerprint;

export function anAcceptance(): Acceptance {
  return {
    baseline: {
      file: 'tagspill-baseline.json',
      createdAt: '2026-10-01T00:00:00.000Z',
      incidents: 3,
      absent: [anAbsent(REPAIRED, 'fixed'), anAbsent(NOT_LOOKED_AT, 'not-seen')],
    },
    allowIncomplete: false,
  };
}

function anAbsent(fingerprint: Fingerprint, how: AbsentIncident['how']): AbsentIncident {
  return {
    fingerprint,
    severity: 'high',
    certainty: 'canary',
    categories: ['email'],
    rules: ['email' as RuleId],
    cause: { kind: 'page-url', at: 'query.mail', page: '/contract/apply', site: 'lender.example' as Site },
    firstSeen: '2026-09-30T10:00:00.000Z',
    how,
  };
}
