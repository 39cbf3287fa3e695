// Webhooks over HTTP to a server on the loopback: what each service receives, and when.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { WEBHOOK_KINDS, type WebhookKind, type WebhookSettings } from '../../../src/model/inventory.ts';
import { Raw } from '../../../src/model/raw.ts';
import { composeMessages } from '../../../src/notify/compose-messages.ts';
import { aChange, anAuditDigest, aReadership, aRun, aSeenRecipient, aSiteDigest, aWebhook } from '../../support/a-digest.ts';
import { NOW, post, serve, settingsFor } from './sent-posts.ts';

describe('what arrives', () => {
  it('is signed, so that a receiver that knows the secret can tell', async () => {
    const server = await serve();
    const settings = settingsFor(server, { secret: new Raw('synthetic-secret') });
    expect(await post(server, settings)).toEqual({ kind: 'sent' });
    const [arrived] = server.arrived;
    expect(arrived?.method).toBe('POST');
    expect(arrived?.headers['content-type']).toBe('application/json');
    const timestamp = arrived?.headers['x-tagspill-timestamp'];
    expect(timestamp).toBe(String(NOW / 1000));
    const signature = createHmac('sha256', 'synthetic-secret')
      .update(`${String(timestamp)}.`)
      .update(arrived?.body ?? '')
      .digest('hex');
    expect(arrived?.headers['x-tagspill-signature']).toBe(`sha256=${signature}`);
    expect(arrived?.headers['referer']).toBeUndefined();
  });

  it('is JSON with a version, figures, the three worst and the link', async () => {
    const server = await serve();
    const settings = settingsFor(server, { language: 'en' });
    await post(server, settings);
    expect(server.arrived[0]?.headers['x-tagspill-signature']).toBeUndefined();
    expect(JSON.parse(server.arrived[0]?.body.toString() ?? '')).toMatchObject({
      schemaVersion: 1,
      event: 'audit',
      audit: '2026-11-22T17:00:00.000Z',
      standing: 'action',
      counts: {
        sent: 2,
        breached: 1,
        lapsed: 1,
        continuing: 1,
        fixed: 1,
        notScanned: 1,
        incomplete: 1,
        skipped: 1,
        suppressed: 1,
      },
      worst: [
        { site: 'bank-www', severity: 'critical', change: 'new' },
        { site: 'bank-www', severity: 'high', change: 'reopened' },
        { site: 'bank-www', severity: 'medium', change: 'lapsed' },
      ],
      notSeenWhole: [{ site: 'recruit' }, { site: 'カードお申し込み' }, { site: 'bank-www', outcome: 'Left out' }],
      url: 'https://audit.bank.example/tagspill/',
    });
  });

  it.each<[WebhookKind, (body: string) => unknown, unknown]>([
    [
      'slack',
      (body) => JSON.parse(body) as unknown,
      {
        text: expect.stringMatching(/^【要対応】/),
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: expect.stringMatching(/^【要対応】/) } },
          { type: 'section', text: { type: 'plain_text', text: expect.stringContaining('- [重大・新規] bank-www: ') } },
          {
            type: 'section',
            text: { type: 'mrkdwn', text: '<https://audit.bank.example/tagspill/|ダッシュボードで詳細を見る>' },
          },
        ],
      },
    ],
    [
      'teams',
      (body) => JSON.parse(body) as unknown,
      {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: {
              type: 'AdaptiveCard',
              version: '1.4',
              actions: [{ type: 'Action.OpenUrl', url: 'https://audit.bank.example/tagspill/' }],
            },
          },
        ],
      },
    ],
    [
      'chatwork',
      (body) => Object.fromEntries(new URLSearchParams(body)),
      {
        self_unread: '1',
        body: expect.stringMatching(
          /^\[info\]\[title\]【要対応】[^]*\[\/title\][^]*https:\/\/audit\.bank\.example\/tagspill\/\[\/info\]$/,
        ),
      },
    ],
    [
      'line-works',
      (body) => JSON.parse(body) as unknown,
      {
        title: expect.stringMatching(/^【要対応】/),
        body: { text: expect.stringContaining('新たに対応が必要な項目') },
        button: { label: 'ダッシュボードで詳細を見る', url: 'https://audit.bank.example/tagspill/' },
      },
    ],
  ])('is what %s documents', async (kind, read, expected) => {
    const server = await serve();
    expect(await post(server, settingsFor(server, { kind }))).toEqual({ kind: 'sent' });
    expect(read(server.arrived[0]?.body.toString() ?? '')).toMatchObject(expected as object);
  });

  it('gives Chatwork its token, and nobody else a secret', async () => {
    const server = await serve();
    for (const kind of WEBHOOK_KINDS) await post(server, settingsFor(server, { kind, secret: new Raw('synthetic-token') }));
    const tokens = server.arrived.map(({ headers }) => headers['x-chatworktoken']);
    expect(tokens).toEqual(WEBHOOK_KINDS.map((kind) => (kind === 'chatwork' ? 'synthetic-token' : undefined)));
    expect(
      server.arrived.filter(
        ({ headers, body }) => JSON.stringify(headers).includes('synthetic-token') || body.includes('synthetic'),
      ),
    ).toHaveLength(1);
  });

  it.each<[WebhookKind, number]>([
    ['slack', 40_000],
    ['teams', 28_000],
    ['chatwork', 40_000],
    ['line-works', 8_000],
    ['generic', 64_000],
  ])('fits into %s, however much there is to tell', (kind, most) => {
    const long = '個人情報'.repeat(2000);
    const sites = Array.from({ length: 300 }, (_, at) =>
      aSiteDigest(`サイト${'名'.repeat(70)}${at}`, {
        run: aRun('x', { outcome: 'incomplete' }),
        changes: [aChange('new', at + 1, { sentence: { en: long, ja: long } })],
      }),
    );
    const readership = aReadership({
      mail: undefined,
      webhooks: [aWebhook({ kind })],
      dashboard: `https://audit.bank.example/${'x'.repeat(900)}`,
    });
    const [message] = composeMessages(anAuditDigest(sites), readership, { tool: 'tagspill' });
    expect(message?.content.kind === 'webhook' && Buffer.byteLength(message.content.body)).toBeLessThan(most);
    if (kind !== 'slack' || message?.content.kind !== 'webhook') return;
    const { blocks } = JSON.parse(message.content.body) as { blocks: readonly { text: { text: string } }[] };
    expect(blocks.map(({ text }, at) => text.text.length <= (at === 0 ? 150 : 3000))).toEqual([true, true, true]);
  });
});

describe('when it is sent', () => {
  const kept = (settings: Partial<WebhookSettings>, site: Parameters<typeof aSiteDigest>[1]): number =>
    composeMessages(anAuditDigest([aSiteDigest('one', site)]), aReadership({ mail: undefined, webhooks: [aWebhook(settings)] }), {
      tool: 'tagspill',
    }).length;

  it('goes to those with one of its tags', () => {
    expect(kept({ tags: ['shop', 'card'] }, { tags: ['card'] })).toBe(1);
    expect(kept({ tags: ['shop'] }, { tags: ['card'] })).toBe(0);
    expect(kept({ tags: ['shop'] }, {})).toBe(0);
  });

  it('is silent where nothing changed, if that is what is asked for', () => {
    const quiet = [{}, { changes: [aChange('continuing', 1)] }];
    const loud = [
      { changes: [aChange('new', 1)] },
      { changes: [aChange('fixed', 1)] },
      { changes: [aChange('continuing', 1, { isWorse: true })] },
      { changes: [aChange('unseen', 1)] },
      { newRecipients: [aSeenRecipient()] },
      { run: undefined },
      { run: aRun('one', { outcome: 'incomplete' as const }) },
    ];
    expect(quiet.map((site) => kept({ on: 'change' }, site))).toEqual([0, 0]);
    expect(quiet.map((site) => kept({ on: 'always' }, site))).toEqual([1, 1]);
    expect(loud.map((site) => kept({ on: 'change' }, site))).toEqual(loud.map(() => 1));
  });
});
