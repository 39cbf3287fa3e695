import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { corporateDigit, luhnDigit, myNumberDigit } from '../../../src/model/check-digits.ts';
import type { Identity } from '../../../src/model/crawl-plan.ts';
import { DATA_CATEGORIES, type DataCategory } from '../../../src/model/data-category.ts';
import { Raw } from '../../../src/model/raw.ts';
import { freshIdentity } from '../../../src/plan/identity.ts';
import { otherIdentity } from '../../../src/plan/other-identity.ts';
import { shown } from './a-config.ts';

function seeded(seed: number): (max: number) => number {
  let count = 0;
  return (max) => {
    count += 1;
    return createHash('sha256').update(`${seed}:${count}`).digest().readUIntBE(0, 6) % max;
  };
}

const text = (identity: Identity, category: DataCategory): string => shown(identity[category]?.[0]) ?? '';
const written = (values: Partial<Record<DataCategory, string>>): Identity =>
  Object.fromEntries(Object.entries(values).map(([category, value]) => [category, [new Raw(value)]]));
const NOBODY: ReadonlySet<DataCategory> = new Set();

const PAIRS = Array.from({ length: 20 }, (_, seed) => {
  const random = seeded(seed);
  const first = freshIdentity(random);
  const second = otherIdentity([first], NOBODY, random).identity;
  return { first, second, third: otherIdentity([first, second], NOBODY, random).identity };
});
const CATEGORIES = (Object.keys(DATA_CATEGORIES) as DataCategory[]).filter((category) => PAIRS[0]?.first[category] !== undefined);

describe('another identity', () => {
  it('differs in every category, and a third one from both', () => {
    for (const { first, second, third } of PAIRS) {
      for (const category of CATEGORIES) {
        expect([category, text(second, category)]).not.toEqual([category, text(first, category)]);
        // Lists of two hold no third.
        if (category === 'gender') continue;
        expect([category, text(third, category)]).not.toEqual([category, text(first, category)]);
        expect([category, text(third, category)]).not.toEqual([category, text(second, category)]);
      }
    }
  });

  it('has the same lengths and the same separators, so that no length or form tells it apart', () => {
    const form = (value: string): string => value.replaceAll(/[\p{L}\p{N}]/gu, 'x');
    for (const { first, second, third } of PAIRS) {
      for (const category of CATEGORIES.filter((one) => one !== 'housing')) {
        expect([category, form(text(second, category))]).toEqual([category, form(text(first, category))]);
        expect([category, form(text(third, category))]).toEqual([category, form(text(first, category))]);
      }
    }
  });

  it('differs in every digit of a PIN and in the first letter and the domain of an address', () => {
    for (const { first, second } of PAIRS) {
      const [one, other] = [text(first, 'pin'), text(second, 'pin')];
      expect(Array.from(one).filter((digit, place) => digit === other[place])).toEqual([]);
      const [mail, otherMail] = [text(first, 'email'), text(second, 'email')];
      expect(otherMail[0]).not.toBe(mail[0]);
      expect(otherMail.split('@')[1]).not.toBe(mail.split('@')[1]);
      expect(otherMail).toMatch(/^[a-z0-9-]+@[a-z]+[.]example$/);
    }
  });

  it('has check digits that agree, in ranges that nobody was given', () => {
    for (const { second } of PAIRS) {
      const card = text(second, 'card.pan');
      expect([card.slice(0, 10), luhnDigit(card.slice(0, -1))]).toEqual(['4111111111', card.at(-1)]);
      const mine = text(second, 'my_number');
      expect([mine.slice(0, 4), myNumberDigit(mine.slice(0, -1))]).toEqual(['0000', mine.at(-1)]);
      const corporate = text(second, 'corporate_no');
      expect(corporateDigit(corporate.slice(1))).toBe(corporate[0]);
      expect(text(second, 'phone').replaceAll('-', '')).toMatch(/^0[79]00000\d{4}$/);
    }
  });

  it('keeps what it is told to keep, and what it could only replace by somebody’s number', () => {
    const first = written({ email: 'a.b@mail.example', password: 'Ab3-xyz', 'card.pan': '378282246310005', gender: 'm' });
    const { identity, same } = otherIdentity([first], new Set(['password']), seeded(1));
    expect([...same].toSorted()).toEqual(['card.pan', 'gender', 'password']);
    expect(shown(identity['card.pan']?.[0])).toBe('378282246310005');
    expect(shown(identity.email?.[0])).toMatch(/^[a-z][.][a-z]@[a-z]{4}[.]example$/);
  });

  it('leaves a domain that is somebody’s', () => {
    const { identity } = otherIdentity([written({ email: 'qa.team@example.com' })], NOBODY, seeded(1));
    expect(shown(identity.email?.[0])).toMatch(/^[a-z]{2}[.][a-z]{4}@example[.]com$/);
  });

  it('keeps width, script and separators of what a person wrote', () => {
    const first = written({
      phone: '０９０－０００－００００'.normalize('NFKC'),
      'name.kana': 'ﾃｽﾄ ﾀﾛｳ',
      'name.kanji': '試験　太郎',
      tenure: '７',
    });
    const { identity } = otherIdentity([first], NOBODY, seeded(2));
    expect(shown(identity['name.kana']?.[0])).toMatch(/^[ｱ-ﾜ]{3} [ｱ-ﾜ]{3}$/);
    expect(shown(identity['name.kanji']?.[0])).toMatch(/^\p{Script=Han}{2}　\p{Script=Han}{2}$/u);
    expect(shown(identity.tenure?.[0])).toMatch(/^[０-６８９]$/);
  });
});
