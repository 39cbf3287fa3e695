// A fleet of sites, opened: who is in it, what is known of it, and how news of it leaves.
import type { History } from '../../history/history.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { Mailer } from '../../notify/channels/email.ts';
import type { Webhooks } from '../../notify/open-webhooks.ts';

export interface Fleet {
  readonly inventory: Inventory;
  readonly history: History;
  /** Undefined where the inventory names no mail server. */
  readonly mailer: Pick<Mailer, 'send'> | undefined;
  readonly webhooks: Pick<Webhooks, 'send'>;
  /** Who this process is to others that work on the same history. */
  readonly holder: string;
  /** `tagspill 0.1.0`, as messages end with it. */
  readonly tool: string;
}
