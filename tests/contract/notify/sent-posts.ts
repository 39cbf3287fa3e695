// What tests of webhooks share: servers that end with their test, settings for them, and a post.
import { afterEach } from 'vitest';
import type { WebhookSettings } from '../../../src/model/inventory.ts';
import type { Language } from '../../../src/model/language.ts';
import type { Delivery, WebhookContent } from '../../../src/model/message.ts';
import { Raw } from '../../../src/model/raw.ts';
import { composeMessages } from '../../../src/notify/compose-messages.ts';
import { openWebhooks } from '../../../src/notify/open-webhooks.ts';
import { aWebhook } from '../../support/a-digest.ts';
import { aRichDigest, aRichReadership } from '../../support/a-rich-digest.ts';
import { serveLoopback, type Answer, type Loopback } from '../../support/loopback.ts';

export const NOW = Date.UTC(2026, 10, 22, 18, 20);
export const PATH = '/services/T0/B0/synthetic-path';
/** Closed after each test. */
export const open: { readonly close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

export async function serve(answer: Answer = {}): Promise<Loopback> {
  const server = await serveLoopback({ [`localhost${PATH}`]: answer });
  open.push(server);
  return server;
}

export const settingsFor = (server: Loopback, settings: Partial<WebhookSettings> = {}): WebhookSettings =>
  aWebhook({ url: new Raw(`https://localhost:${server.port}${PATH}`), ...settings });

export function aPost(settings: WebhookSettings, language: Language = 'ja'): WebhookContent {
  const readership = { ...aRichReadership(language), mail: undefined, webhooks: [settings] };
  const [message] = composeMessages(aRichDigest(language), readership, { tool: 'tagspill 0.1.0' });
  if (message?.content.kind !== 'webhook') throw new Error('no post');
  return message.content;
}

export const post = async (server: Loopback, settings: WebhookSettings, options: object = {}): Promise<Delivery> =>
  openWebhooks([settings], { trustedCa: [server.ca], now: () => NOW, ...options }).send(aPost(settings, settings.language));
