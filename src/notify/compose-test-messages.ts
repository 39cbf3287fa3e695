// What `notify --test` sends: a mail to each address of the roll-up and a post to each webhook, which say that they got there.
import type { Inventory, MailSettings, WebhookSettings } from '../model/inventory.ts';
import type { NewMessage } from '../model/message.ts';
import type { DigestPage } from './digest/page-parts.ts';
import { mailPage } from './digest/html/mail-page.tsx';
import { localTime } from './digest/local-time.ts';
import { messageIdOf, threadIdOf } from './digest/message-id.ts';
import { plainText } from './digest/plain-text.ts';
import { shortHash } from './digest/short-hash.ts';
import { countsOf } from './digest/counts.ts';
import { digestBlocks } from './digest/blocks.ts';
import { DIGEST_WORDS } from './digest/words.ts';
import { WEBHOOK_CHANNELS } from './webhooks/webhook-channels.ts';

export interface TestOccasion {
  /** ISO 8601; makes the keys unique, so that each test is a new one. */
  readonly at: string;
  /** Name and version. */
  readonly tool: string;
  readonly timezone: string;
}

export function composeTestMessages(
  { mail, webhooks, timezone }: Pick<Inventory, 'mail' | 'webhooks' | 'timezone'>,
  { at, tool }: Omit<TestOccasion, 'timezone'>,
): readonly NewMessage[] {
  const occasion: TestOccasion = { at, tool, timezone };
  return [
    ...(mail === undefined ? [] : mail.rollUp.map((address) => testMail(address, mail, occasion))),
    ...webhooks.map((webhook) => testPost(webhook, occasion)),
  ];
}

function testMail(address: string, { from, language }: MailSettings, { at, tool, timezone }: TestOccasion): NewMessage {
  const words = DIGEST_WORDS[language];
  const when = localTime(at, timezone);
  const page: DigestPage = {
    language,
    subject: words.testSubject,
    standing: 'nothing',
    lead: words.testText,
    facts: [{ label: words.label.period, value: words.period(when, when, timezone) }],
    overview: undefined,
    sections: [],
    link: undefined,
    notes: [words.sentBy(tool)],
  };
  const key = `mail/test/${at}/${shortHash('to', address)}`;
  return {
    key,
    content: {
      kind: 'mail',
      to: [address],
      subject: page.subject,
      text: plainText(page),
      html: mailPage(page),
      files: [],
      messageId: messageIdOf(key, from),
      thread: threadIdOf(shortHash('test'), from),
    },
  };
}

function testPost({ name, kind, language }: WebhookSettings, { at, tool, timezone }: TestOccasion): NewMessage {
  const words = DIGEST_WORDS[language];
  const when = localTime(at, timezone);
  const { contentType, render } = WEBHOOK_CHANNELS[kind];
  const body = render({
    event: 'test',
    language,
    audit: 'test',
    plannedAt: at,
    endedAt: at,
    standing: 'nothing',
    title: words.testSubject,
    lead: words.testText,
    period: words.period(when, when, timezone),
    counts: countsOf(digestBlocks([])),
    worst: [],
    unseen: [],
    link: undefined,
    tool,
  });
  return {
    key: `webhook/test/${at}/${shortHash('webhook', name)}`,
    content: { kind: 'webhook', webhook: name, contentType, body },
  };
}
