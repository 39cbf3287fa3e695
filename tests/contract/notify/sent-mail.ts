// What tests of mail share: servers that end with their test, settings for them, and a digest.
import PostalMime, { type Email } from 'postal-mime';
import { afterEach } from 'vitest';
import type { MailSettings } from '../../../src/model/inventory.ts';
import type { MailContent } from '../../../src/model/message.ts';
import { composeMessages } from '../../../src/notify/compose-messages.ts';
import { aMailSettings } from '../../support/a-digest.ts';
import { aRichDigest, aRichReadership } from '../../support/a-rich-digest.ts';
import { serveMail, type MailServer, type MailServerWishes } from '../../support/mail-server.ts';

/** Closed after each test. */
export const servers: { readonly close: () => Promise<void> | void }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

export async function serve(wishes: MailServerWishes = {}): Promise<MailServer> {
  const server = await serveMail(wishes);
  servers.push(server);
  return server;
}

export const settingsFor = ({ port, ca }: Pick<MailServer, 'port' | 'ca'>, settings: Partial<MailSettings> = {}): MailSettings =>
  aMailSettings({ port, trustedCa: [ca], ...settings });

export function aMail(): MailContent {
  const [message] = composeMessages(aRichDigest(), aRichReadership(), { tool: 'tagspill 0.1.0' });
  if (message?.content.kind !== 'mail') throw new Error('no mail');
  return message.content;
}

export async function received({ taken }: MailServer): Promise<readonly Email[]> {
  return Promise.all(taken.map(({ raw }) => PostalMime.parse(raw)));
}

export const headerOf = ({ headers }: Email, key: string): readonly string[] =>
  headers.filter((header) => header.key === key).map(({ value }) => value);
