// The values of the matrix: visibly made up, rare, and none a part of another, so that a hit means one of them.
import type { DataCategory } from '../../../src/model/data-category.ts';

export interface PlantedValue {
  readonly id: string;
  readonly category: DataCategory;
  readonly text: string;
}

export const PLANTED_VALUES: readonly PlantedValue[] = [
  { id: 'email', category: 'email', text: 'tagspill-m4k2w9qz@canary.example' },
  // Gmail reads an address without its dots; a domain of that kind is needed to see whether the recipes do.
  { id: 'email-gmail', category: 'email', text: 'tagspill.canary.x4q7v2@gmail.com' },
  { id: 'email-tag', category: 'email', text: 'Tagspill.Kz8w+Card2026@Canary.example' },
  { id: 'phone-mobile', category: 'phone', text: '090-0000-7319' },
  { id: 'phone-fixed', category: 'phone', text: '03-0000-4826' },
  { id: 'pan', category: 'card.pan', text: '4111111111836295' },
  { id: 'pin', category: 'pin', text: '7306' },
  { id: 'account', category: 'account.number', text: '0496817' },
  { id: 'name-kanji', category: 'name.kanji', text: '試験花 月雪' },
  { id: 'name-kana', category: 'name.kana', text: 'シケンハナ ツキユキ' },
  { id: 'holder', category: 'account.holder_kana', text: 'ﾃｽﾄ ｶﾞｷﾞﾍﾟｸﾞ' },
  { id: 'name-romaji', category: 'name.romaji', text: 'Shikenhana Tsukiyuki' },
  { id: 'address', category: 'address', text: '東京都千代田区試験町9-87-65' },
  { id: 'postal', category: 'postal', text: '100-9584' },
  { id: 'birthdate', category: 'birthdate', text: '1971-08-23' },
  { id: 'expiry', category: 'card.expiry', text: '09/31' },
  // The check digits of these two are right: commission 10 and year 00 are never given out, nor is a My Number with such zeros.
  { id: 'licence', category: 'driver_licence', text: '100068392539' },
  { id: 'my-number', category: 'my_number', text: '000082659170' },
  { id: 'member', category: 'card.member_no', text: '9038471625' },
  { id: 'password', category: 'password', text: 'Ts7-kq4w9zmb2x' },
  { id: 'otp', category: 'otp', text: '962847' },
  { id: 'policy', category: 'policy_no', text: 'TS758264931' },
  { id: 'employer', category: 'employer.name', text: '株式会社テストガギグゲ' },
  { id: 'free-text', category: 'free_text', text: 'テスト送信 ザジズゼゾバビブ' },
];

/** A character outside ASCII tells about twice as much as a letter or digit (detection.md 0.4); separators tell nothing. */
export function weightOf(text: string): number {
  const told = text.normalize('NFKC').replace(/[\s\-/.]/g, '');
  return Array.from(told).reduce((sum, character) => sum + (character <= '\u007F' ? 1 : 2), 0);
}
