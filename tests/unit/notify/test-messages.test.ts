// What `notify --test` sends: to whom, and that no two tests are one message.
import { expect, it } from 'vitest';
import { WEBHOOK_KINDS } from '../../../src/model/inventory.ts';
import { composeTestMessages } from '../../../src/notify/compose-test-messages.ts';
import { aMailSettings, aReadership, aWebhook } from '../../support/a-digest.ts';

const readership = aReadership({
  mail: aMailSettings({ rollUp: ['a@bank.example', 'b@bank.example'], language: 'ja' }),
  webhooks: WEBHOOK_KINDS.map((kind) => aWebhook({ name: kind, kind, language: 'en' })),
});

it('writes to each address of the roll-up and posts to each webhook, in its language', () => {
  const messages = composeTestMessages(readership, { at: '2026-11-23T00:00:00.000Z', tool: 'tagspill 0.1.0' });
  const told = messages.map(({ content }) => (content.kind === 'mail' ? [...content.to, content.subject] : [content.webhook]));
  expect(told).toEqual([
    ['a@bank.example', '【テスト】外部送信の検査: 通知の送信テスト'],
    ['b@bank.example', '【テスト】外部送信の検査: 通知の送信テスト'],
    ...WEBHOOK_KINDS.map((kind) => [kind]),
  ]);
  for (const { content } of messages)
    expect(content.kind === 'mail' ? content.text : decodeURIComponent(content.body.replaceAll('+', ' '))).toMatch(
      content.kind === 'mail' ? /届いていれば/ : content.webhook === 'generic' ? /"event":"test"/ : /notifications reach you/,
    );
});

it('is new each time', () => {
  const keys = ['2026-11-23T00:00:00.000Z', '2026-11-23T00:00:01.000Z'].flatMap((at) =>
    composeTestMessages(readership, { at, tool: 'tagspill' }).map(({ key }) => key),
  );
  expect(new Set(keys).size).toBe(14);
});
