// Three nights of audits over the same sites, with a set clock and a mail server: what the history came to say of each, and what was mailed.
import PostalMime, { type Email } from 'postal-mime';
import type { ScanOfSite } from '../../../src/audit/fleet/audit-means.ts';
import { drainOutbox } from '../../../src/audit/fleet/drain-outbox.ts';
import { runAudit } from '../../../src/audit/fleet/run-audit.ts';
import type { History } from '../../../src/history/history.ts';
import type { AuditDigest } from '../../../src/model/fleet.ts';
import type { InventorySite } from '../../../src/model/inventory.ts';
import { openMailer } from '../../../src/notify/channels/email.ts';
import type { MailServer } from '../mail-server.ts';
import { setClock, type SetClock } from './a-wall-clock.ts';
import { aFleet, anInventory, someMail } from './a-working-fleet.ts';
import { NIGHTS } from './nights.ts';

export interface LivedNight {
  readonly digest: AuditDigest;
  /** What the server took after this night. */
  readonly mails: readonly { readonly to: string; readonly mail: Email }[];
}

export interface LivingFleet {
  readonly history: History;
  readonly sites: readonly InventorySite[];
  readonly server: MailServer;
  /** How sites are looked at in a night. */
  readonly scanIn: (night: number, clock: SetClock) => ScanOfSite | Promise<ScanOfSite>;
}

export async function liveNights({ history, sites, server, scanIn }: LivingFleet): Promise<readonly LivedNight[]> {
  const inventory = anInventory(sites, { mail: someMail({ port: server.port }), concurrency: 2 });
  const mailer = openMailer(inventory.mail ?? someMail());
  await history.syncSites(sites);
  const fleet = { ...aFleet(inventory, history), mailer };
  const nights: LivedNight[] = [];
  for (const [night, plannedAt] of NIGHTS.entries()) {
    const clock = setClock(Date.parse(plannedAt));
    const means = { clock, signal: new AbortController().signal, onEvent: () => undefined };
    const start = { id: `night-${night}`, plannedAt, startedAt: plannedAt, trigger: 'schedule', sites } as const;
    const end = await runAudit(fleet, start, { ...means, scan: await scanIn(night, clock) });
    if (end.kind !== 'finished') throw new Error('nobody stopped it');
    const before = server.taken.length;
    await drainOutbox(fleet, means);
    const taken = server.taken.slice(before);
    const mails = await Promise.all(taken.map(async ({ to, raw }) => ({ to: to.join(), mail: await PostalMime.parse(raw) })));
    nights.push({ digest: end.digest, mails });
  }
  mailer.close();
  return nights;
}
