// One webhook's part of an audit → its message, or none.
import type { AuditDigest, SiteDigest } from '../../model/fleet.ts';
import type { Inventory, WebhookSettings } from '../../model/inventory.ts';
import type { NewMessage } from '../../model/message.ts';
import { shortHash } from '../digest/short-hash.ts';
import { actionCount } from '../digest/counts.ts';
import { weigh } from '../digest/weigh.ts';
import { briefOf } from './brief.ts';
import { WEBHOOK_CHANNELS } from './webhook-channels.ts';

export interface WebhookSource {
  readonly inventory: Pick<Inventory, 'dashboard' | 'timezone'>;
  readonly tool: string;
}

export function composeWebhook(
  audit: AuditDigest,
  { name, kind, language, tags, on }: WebhookSettings,
  { inventory, tool }: WebhookSource,
): readonly NewMessage[] {
  const sites = audit.sites.filter((site) => tags.length === 0 || site.tags.some((tag) => tags.includes(tag)));
  if (sites.length === 0 || (on === 'change' && !hasChanged(sites))) return [];
  const { contentType, render } = WEBHOOK_CHANNELS[kind];
  const body = render(briefOf(audit, sites, { ...inventory, language, tool }));
  // The name is the inventory's, which may hold anything that is printable.
  return [
    {
      key: `webhook/${audit.audit}/${shortHash('webhook', name)}`,
      content: { kind: 'webhook', webhook: name, contentType, body },
    },
  ];
}

/** Something is new, fixed or broken, was not looked at, or a person has to decide. What only continues does not wake a room up every night. */
function hasChanged(sites: readonly SiteDigest[]): boolean {
  const { counts } = weigh(sites);
  const { fixed, notScanned, incomplete, unseen, skipped, ending, recipients } = counts;
  return actionCount(counts) + fixed + notScanned + incomplete + unseen + skipped + ending + recipients > 0;
}
