import { expect, it } from 'vitest';
import { baselineLines } from '../../../src/cli/baseline-lines.ts';
import { anAccepted, anIncident, aFingerprint } from '../../support/an-incident.ts';
import { anEmptyReport } from '../../support/a-report.ts';

it('counts, then lists new ones first', () => {
  const lines = baselineLines({
    ...anEmptyReport(),
    incidents: [
      anIncident({ fingerprint: aFingerprint(1), state: 'unchanged' }),
      anIncident({ fingerprint: aFingerprint(2) }),
      anIncident({ fingerprint: aFingerprint(3), worse: { severity: 'low', added: [] } }),
      anIncident({ fingerprint: aFingerprint(4), suppression: { reason: 'r', until: '2027-01-01' } }),
    ],
    acceptance: {
      allowIncomplete: false,
      baseline: {
        file: 'b.json',
        createdAt: undefined,
        incidents: 3,
        absent: [
          { ...anAccepted({ fingerprint: aFingerprint(5) }), how: 'not-seen' },
          { ...anAccepted({ fingerprint: aFingerprint(6) }), how: 'fixed' },
        ],
        bare: [aFingerprint(7)],
      },
    },
  });
  expect(lines[0]).toBe('2 new, 1 unchanged, 1 fixed, 2 not seen, 1 suppressed');
  expect(lines.slice(1).map((line) => line.split(/ {2,}/)[0])).toEqual([
    'new',
    'worse',
    'fixed',
    'not seen',
    'suppressed',
    'unchanged',
    'not seen',
  ]);
  expect(lines[1]).toContain(`high      shop.example/unsubscribe  query.mail  ${aFingerprint(2)}`);
});
