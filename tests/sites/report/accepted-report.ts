// The rich report as a firm has it that accepts and demands things: a known cause, an exposed one, states of consent, contracts.
import type { Acceptance } from '../../../src/model/acceptance.ts';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import type { Fingerprint, Incident } from '../../../src/model/incident.ts';
import { aReport } from '../../support/a-report.ts';

const ENTRY = {
  line: 3,
  matches: 'rule=email page=/basket',
  reason: 'the network asked for it',
  owner: 'shop team',
  ticket: 'SHOP-12',
};

const ACCEPTANCE: Acceptance = {
  allowIncomplete: false,
  baseline: {
    file: 'baseline.json',
    createdAt: '2026-11-01T00:00:00.000Z',
    incidents: 3,
    absent: (['fixed', 'not-seen'] as const).map((how, at) => ({
      how,
      fingerprint: `v1:${String(at + 7).repeat(32)}` as Fingerprint,
      severity: 'high',
      certainty: 'canary',
      categories: ['email'],
      rules: [],
      cause: { kind: 'title', at: 'title', page: '/members', site: aReport().incidents[0]?.cause.site ?? ('' as never) },
      firstSeen: '2026-10-01T00:00:00.000Z',
    })),
  },
  suppressions: {
    file: 'suppressions.yaml',
    active: [{ ...ENTRY, until: '2027-03-31', incidents: 1 }],
    expired: [{ ...ENTRY, line: 9, until: '2026-10-31', incidents: 1 }],
    unused: [],
  },
  contracts: {
    file: 'tagspill.yaml',
    rows: [
      {
        at: 'counter',
        hosts: ['www.counter.example'],
        requests: 12,
        carrying: 7,
        categories: ['email'],
        standing: 'breached',
        contract: {
          hosts: [],
          clear: [],
          hashed: ['email'],
          pages: [],
          purpose: 'counting visits',
          owner: 'web team',
          validUntil: '2027-01-31',
          line: 4,
        },
      },
      {
        at: 'nobody.test',
        hosts: ['collect.nobody.test'],
        requests: 1,
        carrying: 1,
        categories: ['email'],
        standing: 'undeclared',
      },
    ],
  },
};

export function anAcceptedReport(overrides: Partial<AuditReport> = {}): AuditReport {
  const report = aReport();
  const incidents = report.incidents.map((incident, at): Incident => {
    if (at === 0) return { ...incident, consent: ['before', 'rejected'], actions: ['press Enter in #mail'] };
    if (at === 1) return { ...incident, state: 'unchanged', consent: ['accepted'] };
    if (at === 2) return { ...incident, exposure: 'exposed', recipients: [], findings: [], requests: 0 };
    return incident;
  });
  return { ...report, incidents, acceptance: ACCEPTANCE, ...overrides };
}
