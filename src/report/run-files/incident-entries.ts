// The elements of `incidents.json`: what the run met, then what its baseline holds and the run did not meet. And those back.
import type { AbsentIncident } from '../../model/acceptance.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import type { Fingerprint } from '../../model/incident.ts';
import type { Language } from '../../model/language.ts';
import type { Site } from '../../model/outbound-request.ts';
import type { RuleId } from '../../model/rule.ts';
import type { IncidentEntry } from './contract.ts';
import { incidentEntry } from './incident-entry.ts';

export function incidentEntries({ incidents, acceptance }: AuditReport, language: Language): readonly IncidentEntry[] {
  const { absent = [], createdAt } = acceptance?.baseline ?? {};
  return [
    ...incidents.map((incident) => incidentEntry(incident, language)),
    ...absent.map((incident) => absentEntry(incident, createdAt)),
  ];
}

// Nothing was observed, so nothing is said but what the baseline holds.
function absentEntry(
  { fingerprint, severity, certainty, categories, rules, cause, firstSeen, how, consent, acted, exposed }: AbsentIncident,
  createdAt: string | undefined,
): IncidentEntry {
  const { kind, at, page, site } = cause;
  return {
    fingerprint,
    state: 'absent',
    severity,
    certainty,
    categories,
    cause: { kind, at, page, keys: [at], site },
    recipients: [],
    pages: [],
    values: {},
    advice: '',
    firstSeen,
    lastSeen: createdAt ?? firstSeen,
    suppression: null,
    label: null,
    rules,
    requests: 0,
    findings: [],
    ...(consent === undefined ? {} : { consent }),
    ...(exposed === undefined ? {} : { exposure: 'exposed' }),
    how,
    ...(acted === undefined ? {} : { acted }),
  };
}

/** The inverse of what stands in state `absent`. */
export function absentFrom(entry: IncidentEntry): AbsentIncident {
  const {
    fingerprint,
    severity,
    certainty,
    categories,
    rules,
    cause,
    firstSeen,
    how = 'not-seen',
    consent,
    acted,
    exposure,
  } = entry;
  const { kind, at, page, site } = cause;
  return {
    fingerprint: fingerprint as Fingerprint,
    severity,
    certainty,
    categories,
    rules: rules as readonly RuleId[],
    cause: { kind, at, page, site: site as Site },
    firstSeen,
    ...(consent === undefined ? {} : { consent }),
    ...(acted === undefined ? {} : { acted }),
    ...(exposure === 'exposed' ? { exposed: true } : {}),
    how,
  };
}
