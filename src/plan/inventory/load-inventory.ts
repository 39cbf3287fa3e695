// `sites.yaml`, or a CSV of sites → the inventory of an audit, checked whole before anything is looked at.
import type { Inventory } from '../../model/inventory.ts';
import { readLanguage, type Environment } from '../environment.ts';
import { readSecrets } from '../secrets/read-secrets.ts';
import { secretUses } from '../secrets/secret-uses.ts';
import { daysOf, millisecondsOf } from './duration.ts';
import { readInventoryFile, type InventoryFile } from './inventory-file.ts';
import { planHistory } from './plan-history.ts';
import { planMail } from './plan-mail.ts';
import { planSites } from './plan-sites.ts';
import { planWebhooks } from './plan-webhooks.ts';

/** Throws INVENTORY_INVALID with the place of what is wrong; of a CSV's faults, the first ten. Nothing is asked of any site or server. */
export async function loadInventory(file: string, environment: Environment): Promise<Inventory> {
  const inventory = await readInventoryFile(file);
  const { value, pathOf } = inventory;
  const language = value.language ?? readLanguage(environment) ?? 'en';
  const sites = await planSites(inventory, language);
  const { of: secretOf } = await readSecrets(usesOf(inventory), environment);
  return {
    file,
    sites,
    language,
    timezone: value.timezone ?? 'Asia/Tokyo',
    concurrency: value.concurrency ?? 1,
    jitter: millisecondsOf(value.jitter ?? '0s'),
    missed: value.missed ?? 'run',
    history: planHistory(inventory, secretOf),
    runs: pathOf(value.runs ?? 'tagspill-runs'),
    retention: daysOf(value.retention ?? '400d'),
    staleAfter: daysOf(value.staleAfter ?? '7d'),
    mail: await planMail(inventory, { environment, secretOf, language }),
    webhooks: planWebhooks(inventory, sites, { secretOf, language }),
    dashboard: value.dashboard,
  };
}

/** The places where a variable is a secret, or may hold one. */
function usesOf({ value, complainAt }: InventoryFile): ReturnType<typeof secretUses> {
  const { history, mail, webhooks = [] } = value;
  return [
    ...secretUses(history, ['history'], complainAt),
    ...secretUses(mail?.password, ['mail', 'password'], complainAt),
    ...webhooks.flatMap(({ url, secret }, index) => [
      ...secretUses(url, ['webhooks', index, 'url'], complainAt),
      ...secretUses(secret, ['webhooks', index, 'secret'], complainAt),
    ]),
  ];
}
