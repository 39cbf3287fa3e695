import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checksums, type ChecksumName } from '../../../src/detect/checksums/index.ts';
import { DATA_CATEGORIES, type DataCategory } from '../../../src/model/data-category.ts';
import { freshIdentity } from '../../../src/plan/identity.ts';
import { holdsDate, inventor } from '../../../src/plan/inventor.ts';
import { shown } from './a-config.ts';

const NOW = new Date('2026-05-01T00:00:00Z');

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (max: number) => number {
  let count = 0;
  return (max) => {
    count += 1;
    const digest = createHash('sha256').update(`${seed}:${count}`).digest();
    return digest.readUIntBE(0, 6) % max;
  };
}

function person(seed: number): Partial<Record<DataCategory, string>> {
  return Object.fromEntries(Object.entries(freshIdentity(seeded(seed), NOW)).map(([key, values]) => [key, shown(values[0])]));
}

const PEOPLE = Array.from({ length: 300 }, (_, seed) => person(seed));

describe('freshIdentity', () => {
  it('has one value for every category that somebody types', () => {
    const missing = Object.keys(DATA_CATEGORIES).filter((category) => !Object.hasOwn(person(1), category));
    expect(missing).toEqual(['ssn', 'session_token', 'jwt', 'api_key', 'ip', 'device_id']);
  });

  it('is the same for the same numbers and another for others', () => {
    expect(person(1)).toEqual(person(1));
    const shared = Object.entries(person(1)).filter(([category, value]) => person(2)[category as DataCategory] === value);
    expect(shared.map(([category]) => category)).toEqual(
      expect.not.arrayContaining(['email', 'pin', 'account.number', 'card.pan']),
    );
  });

  it.each<[DataCategory, ChecksumName]>([
    ['email', 'email-address'],
    ['phone', 'phone-jp'],
    ['employer.phone', 'phone-jp'],
    ['postal', 'postal-jp'],
    ['birthdate', 'japanese-date'],
    ['card.pan', 'card-bin'],
    ['card.pan', 'luhn'],
    ['my_number', 'my-number'],
    ['driver_licence', 'driver-licence'],
    ['corporate_no', 'corporate-number'],
    ['insurer_no', 'insurer-number'],
    ['iban', 'iban'],
    ['yucho.symbol', 'yucho-symbol'],
  ])('%s passes %s', (category, checksum) => {
    for (const who of PEOPLE) expect(checksums[checksum].accepts(who[category] ?? ''), `${who[category]}`).toBe(true);
  });

  it.each<[DataCategory, RegExp]>([
    ['email', /^tagspill-[a-z2-9]{12}@canary\.example$/],
    ['phone', /^0[79]0-0000-\d{4}$/],
    ['employer.phone', /^03-0000-\d{4}$/],
    ['name.kanji', /^試験\p{Script=Han} \p{Script=Han}{2}$/u],
    ['name.kana', /^シケン[ァ-ヶ]+ [ァ-ヶ]+$/],
    ['name.romaji', /^Shiken[a-z]+ [A-Z][a-z]+$/],
    ['account.holder_kana', /^テスト [ァ-ヶ]{5}$/],
    ['address', /^東京都千代田区試験町[1-9]-\d{2}-\d{2}$/],
    ['postal', /^100-9\d{3}$/],
    ['birthdate', /^19[6-9]\d-\d{2}-\d{2}|200[01]-\d{2}-\d{2}$/],
    ['gender', /^[男女]$/],
    ['card.expiry', /^(?:0[1-9]|1[0-2])\/(?:29|3[0-6])$/],
    ['card.cvv', /^[789]\d{2}$/],
    ['card.member_no', /^90\d{8}$/],
    ['bank.name', /^テスト[ァ-ヶ]{3}銀行$/],
    ['branch.name', /^テスト[ァ-ヶ]{3}支店$/],
    ['bank.code', /^98\d{2}$/],
    ['branch.code', /^9\d{2}$/],
    ['account.type', /^[124]$/],
    ['account.number', /^0\d{6}$/],
    ['yucho.number', /^9\d{6}1$/],
    ['passport', /^ZZ\d{7}$/],
    ['residence_card', /^ZZ\d{8}ZZ$/],
    ['pension_no', /^98\d{2}-\d{6}$/],
    ['loan.start', /^2027-\d{2}-\d{2}$/],
    ['password', /^Ts7-[a-z2-9]{12}$/],
    ['otp', /^9\d{5}$/],
  ])('%s looks like %s', (category, shape) => {
    for (const who of PEOPLE) expect(who[category]).toMatch(shape);
  });

  it('has a PIN that is no year, no day, no run and repeats no digit', () => {
    for (const { pin = '' } of PEOPLE) {
      expect(pin).toMatch(/^(?:2[1-9]|[3-9]\d)\d{2}$/);
      expect(new Set(pin).size).toBe(4);
      expect('0123456789876543210').not.toContain(pin);
    }
  });

  it('is born on no first of a month, and has an account number that is no date', () => {
    for (const who of PEOPLE) {
      expect(who.birthdate).not.toMatch(/-01$/);
      expect(holdsDate(who['account.number'] ?? '')).toBe(false);
    }
  });

  it.each<[DataCategory, readonly DataCategory[]]>([
    ['pin', ['account.number', 'card.member_no', 'customer_no', 'otp', 'postal', 'phone', 'bank.code']],
    ['account.number', ['card.member_no', 'customer_no', 'phone', 'pension_no', 'my_number', 'corporate_no']],
    ['otp', ['account.number', 'card.member_no', 'customer_no', 'phone', 'pension_no']],
  ])('has no %s inside %j', (inner, outers) => {
    for (const who of PEOPLE) {
      const holding = outers.filter((outer) => who[outer]?.replaceAll('-', '').includes(who[inner] ?? '-'));
      expect(holding).toEqual([]);
    }
  });

  it('ends for a source that gives the same number again and again', () => {
    expect(Object.keys(freshIdentity(() => 0, NOW)).length).toBe(Object.keys(DATA_CATEGORIES).length - 6);
    expect(() => freshIdentity((max) => max, NOW)).toThrow('the source of random numbers went beyond its bound');
  });
});

describe('inventor', () => {
  it('draws numbers that do not contain each other', () => {
    const draw = inventor(() => 0);
    const pin = draw.pin();
    expect([draw.digits('', 4), draw.digits('', 4), draw.digits('', 5)]).not.toContain(pin);
    expect(draw.digits('7', 3)).toBe('700');
  });

  it.each([
    ['850401', true],
    ['19850401', true],
    ['3600417', true],
    ['0850401', true],
    ['0496813', false],
    ['991332', false],
    ['12', false],
  ])('%s holds a date: %s', (digits, expected) => {
    expect(holdsDate(digits)).toBe(expected);
  });
});
