// `notify --test`: is the mail server there, and do mail and webhooks arrive? Through no outbox: whoever asks wants to know now.
import type { NewMessage } from '../../model/message.ts';
import { composeTestMessages } from '../../notify/compose-test-messages.ts';
import { openMailer, type Mailer } from '../../notify/channels/email.ts';
import { openWebhooks, type Webhooks } from '../../notify/open-webhooks.ts';
import { loadInventory } from '../../plan/inventory/load-inventory.ts';
import { toolVersion } from '../tool-version.ts';

/** One channel, and what became of the try; `reason` is printable and undefined where it worked. */
export interface TestedChannel {
  readonly name: string;
  readonly reason: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** In the order of the inventory; empty where it names neither a mail server nor a webhook. */
export async function testChannels(file: string, environment: Environment, at: string): Promise<readonly TestedChannel[]> {
  const inventory = await loadInventory(file, environment);
  const mailer = inventory.mail && openMailer(inventory.mail);
  const webhooks = openWebhooks(inventory.webhooks);
  try {
    const server = await verified(mailer);
    const isDown = server.some(({ reason }) => reason !== undefined);
    const tested: TestedChannel[] = [...server];
    for (const message of composeTestMessages(inventory, { at, tool: `tagspill ${await toolVersion()}` })) {
      if (message.content.kind === 'mail' && isDown) continue;
      tested.push(await tried(message, { mailer, webhooks }));
    }
    return tested;
  } finally {
    mailer?.close();
    webhooks.close();
  }
}

async function verified(mailer: Mailer | undefined): Promise<readonly TestedChannel[]> {
  if (mailer === undefined) return [];
  const state = await mailer.verify();
  return [{ name: 'mail server', reason: state.kind === 'ready' ? undefined : state.reason }];
}

async function tried(
  { content }: NewMessage,
  { mailer, webhooks }: { readonly mailer: Mailer | undefined; readonly webhooks: Webhooks },
): Promise<TestedChannel> {
  if (content.kind === 'webhook') {
    const delivery = await webhooks.send(content);
    return { name: `webhook ${content.webhook}`, reason: delivery.kind === 'sent' ? undefined : delivery.reason };
  }
  const delivery = await mailer?.send(content);
  return {
    name: `mail to ${content.to.join(', ')}`,
    reason: delivery === undefined || delivery.kind === 'sent' ? undefined : delivery.reason,
  };
}
