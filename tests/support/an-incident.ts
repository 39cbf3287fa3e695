// One incident, and what a baseline keeps of it, with whatever a test wants otherwise.
import type { AcceptedIncident } from '../../src/model/acceptance.ts';
import type { Coverage } from '../../src/model/audit-report.ts';
import type { Cause, Fingerprint, Incident, Recipient } from '../../src/model/incident.ts';
import type { Site } from '../../src/model/outbound-request.ts';
import type { RuleId } from '../../src/model/rule.ts';
import type { VendorId } from '../../src/model/vendor.ts';

/** A fingerprint that is made of one number. */
export function aFingerprint(number: number): Fingerprint {
  return `v1:${number.toString(16).padStart(32, '0')}` as Fingerprint;
}

export function aCause(cause: Partial<Cause> = {}): Cause {
  const at = cause.at ?? 'query.mail';
  return { kind: 'page-url', at, keys: [at], page: '/unsubscribe', site: 'shop.example' as Site, ...cause };
}

/** `karte` as a vendor, or a host alone. */
export function aRecipient(host: string, vendor?: string): Recipient {
  const ref = vendor && {
    id: vendor as VendorId,
    name: { en: vendor, ja: vendor },
    company: vendor,
    country: 'JP',
    purpose: 'analytics' as const,
  };
  return { host, site: host as Site, party: 'third', vendor: ref || undefined, requests: 1, carriers: ['query.dl'] };
}

export function anIncident({ cause, ...incident }: Partial<Omit<Incident, 'cause'>> & { cause?: Partial<Cause> } = {}): Incident {
  return {
    fingerprint: aFingerprint(1),
    state: 'new',
    severity: 'high',
    certainty: 'shape',
    rules: ['email' as RuleId],
    categories: ['email'],
    cause: aCause(cause),
    recipients: [aRecipient('collect.vendor.example')],
    pages: ['https://shop.example/unsubscribe?mail=•••'],
    label: undefined,
    values: { email: 1 },
    findings: [],
    requests: 1,
    firstSeen: '2026-11-20T00:00:00.000Z',
    lastSeen: '2026-11-20T00:00:00.000Z',
    suppression: undefined,
    ...incident,
  };
}

export function anAccepted(accepted: Partial<AcceptedIncident> = {}): AcceptedIncident {
  const { kind, at, page, site } = aCause();
  return {
    fingerprint: aFingerprint(1),
    severity: 'high',
    certainty: 'shape',
    categories: ['email'],
    rules: ['email' as RuleId],
    cause: { kind, at, page, site },
    firstSeen: '2026-01-01T00:00:00.000Z',
    ...accepted,
  };
}

/** One page that was visited, and no gap. */
export function aCoverage(coverage: Partial<Coverage> = {}): Coverage {
  return {
    pages: [{ url: 'https://shop.example/unsubscribe', label: undefined, outcome: 'visited', reason: undefined, requests: 1 }],
    requests: { total: 1, third: 1, joined: 1, sealed: 1 },
    opaque: 0,
    wire: undefined,
    gaps: [],
    limits: [],
    ...coverage,
  };
}
