// The first line that a reader sees: what it says for every kind of night, in both languages.
import { describe, expect, it } from 'vitest';
import type { SiteDigest } from '../../../src/model/fleet.ts';
import type { Language } from '../../../src/model/language.ts';
import { composeMessages } from '../../../src/notify/compose-messages.ts';
import {
  aChange,
  aMailSettings,
  anAuditDigest,
  anInventorySite,
  aReadership,
  aRun,
  aSeenRecipient,
  aSiteDigest,
} from '../../support/a-digest.ts';

const news = [aChange('new', 1), aChange('new', 2), aChange('reopened', 3), aChange('fixed', 4)];
const suppression = { reason: 'until the relaunch', until: '2026-12-04', owner: undefined };

function subjectsOf(sites: readonly SiteDigest[], language: Language, rollUp: readonly string[] = []): readonly string[] {
  const readership = aReadership({
    sites: sites.map(({ site }) => anInventorySite(site, { language, mail: ['owner@bank.example'] })),
    mail: aMailSettings({ language, rollUp }),
  });
  return composeMessages(anAuditDigest(sites), readership, { tool: 'tagspill' }).flatMap(({ content }) =>
    content.kind === 'mail' ? [content.subject] : [],
  );
}

describe('one site', () => {
  it.each<[string, Partial<SiteDigest>, string, string]>([
    [
      'new and fixed',
      { changes: news },
      '【要対応】bank-www: 個人情報の外部送信 新規3件（解消1件）',
      '[Action needed] bank-www: personal data sent to third parties, 3 new (1 fixed)',
    ],
    [
      'new, exposed and outside of contracts',
      { changes: [aChange('new', 1), aChange('new', 2, { exposed: true }), aChange('new', 3, { isContract: true })] },
      '【要対応】bank-www: 個人情報の外部送信 新規1件、未送信の露出 新規1件、取り決めの範囲外 新規1件',
      '[Action needed] bank-www: personal data sent to third parties, 1 new; exposed and not yet sent, 1 new; outside of what was agreed, 1 new',
    ],
    [
      'worse',
      { changes: [aChange('continuing', 1, { isWorse: true })] },
      '【要対応】bank-www: 個人情報の外部送信 新規1件',
      '[Action needed] bank-www: personal data sent to third parties, 1 new',
    ],
    [
      'new in a scan that did not end',
      { changes: [aChange('new', 1)], run: aRun('bank-www', { outcome: 'incomplete' }) },
      '【要対応】bank-www: 個人情報の外部送信 新規1件、検査が完了していません',
      '[Action needed] bank-www: personal data sent to third parties, 1 new; scan incomplete',
    ],
    [
      'no longer held back',
      { changes: [aChange('continuing', 1, { expired: suppression }), aChange('continuing', 2)] },
      '【要対応】bank-www: 抑制の期限切れ 1件',
      '[Action needed] bank-www: 1 no longer suppressed',
    ],
    [
      'continuing',
      { changes: [aChange('continuing', 1), aChange('continuing', 2), aChange('fixed', 3)] },
      '【継続】bank-www: 個人情報の外部送信 継続2件（解消1件）',
      '[Still open] bank-www: personal data sent to third parties, 2 still open (1 fixed)',
    ],
    [
      'fixed',
      { changes: [aChange('fixed', 1), aChange('fixed', 2)] },
      '【解消】bank-www: 個人情報の外部送信 解消2件',
      '[Fixed] bank-www: personal data sent to third parties, 2 fixed',
    ],
    [
      'nothing',
      {},
      '【異常なし】bank-www: 個人情報の外部送信は確認されませんでした',
      '[No findings] bank-www: no personal data seen going to third parties',
    ],
    [
      'nothing but what is suppressed',
      { changes: [aChange('continuing', 1, { suppression })] },
      '【異常なし】bank-www: 個人情報の外部送信は確認されませんでした（抑制中1件）',
      '[No findings] bank-www: no personal data seen going to third parties (1 suppressed)',
    ],
    [
      'not scanned',
      { run: aRun('bank-www', { outcome: 'not-scanned' }) },
      '【確認できず】bank-www: 検査できませんでした',
      '[Not confirmed] bank-www: not scanned',
    ],
    [
      'without a run',
      { run: undefined },
      '【確認できず】bank-www: 検査できませんでした',
      '[Not confirmed] bank-www: not scanned',
    ],
    [
      'incomplete with known ones',
      { changes: [aChange('continuing', 1)], run: aRun('bank-www', { outcome: 'incomplete' }) },
      '【確認できず】bank-www: 検査が完了していません（継続1件）',
      '[Not confirmed] bank-www: scan incomplete (1 still open)',
    ],
    [
      'not looked at',
      { changes: [aChange('unseen', 1)] },
      '【確認できず】bank-www: 未確認の項目 1件',
      '[Not confirmed] bank-www: 1 open and not looked at',
    ],
    [
      'seen whole, and not when it was planned before',
      { skipped: [{ plannedAt: '2026-11-21T17:00:00.000Z', times: 1, why: 'missed' }] },
      '【確認できず】bank-www: 見送った検査 1件',
      '[Not confirmed] bank-www: 1 planned look left out',
    ],
    [
      'not looked at when it was planned, nor since',
      { run: undefined, skipped: [{ plannedAt: '2026-11-21T17:00:00.000Z', times: 1, why: 'missed' }] },
      '【確認できず】bank-www: 検査できませんでした',
      '[Not confirmed] bank-www: not scanned',
    ],
    [
      'a new third party',
      { newRecipients: [aSeenRecipient()], ending: [{ matches: 'rule=email', ...suppression }] },
      '【要確認】bank-www: 新たな送信先 1件、期限の近い抑制 1件',
      '[Please review] bank-www: 1 third party newly seen; 1 suppression about to end',
    ],
  ])('%s', (_, digest, japanese, english) => {
    const site = aSiteDigest('bank-www', digest);
    expect(subjectsOf([site], 'ja')).toEqual([japanese]);
    expect(subjectsOf([site], 'en')).toEqual([english]);
  });
});

describe('several sites', () => {
  const sites = [
    aSiteDigest('quiet'),
    aSiteDigest('bank-www', { changes: [aChange('new', 1)] }),
    aSiteDigest('cards', { changes: [aChange('new', 2), aChange('fixed', 3)] }),
    aSiteDigest('gone', { run: undefined }),
  ];

  it('names the first site that it is about, and counts the others; the roll-up counts all', () => {
    expect(subjectsOf(sites, 'ja', ['ciso@bank.example'])).toEqual([
      '【要対応】bank-www ほか1サイト: 個人情報の外部送信 新規2件（解消1件）、検査できず 1サイト',
      '【要対応】全4サイト中2サイト: 個人情報の外部送信 新規2件（解消1件）、検査できず 1サイト',
    ]);
    expect(subjectsOf(sites, 'en', ['ciso@bank.example'])).toEqual([
      '[Action needed] bank-www and 1 other site: personal data sent to third parties, 2 new (1 fixed); 1 site not scanned',
      '[Action needed] 2 of 4 sites: personal data sent to third parties, 2 new (1 fixed); 1 site not scanned',
    ]);
  });

  it('says of all that there is nothing', () => {
    expect(subjectsOf([aSiteDigest('a'), aSiteDigest('b')], 'ja', ['ciso@bank.example'])).toEqual([
      '【異常なし】a ほか1サイト: 個人情報の外部送信は確認されませんでした',
      '【異常なし】全2サイト: 個人情報の外部送信は確認されませんでした',
    ]);
  });
});
