// An audit in which every text is the same hostile one, and readers of every kind.
import type { AuditDigest } from '../../src/model/fleet.ts';
import { WEBHOOK_KINDS } from '../../src/model/inventory.ts';
import type { Language } from '../../src/model/language.ts';
import type { Readership } from '../../src/notify/compose-messages.ts';
import {
  aChange,
  aMailSettings,
  anAuditDigest,
  anInventorySite,
  aReadership,
  aRun,
  aSeenRecipient,
  aSiteDigest,
  aWebhook,
} from './a-digest.ts';

export function aHostileDigest(text: string): AuditDigest {
  const both = { en: text, ja: text };
  const suppression = { reason: text, until: '2026-12-04', owner: text };
  const known = { sentence: both, pages: [text, text], recipients: [{ id: text, name: text, requests: 1 }] };
  const hostile = aSiteDigest(text, {
    owner: text,
    run: aRun(text, {
      outcome: 'incomplete',
      gaps: 2,
      reasons: [both, both],
      directory: `/var/lib/tagspill/runs/${text.slice(0, 200)}`,
    }),
    changes: [
      aChange('new', 1, { ...known, severity: 'critical' }),
      aChange('fixed', 2, known),
      aChange('continuing', 3, { ...known, suppression }),
      aChange('unseen', 4, known),
      aChange('new', 5, { ...known, isContract: true }),
    ],
    ending: [{ matches: text, ...suppression }],
    newRecipients: [aSeenRecipient({ id: text, name: text, hosts: [text], country: text.slice(0, 2) })],
    isStale: true,
  });
  return anAuditDigest([hostile, aSiteDigest('harmless neighbour', { run: undefined })]);
}

/** The owner of the hostile site alone, the roll-up, and one webhook of each kind. */
export function aHostileReadership(text: string, language: Language): Readership {
  return aReadership({
    sites: [anInventorySite(text, { mail: ['owner@bank.example'], language, owner: text })],
    mail: aMailSettings({ language, rollUp: ['ciso@bank.example'] }),
    webhooks: WEBHOOK_KINDS.map((kind) => aWebhook({ name: kind, kind, language })),
    dashboard: 'https://audit.bank.example/',
  });
}
