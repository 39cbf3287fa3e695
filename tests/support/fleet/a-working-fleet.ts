// Fleets for tests: an inventory, a history that a test opened, and a mailer that keeps what it is given.
import type { Fleet } from '../../../src/audit/fleet/fleet.ts';
import type { History } from '../../../src/history/history.ts';
import type { Inventory, InventorySite, MailSettings } from '../../../src/model/inventory.ts';
import type { Delivery, MailContent, WebhookContent } from '../../../src/model/message.ts';
import { Raw } from '../../../src/model/raw.ts';

export function aSite(name: string, site: Partial<InventorySite> = {}): InventorySite {
  return {
    name,
    target: `https://${name}.example/`,
    owner: 'Web team',
    mail: ['web@firm.example'],
    criticality: 'high',
    schedule: '0 3 * * *',
    tags: [],
    language: 'ja',
    line: 2,
    ...site,
  };
}

export function someMail(mail: Partial<MailSettings> = {}): MailSettings {
  return {
    host: '127.0.0.1',
    port: 2525,
    security: 'none',
    user: undefined,
    password: undefined,
    trustedCa: [],
    from: 'tagspill <audit@firm.example>',
    rollUp: ['ciso@firm.example'],
    language: 'ja',
    heartbeat: 'always',
    ...mail,
  };
}

export function anInventory(sites: readonly InventorySite[], inventory: Partial<Inventory> = {}): Inventory {
  return {
    file: 'sites.yaml',
    sites,
    language: 'en',
    timezone: 'Asia/Tokyo',
    concurrency: 4,
    jitter: 0,
    missed: 'run',
    history: new Raw('unused'),
    runs: '/nowhere/runs',
    retention: 400,
    staleAfter: 7,
    mail: someMail(),
    webhooks: [],
    dashboard: undefined,
    ...inventory,
  };
}

export interface KeptFleet extends Fleet {
  /** In the order in which they were sent. */
  readonly sent: (MailContent | WebhookContent)[];
}

/** `answer` is what the server says to each mail; it takes all unless given. */
export function aFleet(
  inventory: Inventory,
  history: History,
  { holder = 'test 1 1', answer }: { readonly holder?: string; readonly answer?: (mail: MailContent) => Delivery } = {},
): KeptFleet {
  const sent: (MailContent | WebhookContent)[] = [];
  const take = (content: MailContent | WebhookContent, delivery: Delivery): Promise<Delivery> => {
    if (delivery.kind === 'sent') sent.push(content);
    return Promise.resolve(delivery);
  };
  return {
    inventory,
    history,
    holder,
    tool: 'tagspill 0.1.0',
    mailer: { send: (mail) => take(mail, answer?.(mail) ?? { kind: 'sent' }) },
    webhooks: { send: (content) => take(content, { kind: 'sent' }) },
    sent,
  };
}
