// Sites, audits and runs as a history takes them, with whatever a test wants otherwise.
import type { AbsentIncident } from '../../src/model/acceptance.ts';
import type { AuditStart } from '../../src/model/fleet.ts';
import type { InventorySite } from '../../src/model/inventory.ts';
import type { MailContent, NewMessage } from '../../src/model/message.ts';
import type { SeenRecipient, SiteIncident, SiteRun } from '../../src/model/site-run.ts';
import { aFingerprint, anAccepted } from './an-incident.ts';

export function aSite(name: string, site: Partial<InventorySite> = {}): InventorySite {
  return {
    name,
    target: `https://${name}.example/`,
    owner: 'web team',
    mail: [`${name}@owner.example`],
    criticality: 'medium',
    schedule: '0 2 * * *',
    tags: [],
    language: 'ja',
    line: 1,
    ...site,
  };
}

/** 02:00 Tokyo time on the `night`-th night of November 2026, in UTC. */
export function nightOf(night: number, minute = 0): string {
  return new Date(Date.UTC(2026, 10, night, 17, minute)).toISOString();
}

export function anAudit(night: number, sites: readonly InventorySite[], audit: Partial<AuditStart> = {}): AuditStart {
  return { id: `nightly-${night}`, plannedAt: nightOf(night), startedAt: nightOf(night), trigger: 'schedule', sites, ...audit };
}

export function aSiteIncident(number: number, incident: Partial<SiteIncident> = {}): SiteIncident {
  return {
    ...anAccepted({ fingerprint: aFingerprint(number), firstSeen: nightOf(1, 5) }),
    sentence: { en: `The address of page ${number} holds it.`, ja: `ページ${number}のURLに含まれています。` },
    pages: [`https://shop.example/page/${number}?mail=•••`],
    recipients: [{ id: 'meta-pixel', name: 'Meta Pixel', requests: 3 }],
    values: { email: 1 },
    digests: ['hmac:0011223344556677'],
    isContract: false,
    suppression: undefined,
    ...incident,
  };
}

export function anAbsent(number: number, how: AbsentIncident['how']): AbsentIncident {
  return { ...anAccepted({ fingerprint: aFingerprint(number) }), how };
}

export function aSeenRecipient(id: string, recipient: Partial<SeenRecipient> = {}): SeenRecipient {
  return { id, name: id, country: 'JP', hosts: [`collect.${id}.example`], requests: 4, categories: [], ...recipient };
}

/** A run of an audit that `anAudit(night)` begins. */
export function aSiteRun(night: number, site: string, run: Partial<SiteRun> = {}): SiteRun {
  return {
    id: `${night}-${site}`,
    audit: `nightly-${night}`,
    site,
    startedAt: nightOf(night, 1),
    endedAt: nightOf(night, 9),
    outcome: 'complete',
    reasons: [],
    gaps: 0,
    pages: { planned: 3, visited: 3 },
    requests: { total: 120, third: 80 },
    opaque: 0,
    tool: '0.1.0',
    rules: 'a'.repeat(64),
    directory: `/runs/${night}/${site}`,
    incidents: [],
    absent: [],
    recipients: [],
    suppressions: [],
    ...run,
  };
}

export function aMail(key: string, mail: Partial<MailContent> = {}): NewMessage {
  const content: MailContent = {
    kind: 'mail',
    to: ['owner@owner.example'],
    subject: `【要対応】${key}`,
    text: 'text of the mail',
    html: '<p>text of the mail</p>',
    files: [{ name: 'incidents.csv', type: 'text/csv', text: 'a,b' }],
    messageId: `<${key}@tagspill.example>`,
    thread: '<site@tagspill.example>',
    ...mail,
  };
  return { key, content };
}
