// An audit that has ended → everything that is to be sent about it: a digest for each owner, the roll-up, webhooks. Pure: the same audit gives the same messages.
import type { AuditDigest } from '../model/fleet.ts';
import type { Inventory } from '../model/inventory.ts';
import type { NewMessage } from '../model/message.ts';
import { audiencesOf } from './digest/audiences.ts';
import { composeMail } from './digest/compose-mail.ts';
import { composeWebhook } from './webhooks/compose-webhook.ts';

/** What of the inventory decides who is told what. */
export type Readership = Pick<Inventory, 'mail' | 'webhooks' | 'sites' | 'dashboard' | 'timezone' | 'runs' | 'staleAfter'>;

export interface ComposeContext {
  /** Name and version, as the last line of a digest shows them: `tagspill 0.1.0`. */
  readonly tool: string;
}

/**
 * One message for each recipient, so that a server that refuses one address delays nobody else and nobody gets anything twice
 * (docs/decisions/0028-mail.md). Keys are made of the audit and the reader; those of weekly heartbeats of the ISO week of the audit's planned
 * time instead, so that the outbox, which takes a key once and leaves the one that it has, lets one through a week.
 */
export function composeMessages(audit: AuditDigest, readership: Readership, { tool }: ComposeContext): readonly NewMessage[] {
  const { mail, webhooks } = readership;
  const mails =
    mail === undefined
      ? []
      : audiencesOf(audit, readership).flatMap((audience) => composeMail(audience, { audit, mail, inventory: readership, tool }));
  return [...mails, ...webhooks.flatMap((webhook) => composeWebhook(audit, webhook, { inventory: readership, tool }))];
}
