// What lists of transmissions say of one recipient: what it gets, what for, and what is still to be filled in.
import { categoryInfo } from '../model/data-category.ts';
import type { Language, Text } from '../model/language.ts';
import type { VendorPurpose } from '../model/vendor.ts';
import type { ToldByHeader, TransmissionRow } from './views/transmission-row.ts';

/** What a recipient uses what it gets for, by the kind of its product; nothing where the kind says nothing. */
const RECIPIENTS_PURPOSE: Readonly<Record<VendorPurpose, Text | undefined>> = {
  analytics: { en: 'analysing how the site is used', ja: 'ウェブサイトの利用状況の分析' },
  advertising: { en: 'delivering advertisements and measuring their effect', ja: '広告の配信および広告の効果の測定' },
  'tag-manager': { en: 'delivering and managing tags', ja: 'タグの配信および管理' },
  'session-replay': { en: 'recording and analysing what is done on the screen', ja: '画面操作の記録および分析' },
  personalisation: { en: 'changing what each visitor is shown', ja: '利用者に応じた表示内容の変更' },
  'customer-data': { en: 'joining and managing data about customers', ja: '顧客情報の統合および管理' },
  chat: { en: 'answering questions in a chat', ja: 'チャットによる問い合わせへの対応' },
  monitoring: { en: 'watching speed and faults', ja: '表示速度および不具合の監視' },
  affiliate: { en: 'measuring the results of affiliate advertising', ja: '成果報酬型広告の成果の計測' },
  security: { en: 'recognising abuse', ja: '不正な利用の検知' },
  other: undefined,
};

const TOLD: Readonly<Record<ToldByHeader, Text>> = {
  referer: { en: 'address of the page (Referer)', ja: '閲覧したページのURL（Referer）' },
  cookie: { en: 'identifiers in cookies', ja: 'Cookieに保存された識別子' },
  'user-agent': { en: 'browser and operating system (User-Agent)', ja: 'ブラウザーおよびOSの種類（User-Agent）' },
};

// No request goes without one.
const ADDRESS: Text = { en: 'IP address', ja: 'IPアドレス' };

const AS_DIGEST: Text = { en: 'as a digest', ja: 'ハッシュ化した値' };

/** A gap that a person has to fill before anything is published. */
export const TO_FILL: Readonly<Record<'ours' | 'theirs' | 'company', Text>> = {
  ours: { en: '[to fill in: our purpose]', ja: '【要記入: 当社の利用目的】' },
  theirs: { en: '[to fill in: the recipient’s purpose]', ja: '【要記入: 送信先の利用目的】' },
  company: { en: '[to fill in: company]', ja: '【要記入: 法人名】' },
};

/** Each kind of information that was seen, personal data first. */
export function informationSent({ clear, hashed, headers }: TransmissionRow, language: Language): readonly string[] {
  const digest = language === 'en' ? ` (${AS_DIGEST.en})` : `（${AS_DIGEST.ja}）`;
  return [
    ...clear.map((category) => categoryInfo(category).label[language]),
    ...hashed.map((category) => categoryInfo(category).label[language] + digest),
    ...headers.map((name) => TOLD[name][language]),
    ...(clear.includes('ip') ? [] : [ADDRESS[language]]),
  ];
}

/** Product, else domain. */
export function serviceName({ vendor, at }: TransmissionRow, language: Language): string {
  return vendor === undefined ? at : vendor.name[language];
}

/** The recipient's purpose by the kind of its product; undefined where nobody knows it. */
export function recipientsPurpose({ vendor }: TransmissionRow, language: Language): string | undefined {
  return vendor === undefined ? undefined : RECIPIENTS_PURPOSE[vendor.purpose]?.[language];
}

/** The contract's own address, else the vendor's. */
export function optOutOf({ contract, vendor }: TransmissionRow): string | undefined {
  return contract?.optOut ?? vendor?.optOut;
}

/** Day of an ISO 8601 time: in Japan for Japanese readers, else in UTC. */
export function dayOf(iso: string, language: Language): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return new Date(language === 'ja' ? time + JAPAN_STANDARD_TIME : time).toISOString().slice(0, 10);
}

const JAPAN_STANDARD_TIME = 9 * 60 * 60 * 1000;
