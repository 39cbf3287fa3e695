// An audit of several sites as the history tells it, and an inventory around it, with whatever a test wants otherwise. Everybody in it is invented.
import type { AuditDigest, ChangedIncident, IncidentChange, KnownIncident, SiteDigest } from '../../src/model/fleet.ts';
import type { InventorySite, MailSettings, WebhookSettings } from '../../src/model/inventory.ts';
import { Raw } from '../../src/model/raw.ts';
import type { SeenRecipient } from '../../src/model/site-run.ts';
import type { Readership } from '../../src/notify/compose-messages.ts';
import { anAccepted, aFingerprint } from './an-incident.ts';

export function aKnownIncident(number: number, known: Partial<KnownIncident> = {}): KnownIncident {
  return {
    ...anAccepted({ fingerprint: aFingerprint(number), certainty: 'canary', firstSeen: '2026-11-22T17:03:00.000Z' }),
    sentence: {
      en: `The page /unsubscribe puts an e-mail address into its own URL as "mail"; 2 recipients got it in ${number} requests.`,
      ja: `ページ /unsubscribe は自身のURLにメールアドレスを「mail」として含めており、リクエスト${number}件で2か所の送信先に渡りました。`,
    },
    pages: ['https://www.bank.example/unsubscribe?mail=•••'],
    recipients: [
      { id: 'google-analytics-4', name: 'Google Analytics 4', requests: 3 },
      { id: 'counter.example', name: 'counter.example', requests: 1 },
    ],
    values: { email: 1 },
    digests: [],
    isContract: false,
    suppression: undefined,
    site: 'bank-www',
    lastSeen: '2026-11-22T17:03:00.000Z',
    fixedAt: undefined,
    reopenedAt: undefined,
    isWorse: false,
    ...known,
  };
}

export function aChange(change: IncidentChange, number: number, known: Partial<KnownIncident> = {}): ChangedIncident {
  return { change, incident: aKnownIncident(number, known) };
}

export function aRun(site: string, run: Partial<NonNullable<SiteDigest['run']>> = {}): NonNullable<SiteDigest['run']> {
  return {
    id: `run-${site}`,
    audit: 'audit-1',
    site,
    startedAt: '2026-11-22T17:00:00.000Z',
    endedAt: '2026-11-22T17:12:00.000Z',
    outcome: 'complete',
    reasons: [],
    gaps: 0,
    pages: { planned: 24, visited: 24 },
    requests: { total: 812, third: 240 },
    opaque: 0,
    tool: '0.1.0 rules 0123456789ab',
    rules: '0123456789ab',
    directory: `/var/lib/tagspill/runs/2026-11-23T0200/${site}`,
    suppressions: [],
    ...run,
  };
}

/** Seen whole, with nothing in it. */
export function aSiteDigest(site: string, digest: Partial<SiteDigest> = {}): SiteDigest {
  return {
    site,
    owner: undefined,
    criticality: 'high',
    tags: [],
    run: aRun(site),
    changes: [],
    skipped: [],
    suppressed: 0,
    ending: [],
    newRecipients: [],
    lastComplete: '2026-11-22T17:12:00.000Z',
    isStale: false,
    ...digest,
  };
}

export function aSeenRecipient(recipient: Partial<SeenRecipient> = {}): SeenRecipient {
  return {
    id: 'newcomer.example',
    name: 'newcomer.example',
    country: undefined,
    hosts: ['cdn.newcomer.example', 'collect.newcomer.example'],
    requests: 6,
    categories: [],
    ...recipient,
  };
}

/** Planned for 2026-11-23 (a Monday) 02:00 in Tokyo. */
export function anAuditDigest(sites: readonly SiteDigest[], digest: Partial<AuditDigest> = {}): AuditDigest {
  return {
    audit: '2026-11-22T17:00:00.000Z',
    plannedAt: '2026-11-22T17:00:00.000Z',
    startedAt: '2026-11-22T17:00:04.000Z',
    endedAt: '2026-11-22T18:12:40.000Z',
    sites,
    ...digest,
  };
}

export function anInventorySite(name: string, site: Partial<InventorySite> = {}): InventorySite {
  return {
    name,
    target: `https://${name}.example/`,
    owner: undefined,
    mail: [],
    criticality: 'high',
    schedule: '0 2 * * *',
    tags: [],
    language: 'ja',
    line: 1,
    ...site,
  };
}

export function aMailSettings(settings: Partial<MailSettings> = {}): MailSettings {
  return {
    host: 'localhost',
    port: 587,
    security: 'starttls',
    user: undefined,
    password: undefined,
    trustedCa: [],
    from: '外部送信検査 <audit@bank.example>',
    rollUp: [],
    language: 'ja',
    heartbeat: 'always',
    ...settings,
  };
}

export function aWebhook(webhook: Partial<WebhookSettings> = {}): WebhookSettings {
  return {
    name: 'security room',
    kind: 'generic',
    url: new Raw('https://hooks.example/secret-path'),
    secret: undefined,
    language: 'ja',
    tags: [],
    on: 'always',
    ...webhook,
  };
}

export function aReadership(readership: Partial<Readership> = {}): Readership {
  return {
    mail: aMailSettings(),
    webhooks: [],
    sites: [],
    dashboard: undefined,
    timezone: 'Asia/Tokyo',
    runs: '/var/lib/tagspill/runs',
    staleAfter: 7,
    ...readership,
  };
}
