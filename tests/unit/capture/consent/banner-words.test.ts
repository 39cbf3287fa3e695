// What buttons of banners say, and what they are taken for.
import { describe, expect, it } from 'vitest';
import { BANNER_WORDS, type Answer } from '../../../../src/capture/consent/banner-words.ts';

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

/** As src/capture/consent/page-script.ts holds them against a button. */
function answerOf(text: string): Answer | undefined {
  return BANNER_WORDS.buttons.find(([, pattern]) => new RegExp(pattern).test(plain(text)))?.[0];
}

const SAID: Readonly<Record<Answer, readonly string[]>> = {
  reject: [
    '拒否する',
    'すべて拒否',
    '全て拒否する',
    'すべてのCookieを拒否',
    '同意しない',
    '同意せずに続ける',
    '許可しない',
    'クッキーを受け入れない',
    '受け入れません',
    '利用しない',
    '必要なCookieのみ',
    '必要なＣｏｏｋｉｅのみ許可する',
    '必須クッキーのみ許可',
    '必須のみ同意する',
    'オプトアウトする',
    '無効にする',
    'Reject All',
    'Decline',
    'Refuse all cookies',
    'Only necessary',
    'Use necessary cookies only',
    'Essential cookies only',
    'Continue without accepting',
    'No, thanks',
    'Do Not Sell My Personal Information',
    'I do not agree',
  ],
  accept: [
    '同意する',
    'すべて同意する',
    'すべて許可',
    '全て許可する',
    'すべてのCookieを受け入れる',
    'クッキーを受入れる',
    '承諾する',
    '了承する',
    '承認',
    '同意して閉じる',
    '有効にする',
    'Accept All Cookies',
    'Allow all',
    'I agree',
    'Accept & continue',
    'Yes',
  ],
  settings: [
    '設定',
    '同意または拒否の設定',
    'Cookieの設定',
    'クッキー設定',
    '詳細設定',
    '個別に選択する',
    'カスタマイズ',
    'Cookie Settings',
    'Manage preferences',
    'Customise',
    'More options',
  ],
  save: [
    '選択を保存',
    '設定を保存する',
    '選択した内容で許可する',
    '選択したクッキーを許可',
    '保存',
    'Save my choices',
    'Confirm my choices',
    'Allow selection',
    'Save and close',
  ],
  close: [
    '閉じる',
    '×',
    '✕',
    'OK',
    'ＯＫ',
    'わかりました',
    '了解しました',
    '確認しました',
    'Close',
    'Got it',
    'I understand',
    'Dismiss',
  ],
};

describe.each(Object.entries(SAID))('%s', (answer, texts) => {
  it.each(texts)('%s', (text) => {
    expect(answerOf(text)).toBe(answer);
  });
});

it('leaves other words alone', () => {
  for (const text of [
    '次へ',
    '申し込む',
    'プライバシーポリシー',
    '詳細はこちら',
    'ログイン',
    'Search',
    'Learn more',
    'Privacy policy',
    'もっと見る',
    '送信する',
  ])
    expect([text, answerOf(text)]).toEqual([text, undefined]);
});

describe('what a banner is about', () => {
  const subject = new RegExp(BANNER_WORDS.subject);
  it.each([
    '当サイトではクッキーを使用しています',
    'This site uses cookies.',
    '電気通信事業法に基づく外部送信について',
    '利用者に関する情報の外部への送信について',
    '行動履歴を広告に利用します',
    'We use tracking technologies',
  ])('%s', (text) => {
    expect(subject.test(plain(text))).toBe(true);
  });
  it.each(['利用規約に同意してください', '個人情報の取り扱いについて', 'ログインしてください', 'Subscribe to our newsletter'])(
    'not %s',
    (text) => {
      expect(subject.test(plain(text))).toBe(false);
    },
  );
});
