// Who is written to, about what, in which thread, and how often; which message is which.
import { describe, expect, it } from 'vitest';
import type { SiteDigest } from '../../../src/model/fleet.ts';
import type { MailContent, NewMessage } from '../../../src/model/message.ts';
import { composeMessages, type Readership } from '../../../src/notify/compose-messages.ts';
import {
  aChange,
  aMailSettings,
  anAuditDigest,
  anInventorySite,
  aReadership,
  aRun,
  aSiteDigest,
  aWebhook,
} from '../../support/a-digest.ts';

const TOOL = { tool: 'tagspill 0.1.0' };
const leaking = (site: string): SiteDigest => aSiteDigest(site, { changes: [aChange('new', 1)] });

function mailsOf(messages: readonly NewMessage[]): readonly MailContent[] {
  return messages.flatMap(({ content }) => (content.kind === 'mail' ? [content] : []));
}

describe('readers', () => {
  it('writes once to each address of an owner, about all sites of that owner, in the language of the sites', () => {
    const mail = ['a@bank.example', 'b@BANK.example'];
    const readership = aReadership({
      sites: [
        anInventorySite('one', { mail }),
        anInventorySite('two', { mail: ['b@bank.example', 'a@bank.example', 'a@bank.example'] }),
        anInventorySite('three', { mail, language: 'en' }),
        anInventorySite('four', { mail: ['A@bank.example'] }),
        anInventorySite('nobody'),
      ],
      mail: aMailSettings({ rollUp: ['ciso@bank.example'] }),
    });
    const names = ['one', 'two', 'three', 'four', 'nobody'];
    const mails = mailsOf(composeMessages(anAuditDigest(names.map(leaking)), readership, TOOL));
    expect(mails.map(({ to, subject }) => [...to, subject])).toEqual([
      ['a@bank.example', '【要対応】one ほか1サイト: 個人情報の外部送信 新規2件'],
      ['b@bank.example', '【要対応】one ほか1サイト: 個人情報の外部送信 新規2件'],
      ['a@bank.example', '[Action needed] three: personal data sent to third parties, 1 new'],
      ['b@bank.example', '[Action needed] three: personal data sent to third parties, 1 new'],
      ['A@bank.example', '【要対応】four: 個人情報の外部送信 新規1件'],
      ['ciso@bank.example', '【要対応】全5サイト中5サイト: 個人情報の外部送信 新規5件'],
    ]);
  });

  it('leaves out an owner of whose sites none was audited, and everybody where there is no mail', () => {
    const sites = [anInventorySite('one', { mail: ['a@bank.example'] }), anInventorySite('two', { mail: ['b@bank.example'] })];
    const digest = anAuditDigest([leaking('one')]);
    expect(mailsOf(composeMessages(digest, aReadership({ sites }), TOOL)).map(({ to }) => to)).toEqual([['a@bank.example']]);
    expect(composeMessages(digest, aReadership({ sites, mail: undefined }), TOOL)).toEqual([]);
  });
});

describe('ids', () => {
  const readership = aReadership({
    sites: [anInventorySite('one', { mail: ['a@bank.example', 'b@bank.example'] })],
    mail: aMailSettings({ rollUp: ['ciso@bank.example'] }),
    webhooks: [aWebhook(), aWebhook({ name: 'second' })],
  });

  it('makes the same messages of the same audit, each with a key and a Message-ID of its own', () => {
    const messages = composeMessages(anAuditDigest([leaking('one')]), readership, TOOL);
    expect(composeMessages(anAuditDigest([leaking('one')]), readership, TOOL)).toEqual(messages);
    expect(new Set(messages.map(({ key }) => key)).size).toBe(5);
    const mails = mailsOf(messages);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3);
    for (const { messageId, thread } of mails) {
      expect(messageId).toMatch(/^<[0-9a-f]{32}@bank\.example>$/);
      expect(thread).toMatch(/^<tagspill-[0-9a-f]{16}@bank\.example>$/);
    }
  });

  it('gives another audit other keys, and names no address in them', () => {
    const first = composeMessages(anAuditDigest([leaking('one')]), readership, TOOL);
    const second = composeMessages(anAuditDigest([leaking('one')], { audit: '2026-11-23T17:00:00.000Z' }), readership, TOOL);
    const keys = [...first, ...second].map(({ key }) => key);
    expect(new Set(keys).size).toBe(10);
    expect(keys.join()).not.toMatch(/bank\.example|security room/);
  });
});

describe('threads', () => {
  const threads = (sites: Readership['sites'], audited: readonly string[]): readonly string[] =>
    mailsOf(composeMessages(anAuditDigest(audited.map(leaking)), aReadership({ sites }), TOOL)).map(({ thread }) => thread);
  const of = (...names: readonly string[]) => names.map((name) => anInventorySite(name, { mail: ['a@bank.example'] }));

  it('is a site’s where its owner has no other, whoever that is', () => {
    const [a] = threads(of('one'), ['one']);
    const [b] = threads([anInventorySite('one', { mail: ['b@bank.example'], language: 'en' })], ['one']);
    expect(b).toBe(a);
    expect(threads(of('two'), ['two'])).not.toEqual([a]);
  });

  it('is the owner’s where there are several, whichever of them were due', () => {
    const all = threads(of('one', 'two', 'three'), ['one', 'two', 'three']);
    expect(all).toHaveLength(1);
    expect(threads(of('one', 'two', 'three'), ['two'])).toEqual(all);
    expect(threads(of('one'), ['one'])).not.toEqual(all);
  });
});

describe('heartbeat', () => {
  const keysOf = (heartbeat: 'always' | 'weekly' | 'never', plannedAt: string, site: SiteDigest): readonly string[] => {
    const readership = aReadership({
      sites: [anInventorySite('one', { mail: ['a@bank.example'] })],
      mail: aMailSettings({ heartbeat }),
    });
    return composeMessages(anAuditDigest([site], { audit: plannedAt, plannedAt }), readership, TOOL).map(({ key }) => key);
  };
  // 02:00 in Tokyo; the 22nd of November 2026 is a Sunday.
  const nights = Array.from({ length: 15 }, (_, night) => new Date(Date.UTC(2026, 10, 21 + night, 17)).toISOString());

  it('always says that there is nothing, or never', () => {
    expect(new Set(nights.flatMap((night) => keysOf('always', night, aSiteDigest('one')))).size).toBe(15);
    expect(nights.flatMap((night) => keysOf('never', night, aSiteDigest('one')))).toEqual([]);
  });

  it('says it weekly under one key for an ISO week of the inventory’s time zone', () => {
    const weeks = nights.map((night) => keysOf('weekly', night, aSiteDigest('one'))[0] ?? '');
    expect(weeks.map((key) => key.split('/')[1])).toEqual([
      '2026-W47',
      ...Array.from({ length: 7 }, () => '2026-W48'),
      ...Array.from({ length: 7 }, () => '2026-W49'),
    ]);
    expect(new Set(weeks).size).toBe(3);
  });

  it.each<[string, Partial<SiteDigest>]>([
    ['not scanned', { run: aRun('one', { outcome: 'not-scanned' }) }],
    ['incomplete', { run: aRun('one', { outcome: 'incomplete' }) }],
    ['without a run', { run: undefined }],
    ['still open', { changes: [aChange('continuing', 1)] }],
    ['not looked at', { changes: [aChange('unseen', 1)] }],
    ['fixed', { changes: [aChange('fixed', 1)] }],
    ['stale', { isStale: true }],
  ])('never holds back what is no nothing: %s', (_, digest) => {
    for (const heartbeat of ['weekly', 'never'] as const)
      expect(nights.flatMap((night) => keysOf(heartbeat, night, aSiteDigest('one', digest)))).toHaveLength(15);
  });

  it('has a key for each set of sites, so that the silence of one is not covered by another', () => {
    const readership = aReadership({
      sites: ['one', 'two'].map((name) => anInventorySite(name, { mail: ['a@bank.example'] })),
      mail: aMailSettings({ heartbeat: 'weekly' }),
    });
    const keys = ['one', 'two'].flatMap((name) =>
      composeMessages(anAuditDigest([aSiteDigest(name)]), readership, TOOL).map(({ key }) => key),
    );
    expect(new Set(keys).size).toBe(2);
  });
});
