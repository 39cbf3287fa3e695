import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDetector, type Sealed } from '../../../../src/detect/create-detector.ts';
import type { Identity } from '../../../../src/model/crawl-plan.ts';
import type { DecodedField } from '../../../../src/model/decoded-request.ts';
import type { Finding } from '../../../../src/model/finding.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { aDecodedRequest, aField, aRuleSet } from '../a-decoded.ts';

const rules = aRuleSet(
  ['pin', 'pin', `  - key: [ansho]\n    value: { pattern: '\\d{4}' }`, 'primary: true\n'],
  ['bank-code', 'bank.code', `  - key: [bank code]\n    value: { pattern: '\\d{4}' }`, 'primary: true\n'],
  ['birthdate', 'birthdate', `  - key: [birthday]\n    value: { pattern: '\\d{4}-?\\d{2}-?\\d{2}' }`, 'primary: true\n'],
  ['email', 'email', `  - key: [email]\n    value: { pattern: '[^@]+@[^@]+' }`, 'primary: true\n'],
);
const hash = (text: string, algorithm = 'sha256'): Buffer => createHash(algorithm).update(text).digest();
const hex = (text: string, algorithm?: string): string => hash(text, algorithm).toString('hex');

function sealedIn(field: DecodedField, identity: Identity = {}): readonly Sealed<Finding>[] {
  const heard: Sealed<Finding>[] = [];
  createDetector(rules, identity, new Uint8Array(32)).inspectRequest(
    aDecodedRequest([field]),
    (sealed) => void heard.push(sealed),
  );
  return heard;
}
const isDigestOf = (text: string, algorithm?: string): ((sealed: Sealed<Finding>) => boolean) => {
  return ({ digest }) => digest.ask((made) => made === hex(text, algorithm));
};

describe('digests that are handed over', () => {
  it.each([
    ['hex', hex('4827')],
    ['hex in capitals', hex('4827').toUpperCase()],
    ['base64', hash('4827').toString('base64')],
    ['base64url', hash('4827').toString('base64url')],
    ['hex behind a prefix', `sha256:${hex('4827')}`],
    ['base64url behind a prefix', `tv.1~pn.${hash('4827').toString('base64url')}~x.1`],
    ['base64 whose plus signs became blanks', hash('4827').toString('base64').replaceAll('+', ' ')],
  ])('%s', (_, value) => {
    expect(sealedIn(aField('x', value)).filter(isDigestOf('4827'))).toHaveLength(1);
  });

  it.each([
    ['a word', 'this-is-a-path-of-many-words-and-more-words'],
    ['hex of another length', hex('4827').slice(1)],
    ['a longer id', `${hex('4827')}00`],
    ['a UUID', '0b8e2f64-7c1d-4a52-9e3f-1a2b3c4d5e6f'],
  ])('not %s', (_, value) => {
    expect(sealedIn(aField('x', value))).toEqual([]);
  });

  it('with the longer tokens of which they may be a part', () => {
    const part = hash('4827', 'md5').toString('base64url');
    const [longer, ...others] = sealedIn(aField('x', `${part}-${'Aa1_'.repeat(4)}ABCA`)).toSorted(
      (a, b) => a.inside.length - b.inside.length,
    );
    expect(longer?.inside).toEqual([]);
    expect(others.filter(isDigestOf('4827', 'md5')).map(({ inside }) => inside.length)).toEqual([1]);
  });

  it('not the vendor’s own ids, and not what a planted value explains', () => {
    expect(sealedIn(aField('x', hex('4827'), { meaning: 'identifier' }))).toEqual([]);
    expect(sealedIn(aField('x', hex('0738261')), { 'account.number': [new Raw('0738261')] })).toEqual([]);
  });

  it('with what their keys speak of, where that decides what is tried', () => {
    expect(sealedIn(aField('birthday', hex('1985-04-12'))).map(({ hints }) => [...hints])).toEqual([['birthdate']]);
    expect(sealedIn(aField('ansho', hex('4827'))).map(({ hints }) => [...hints])).toEqual([[]]);
  });
});

describe('what an opened digest is told as', () => {
  const told = (field: DecodedField, value: string): readonly string[] =>
    sealedIn(field)
      .flatMap(({ tell }) => tell({ value: new Raw(value), by: 'sha256' }))
      .map(({ category, certainty, hashedBy, evidence }) => `${category} ${certainty} ${evidence.length} ${hashedBy}`);
  const opened = 'sha256, opened by trying all values';

  it.each([
    ['x', '4827', `pin shape 4 ${opened}`],
    ['x', '0738261', `account.number shape 7 ${opened}`],
    ['x', '1985-04-12', `birthdate shape 10 ${opened}`],
    ['x', '12041985', `birthdate shape 8 ${opened}`],
    ['x', '昭和60年4月12日', `birthdate shape 10 ${opened}`],
    ['x', '100-0001', `postal shape 8 ${opened}`],
    ['x', '09000000001', `phone shape 11 ${opened}`],
    ['x', '12/27', `card.expiry shape 5 ${opened}`],
    ['bank_code', '0001', `bank.code checksum 4 ${opened}`],
    ['birthday', '19850412', `birthdate checksum 8 ${opened}`],
    ['ansho', '4827', `pin checksum 4 ${opened}`],
  ])('%s=%s is %s', (key, value, expected) => {
    expect(told(aField(key, hex(value)), value)).toEqual([expected]);
  });

  it('follows the vendor’s declaration', () => {
    expect(told(aField('x', hex('0738261'), { meaning: { category: 'customer_no' } }), '0738261')).toEqual([
      `customer_no checksum 7 ${opened}`,
    ]);
  });

  it.each(['', 'null', '12', 'female', '2039-12-31'])('%j alone is no finding', (value) => {
    expect(told(aField('x', hex(value)), value)).toEqual([]);
  });

  it('takes the place of what was said of the digest', () => {
    const [sealed] = sealedIn(aField('email', hex('')));
    expect(sealed?.told.map(({ category, hashedBy }) => `${category} ${hashedBy}`)).toEqual(['email sha256, by its length']);
    expect(sealed?.tell({ value: new Raw(''), by: 'sha256' })).toEqual([]);
  });

  it('counts the digest and the plain value as one', () => {
    const [plain] = createDetector(rules, {}, new Uint8Array(32)).inspectRequest(aDecodedRequest([aField('ansho', '4827')]));
    const [hashed] = sealedIn(aField('ansho', hex('4827'))).flatMap(({ tell }) => tell({ value: new Raw('4827'), by: 'sha256' }));
    expect(hashed?.evidence.digest).toBe(plain?.evidence.digest);
    expect(JSON.stringify(hashed)).not.toContain('4827');
  });
});
