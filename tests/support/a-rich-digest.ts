// An audit with something in every block of a digest: what the golden mails show.
import type { AuditDigest } from '../../src/model/fleet.ts';
import type { Language } from '../../src/model/language.ts';
import type { Readership } from '../../src/notify/compose-messages.ts';
import {
  aChange,
  aMailSettings,
  anAuditDigest,
  anInventorySite,
  aReadership,
  aRun,
  aSeenRecipient,
  aSiteDigest,
} from './a-digest.ts';

const OWNER: Readonly<Record<Language, string>> = { en: 'Web team', ja: 'Web推進部' };
const SUPPRESSION = {
  reason: '代理店がリニューアルに合わせてタグを撤去するまで',
  until: '2026-12-04',
  owner: 'Web推進部',
};

/** Three sites of one owner: leaks new and old, one not scanned, one incomplete. */
export function aRichDigest(language: Language = 'ja'): AuditDigest {
  const owner = OWNER[language];
  const suppression =
    language === 'ja' ? SUPPRESSION : { ...SUPPRESSION, reason: 'until the agency removes the tag with the relaunch', owner };
  return anAuditDigest([
    aSiteDigest('bank-www', {
      owner,
      criticality: 'critical',
      changes: [
        aChange('new', 12, {
          severity: 'critical',
          categories: ['account.number', 'pin', 'account.holder_kana'],
          sentence: {
            en: 'On the page /transfer/confirm a form that is submitted by GET puts an account number and a PIN into the URL as "koza_no" and "pin"; 4 recipients got them in 12 requests, through dl, dr, url and Referer.',
            ja: 'ページ /transfer/confirm では、GETで送信されるフォームが口座番号・暗証番号を「koza_no」「pin」としてURLに載せており、リクエスト12件で4か所の送信先に渡りました（dl、dr、url、Referer）。',
          },
          pages: ['https://www.bank.example/transfer/confirm?koza_no=•••&pin=•••'],
          recipients: [
            { id: 'google-analytics-4', name: 'Google Analytics 4', requests: 5 },
            { id: 'meta-pixel', name: 'Meta Pixel', requests: 3 },
            { id: 'karte', name: 'KARTE', requests: 3 },
            { id: 'counter.example', name: 'counter.example', requests: 1 },
          ],
        }),
        aChange('reopened', 4, {
          categories: ['email'],
          reopenedAt: '2026-11-22T17:03:00.000Z',
          firstSeen: '2026-10-02T17:04:00.000Z',
        }),
        aChange('continuing', 7, {
          severity: 'medium',
          categories: ['postal', 'birthdate'],
          firstSeen: '2026-11-05T17:02:00.000Z',
          sentence: {
            en: 'The page /simulation hands a postal code and a date of birth to its tags through the data layer as "zip" and "birth"; 1 recipient got them in 7 requests.',
            ja: 'ページ /simulation はデータレイヤーを通じて郵便番号・生年月日を「zip」「birth」としてタグに渡しており、リクエスト7件で1か所の送信先に渡りました。',
          },
          pages: ['https://www.bank.example/simulation'],
        }),
        aChange('continuing', 5, {
          severity: 'medium',
          categories: ['phone'],
          expired: { ...suppression, until: '2026-11-20' },
          firstSeen: '2026-10-20T17:02:00.000Z',
          sentence: {
            en: 'The page /branches hands a phone number to its tags as "tel"; 1 recipient got it in 5 requests.',
            ja: 'ページ /branches は電話番号を「tel」としてタグに渡しており、リクエスト5件で1か所の送信先に渡りました。',
          },
          pages: ['https://www.bank.example/branches'],
          recipients: [{ id: 'karte', name: 'KARTE', requests: 5 }],
        }),
        aChange('fixed', 3, { fixedAt: '2026-11-22T17:08:00.000Z', firstSeen: '2026-11-18T17:01:00.000Z' }),
        aChange('new', 21, {
          isContract: true,
          severity: 'medium',
          categories: [],
          sentence: {
            en: 'The site sends data to adnet.example, with whom nothing is agreed; it got 9 requests.',
            ja: 'サイトから、取り決めのない（または失効した）送信先 adnet.example に情報が送信され、リクエスト9件で1か所の送信先に渡りました。',
          },
          pages: ['https://www.bank.example/campaign'],
          recipients: [{ id: 'adnet.example', name: 'adnet.example', requests: 9 }],
        }),
        aChange('continuing', 30, {
          severity: 'low',
          categories: ['device_id'],
          suppression,
          sentence: {
            en: 'The page /campaign keeps a device identifier in a cookie as "did"; 1 recipient got it in 30 requests.',
            ja: 'ページ /campaign はCookieまたはストレージに端末識別子を「did」として保存しており、リクエスト30件で1か所の送信先に渡りました。',
          },
          pages: ['https://www.bank.example/campaign'],
          recipients: [{ id: 'adnet.example', name: 'adnet.example', requests: 30 }],
          firstSeen: '2026-09-10T17:02:00.000Z',
        }),
      ],
      skipped: [{ plannedAt: '2026-11-21T17:00:00.000Z', times: 1, why: 'missed' }],
      suppressed: 1,
      ending: [{ matches: 'category=device_id page=/campaign/*', ...suppression }],
      newRecipients: [
        aSeenRecipient(),
        aSeenRecipient({
          id: 'adnet.example',
          name: 'adnet.example',
          hosts: ['t.adnet.example'],
          country: 'US',
          categories: ['email'],
        }),
      ],
    }),
    aSiteDigest('カードお申し込み', {
      owner,
      run: aRun('card-apply', {
        outcome: 'incomplete',
        gaps: 2,
        pages: { planned: 18, visited: 11 },
        reasons: [
          {
            en: '7 pages were not visited: the budget of the run was spent.',
            ja: '実行の上限に達したため、7ページを検査していません。',
          },
          {
            en: 'The login form did not accept the test account.',
            ja: 'ログインフォームで検査用アカウントが受け付けられませんでした。',
          },
        ],
      }),
      changes: [
        aChange('unseen', 9, {
          categories: ['card.member_no'],
          firstSeen: '2026-11-01T17:02:00.000Z',
          lastSeen: '2026-11-09T17:02:00.000Z',
          sentence: {
            en: 'On the page /apply/status a tag reads a typed member number and sends it as "member"; 1 recipient got it in 9 requests.',
            ja: 'ページ /apply/status では、入力された会員番号をタグが読み取り、「member」として送信しており、リクエスト9件で1か所の送信先に渡りました。',
          },
          pages: ['https://card.bank.example/apply/status'],
          recipients: [{ id: 'karte', name: 'KARTE', requests: 9 }],
        }),
      ],
      lastComplete: '2026-11-10T17:40:00.000Z',
      isStale: true,
    }),
    aSiteDigest('recruit', {
      owner,
      criticality: 'low',
      lastComplete: '2026-11-21T17:20:00.000Z',
      run: aRun('recruit', {
        outcome: 'not-scanned',
        gaps: 1,
        pages: { planned: 6, visited: 0 },
        reasons: [{ en: 'The site did not answer: connection refused.', ja: 'サイトに接続できませんでした（接続拒否）。' }],
      }),
    }),
  ]);
}

export function aRichReadership(language: Language = 'ja'): Readership {
  const site = (name: string) => anInventorySite(name, { owner: OWNER[language], mail: ['web-team@bank.example'], language });
  return aReadership({
    sites: ['bank-www', 'カードお申し込み', 'recruit'].map(site),
    mail: aMailSettings({
      language,
      from: language === 'ja' ? '外部送信検査 <audit@bank.example>' : 'Web audit <audit@bank.example>',
    }),
    dashboard: 'https://audit.bank.example/tagspill/',
  });
}
