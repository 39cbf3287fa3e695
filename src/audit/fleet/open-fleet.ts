// An inventory's file → the fleet: its sites, its history, and the ways on which news leaves.
import { openHistory } from '../../history/open-history.ts';
import { thisHolder } from '../../history/holder.ts';
import { openMailer } from '../../notify/channels/email.ts';
import { openWebhooks } from '../../notify/open-webhooks.ts';
import { loadInventory } from '../../plan/inventory/load-inventory.ts';
import { toolVersion } from '../tool-version.ts';
import type { Fleet } from './fleet.ts';

export interface OpenedFleet extends Fleet {
  /** Ends what is under way. */
  readonly close: () => Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws INVENTORY_INVALID, HISTORY_INVALID, HISTORY_UNAVAILABLE. Nothing is asked of any site or mail server yet. */
export async function openFleet(file: string, environment: Environment): Promise<OpenedFleet> {
  const inventory = await loadInventory(file, environment);
  const history = await openHistory(inventory.history, { environment });
  const mailer = inventory.mail && openMailer(inventory.mail);
  const webhooks = openWebhooks(inventory.webhooks);
  return {
    inventory,
    history,
    mailer,
    webhooks,
    holder: thisHolder(),
    tool: `tagspill ${await toolVersion()}`,
    close: async () => {
      mailer?.close();
      webhooks.close();
      await history.close();
    },
  };
}
