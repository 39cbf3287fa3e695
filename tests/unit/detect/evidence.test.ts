import { describe, expect, it } from 'vitest';
import { evidenceOf, maskValue } from '../../../src/detect/evidence.ts';
import type { DataCategory } from '../../../src/model/data-category.ts';
import { Raw } from '../../../src/model/raw.ts';

const KEY = new Uint8Array(32).fill(7);
const digest = (category: DataCategory, text: string): string => evidenceOf(category, new Raw(text), KEY).digest;

describe('maskValue', () => {
  it.each<[DataCategory, string, string]>([
    ['email', 'test.taro@mail.example.jp', 't•••@m•••.jp'],
    ['email', 'ｔａｒｏ＠b.example', 't•••@b•••.example'],
    ['email', 'no address', '•••'],
    ['card.pan', '4111 1111 1111 1111', '•••• (16)'],
    ['account.number', '0738261', '•••• (7)'],
    ['phone', '090-0000-1234', '•••• (11)'],
    ['birthdate', '1985年4月12日', '•••• (7)'],
    ['pin', '4827', '•••'],
    ['password', 'correct horse battery', '•••'],
    ['name.kanji', '試験 太郎', '•••'],
    ['name.romaji', 'Shiken Taro', '•••'],
    ['bank.name', '仮銀行', '•••'],
    ['address', '東京都千代田区仮町9-87', '東•••'],
    ['gender', '女', '•••'],
  ])('%s', (category, value, masked) => {
    expect(maskValue(category, value)).toBe(masked);
  });
});

describe('evidenceOf', () => {
  it.each<[DataCategory, readonly string[]]>([
    ['email', ['taro@b.example', 'TARO@B.example', 'ｔａｒｏ@b.example', 'mailto:taro@b.example']],
    ['phone', ['09000001234', '090-0000-1234', '+81 90 0000 1234', '819000001234']],
    ['birthdate', ['1985-04-12', '19850412', '昭和60年4月12日', 'S60.4.12']],
    ['card.expiry', ['12/27', '1227', '12/2027']],
    ['card.pan', ['4111111111111111', '4111-1111-1111-1111']],
    ['name.kana', ['テスト タロウ', 'ﾃｽﾄﾀﾛｳ', 'てすと　たろう']],
  ])('gives one digest for every spelling of a %s', (category, spellings) => {
    expect(new Set(spellings.map((text) => digest(category, text))).size).toBe(1);
  });

  it('tells other values, other keys and other letters of a secret apart', () => {
    expect(digest('email', 'a@b.example')).not.toBe(digest('email', 'b@b.example'));
    expect(digest('password', 'Secret1')).not.toBe(digest('password', 'secret1'));
    expect(evidenceOf('email', new Raw('a@b.example'), new Uint8Array(32)).digest).not.toBe(digest('email', 'a@b.example'));
  });

  it('has the form of the contract', () => {
    const evidence = evidenceOf('email', new Raw('a@b.example'), KEY);
    expect(evidence).toMatchObject({ masked: 'a•••@b•••.example', length: 11 });
    expect(evidence.digest).toMatch(/^hmac:[0-9a-f]{16}$/);
  });

  it('takes the digest of the planted value for its hash', () => {
    const hash = new Raw('f'.repeat(64));
    expect(evidenceOf('email', hash, KEY, new Raw('A@b.example')).digest).toBe(digest('email', 'a@b.example'));
  });
});
