// The text of a digest: its blocks in their order, its width, its times, and what a mail never holds.
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/model/language.ts';
import type { MailContent } from '../../../src/model/message.ts';
import { composeMessages, type Readership } from '../../../src/notify/compose-messages.ts';
import { displayWidth } from '../../../src/platform/display-width.ts';
import type { AuditDigest } from '../../../src/model/fleet.ts';
import {
  aChange,
  aMailSettings,
  anAuditDigest,
  anInventorySite,
  aReadership,
  aRun,
  aSiteDigest,
} from '../../support/a-digest.ts';
import { aRichDigest, aRichReadership } from '../../support/a-rich-digest.ts';

function mailOf(digest: AuditDigest, readership: Readership): MailContent {
  const [message] = composeMessages(digest, readership, { tool: 'tagspill 0.1.0' });
  if (message?.content.kind !== 'mail') throw new Error('no mail');
  return message.content;
}

const alone = (overrides: Partial<Readership> = {}): Readership =>
  aReadership({ sites: [anInventorySite('bank-www', { mail: ['a@bank.example'] })], ...overrides });

describe('text', () => {
  it.each([
    [
      'ja',
      [
        '検査できなかったサイト・検査が完了していないサイト（2件）',
        '見送った検査（1件）',
        '新規（2件）',
        '抑制の期限切れ・再び要対応（1件）',
        '継続（1件）',
        '解消（1件）',
        '送信先との取り決めの範囲外（1件）',
        '抑制中（1件）',
        '期限の近い抑制（1件）',
        '新たに確認した送信先（2件）',
        '今回確認していない項目（1件）',
        '長期間、検査が完了していないサイト（1件）',
      ],
    ],
    [
      'en',
      [
        'Not scanned, or not to the end (2)',
        'Planned looks that were left out (1)',
        'New (2)',
        'Suppression ended: counts again (1)',
        'Still open (1)',
        'Fixed (1)',
        'Outside of what was agreed with recipients (1)',
        'Suppressed (1)',
        'Suppressions about to end (1)',
        'Third parties newly seen (2)',
        'Not looked at (1)',
        'Not seen whole for long (1)',
      ],
    ],
  ] as const)('has its blocks in their order: %s', (language, titles) => {
    const { text, html } = mailOf(aRichDigest(language), aRichReadership(language));
    const lines = text.split('\n');
    expect(lines.filter((_, at) => /^-+$/.test(lines[at + 1] ?? ''))).toEqual(titles);
    expect([...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, title]) => title)).toEqual(titles);
  });

  it.each(LANGUAGES)('keeps to 72 columns but for addresses and ids: %s', (language) => {
    const { text } = mailOf(aRichDigest(language), aRichReadership(language));
    expect(text.split('\n').filter((line) => displayWidth(line) > 72 && !/https?:|v1:/.test(line))).toEqual([]);
  });

  it('tells times in the time zone of the inventory, which it names', () => {
    const digest = anAuditDigest([aSiteDigest('bank-www', { changes: [aChange('new', 1)] })]);
    expect(mailOf(digest, alone()).text).toContain('検査日時：2026-11-23 02:00 ～ 03:12（Asia/Tokyo）');
    const { text } = mailOf(digest, alone({ timezone: 'Europe/Berlin' }));
    expect(text).toContain('2026-11-22 18:00 ～ 19:12（Europe/Berlin）');
    expect(text).toContain('初回検出：2026-11-22 18:03');
    expect(mailOf(digest, alone({ timezone: 'Asia/Kathmandu' })).text).toContain('2026-11-22 22:45 ～ 23:57（Asia/Kathmandu）');
    expect(mailOf(digest, alone({ timezone: 'Asia/Almaty' })).text).toContain('2026-11-22 22:00 ～ 23:12');
    expect(mailOf(digest, alone({ timezone: 'Asia/Yangon' })).text).toContain(
      '2026-11-22 23:30 ～ 2026-11-23 00:42（Asia/Yangon）',
    );
  });

  it('links to the dashboard, or names the run directory under the folder of runs', () => {
    const digest = anAuditDigest([aSiteDigest('bank-www', { changes: [aChange('new', 1)] })]);
    const without = mailOf(digest, alone());
    expect(without.text).toContain('結果フォルダー：2026-11-23T0200/bank-www\n');
    expect(without.text + without.html).not.toContain('/var/lib');
    const { text, html } = mailOf(digest, alone({ dashboard: 'https://audit.bank.example/?a=1&b=2' }));
    expect(text).toContain('\nhttps://audit.bank.example/?a=1&b=2\n');
    expect(html).toContain('href="https://audit.bank.example/?a=1&amp;b=2"');
    expect(text).not.toContain('結果フォルダー');
  });

  it('links each incident to its place in the dashboard', () => {
    const digest = anAuditDigest([aSiteDigest('bank-www', { changes: [aChange('new', 1)] })]);
    const { text, html } = mailOf(digest, alone({ dashboard: 'https://audit.bank.example/tagspill' }));
    const page = /https:\/\/audit\.bank\.example\/tagspill\/sites\/bank-www[^\s/]*\/index\.html#cause-v1-\S+/.exec(text)?.[0];
    expect(html).toContain(`href="${page}"`);
  });

  it('shows the worst, and says how many more there are', () => {
    const changes = Array.from({ length: 45 }, (_, at) =>
      aChange('new', at + 1, { severity: at === 44 ? 'critical' : 'low', sentence: { en: `case ${at}`, ja: `事例${at}` } }),
    );
    const { text, files } = mailOf(anAuditDigest([aSiteDigest('bank-www', { changes })]), alone());
    expect(text).toContain('新規（45件）');
    expect(text).toContain('1. [重大・新規]');
    expect(text.indexOf('事例44')).toBeLessThan(text.indexOf('事例0'));
    expect(text).toContain('ほか25件は、添付のCSVファイルに記載しています。');
    expect(files[0]?.text.split('\r\n')).toHaveLength(45 + 2);
  });

  it('stays below the size at which Gmail cuts a mail, however much there is to tell', () => {
    const changes = Array.from({ length: 300 }, (_, at) =>
      aChange((['new', 'continuing', 'fixed', 'unseen'] as const)[at % 4] ?? 'new', at + 1),
    );
    const names = Array.from({ length: 120 }, (_, at) => `site-${at}`);
    const sites = names.map((name, at) =>
      aSiteDigest(
        name,
        at % 3 === 0
          ? { changes: changes.slice(at, at + 3) }
          : at % 3 === 1
            ? { run: aRun(name, { outcome: 'incomplete' }) }
            : {},
      ),
    );
    const readership = aReadership({ mail: aMailSettings({ rollUp: ['ciso@bank.example'] }) });
    expect(Buffer.byteLength(mailOf(anAuditDigest(sites), readership).html)).toBeLessThan(102_000);
  });
});

describe('CSV', () => {
  it('has a row for each incident and for each site that was not seen whole, under heads of the language', () => {
    const [file] = mailOf(aRichDigest('ja'), aRichReadership('ja')).files;
    expect(file?.name).toBe('tagspill_sites_2026-11-23.csv');
    expect(file?.type).toBe('text/csv');
    const lines = (file?.text ?? '').split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF"サイト","区分","重大度","確度","情報の種類","内容","ページ","送信先","初回検出 (Asia/Tokyo)","最終検出 (Asia/Tokyo)","識別子","抑制期限"',
    );
    expect(lines.slice(1, -1).map((line) => line.split('","').slice(0, 2).join(' '))).toEqual([
      '"recruit 検査できず',
      '"カードお申し込み 未完了',
      '"bank-www 検査見送り',
      '"bank-www 新規',
      '"bank-www 再発',
      '"bank-www 抑制の期限切れ',
      '"bank-www 新規',
      '"bank-www 継続',
      '"カードお申し込み 未確認',
      '"bank-www 解消',
      '"bank-www 継続',
    ]);
    expect(lines[6]).toMatch(/"2026-11-20"$/);
  });

  it('is named after the site, and left out where it would have no row', () => {
    const site = anInventorySite('会員ページ: A/B', { mail: ['a@bank.example'] });
    const readership = aReadership({ sites: [site] });
    const leaking = anAuditDigest([aSiteDigest(site.name, { changes: [aChange('new', 1)] })]);
    expect(mailOf(leaking, readership).files.map(({ name }) => name)).toEqual(['tagspill_会員ページ-A-B_2026-11-23.csv']);
    expect(mailOf(anAuditDigest([aSiteDigest(site.name)]), readership).files).toEqual([]);
  });
});
