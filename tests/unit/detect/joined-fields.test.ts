import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDetector, type Detector } from '../../../src/detect/create-detector.ts';
import { loadRules, type RuleSet } from '../../../src/detect/load-rules.ts';
import type { Identity } from '../../../src/model/crawl-plan.ts';
import type { DecodedField } from '../../../src/model/decoded-request.ts';
import { Raw } from '../../../src/model/raw.ts';
import type { RequestRecord } from '../../../src/model/request-record.ts';
import { decoded } from '../../support/plain-fields.ts';
import { aDecodedRequest, aField } from './a-decoded.ts';

// The package's own rules: whether a whole is a value is theirs to say.
let rules: RuleSet;
let detector: Detector;
beforeAll(async () => {
  rules = await loadRules([join(import.meta.dirname, '../../../rules')]);
  detector = createDetector(rules, {}, new Uint8Array(32));
});

const identity: Identity = {
  email: [new Raw('test.zq7v@mail.example')],
  phone: [new Raw('090-0000-4821')],
  'name.kanji': [new Raw('仮試 験太')],
};
const fieldsOf = (pairs: Readonly<Record<string, string>>): readonly DecodedField[] =>
  Object.entries(pairs).map(([keys, value]) => aField(keys, value));
const seen = (fields: readonly DecodedField[], own?: Identity): readonly string[] =>
  (own === undefined ? detector : createDetector(rules, own, new Uint8Array(32)))
    .inspectRequest(aDecodedRequest(fields))
    .map(({ category, certainty, field }) => `${category} ${certainty} ${field.path.slice('query.'.length)}`);
const said = (pairs: Readonly<Record<string, string>>, own?: Identity): readonly string[] => seen(fieldsOf(pairs), own);

describe('a list that repeats a value', () => {
  const found = (record: string | RequestRecord): readonly string[] =>
    detector.inspectRequest(decoded(record)).map(({ category, field }) => `${category} ${field.path}`);
  const form = (key: string): string => ['4111', '1111', '1111', '1111'].map((group) => `${key}=${group}`).join('&');

  it.each(['card[]', 'card', 'card_no[]', 'cardNumber', 'クレジットカード番号'])(
    '%s gives the whole card number, once',
    (key) => {
      const path = /^[\w[\]]+$/.test(key) ? key : '•••';
      expect(found(`https://t.example/?${form(key)}`)).toEqual([`card.pan query.${path}`]);
      const bodyBase64 = gzipSync(form(key)).toString('base64');
      expect(found({ url: 'https://t.example/', method: 'POST', bodyBase64 })).toEqual([`card.pan body.${path}`]);
    },
  );

  it('tells a whole value that is sent twice once', () => {
    const twice = 'mail=test.zq7v@mail.example&mail=test.zq7v@mail.example';
    expect(found(`https://t.example/?${twice}`)).toEqual(['email query.mail']);
  });
});

describe('a value in several fields is one finding', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['phone', { tel1: '090', tel2: '0000', tel3: '4821' }, ['phone shape tel1+tel2+tel3']],
    ['phone, by letters', { denwa_a: '03', denwa_b: '3000', denwa_c: '4821' }, ['phone shape denwa_a+denwa_b+denwa_c']],
    ['phone, in words', { telFirst: '090', telSecond: '0000', telThird: '4821' }, ['phone shape telFirst+telSecond+telThird']],
    [
      'phone, in Japanese',
      { 電話番号1: '090', 電話番号2: '0000', 電話番号3: '4821' },
      ['phone shape 電話番号1+電話番号2+電話番号3'],
    ],
    ['phone, from 0', { 'tel[0]': '090', 'tel[1]': '0000', 'tel[2]': '4821' }, ['phone shape tel[0]+[1]+[2]']],
    ['postal code', { zip1: '100', zip2: '0001' }, ['postal shape zip1+zip2']],
    [
      'birthdate',
      { birth_year: '1985', birth_month: '4', birth_day: '12' },
      ['birthdate shape birth_year+birth_month+birth_day'],
    ],
    [
      'birthdate, nested',
      { 'birth.year': '1985', 'birth.month': '04', 'birth.day': '12' },
      ['birthdate shape birth.year+month+day'],
    ],
    ['birthdate, initials', { by: '1985', bm: '4', bd: '12' }, ['birthdate shape by+bm+bd']],
    ['birthdate, glued', { dobd: '12', dobm: '4', doby: '1985' }, ['birthdate shape dobd+dobm+doby']],
    ['birthdate, by era', { nengo: '昭和', nen: '60', tsuki: '4', hi: '12' }, ['birthdate shape nengo+nen+tsuki+hi']],
    [
      'birthdate, by the era’s digit',
      { birth_era: '3', birth_y: '60', birth_m: '4', birth_d: '12' },
      ['birthdate shape birth_era+birth_y+birth_m+birth_d'],
    ],
    ['expiry', { exp_month: '04', exp_year: '2031' }, ['card.expiry shape exp_month+exp_year']],
    ['expiry, of a card', { cardMonth: '4', cardYear: '31' }, ['card.expiry shape cardMonth+cardYear']],
    [
      'card number',
      { card_no1: '4111', card_no2: '1111', card_no3: '1111', card_no4: '1111' },
      ['card.pan checksum card_no1+card_no2+card_no3+card_no4'],
    ],
    [
      'account number, a digit each',
      { koza1: '0', koza2: '7', koza3: '3', koza4: '8', koza5: '2', koza6: '6', koza7: '1' },
      ['account.number shape koza1+koza2+koza3+koza4+koza5+koza6+koza7'],
    ],
    ['name', { last_name: '仮試', first_name: '験太' }, ['name.kanji shape last_name+first_name']],
    ['name, in Japanese', { 姓: '仮試', 名: '験太' }, ['name.kanji shape 姓+名']],
    ['name in kana', { sei_kana: 'カリシ', mei_kana: 'ケンタ' }, ['name.kana shape sei_kana+mei_kana']],
    ['address', { mail1: 'test.zq7v', mail2: 'mail.example' }, ['email shape mail1+mail2']],
    ['address, in words', { mail_account: 'test.zq7v', mail_domain: '@mail.example' }, ['email shape mail_account+mail_domain']],
    ['address, at a public mailbox', { account: 'test.zq7v', domain: 'docomo.ne.jp' }, ['email shape account+domain']],
    ['postal address', { pref: '東京都', city: '仮試区', banchi: '験町1-2-3' }, ['address shape pref+city+banchi']],
  ])('%s', (_, pairs, expected) => {
    expect(said(pairs)).toEqual(expected);
  });

  it('reads the members of a list, and a parameter that was sent several times', () => {
    const list = ['090', '0000', '4821'].map((value, place) => ({
      ...aField('tel', value),
      path: `body.tel[${place}]` as never,
    }));
    expect(detector.inspectRequest(aDecodedRequest(list)).map(({ field }) => field.path)).toEqual(['body.tel[0]+[1]+[2]']);
    const repeated = ['090', '0000', '4821'].map((value, place) => ({
      ...aField('tel', value),
      span: { start: place * 9, end: place * 9 + value.length },
    }));
    expect(seen(repeated)).toEqual(['phone shape tel']);
  });

  it('gives the whole the digest of the value', () => {
    const digestOf = (fields: readonly DecodedField[]): unknown =>
      detector.inspectRequest(aDecodedRequest(fields))[0]?.evidence.digest;
    const whole = digestOf([aField('tel', '09000004821')]);
    expect(whole).toBeDefined();
    expect(digestOf(fieldsOf({ tel1: '090', tel2: '0000', tel3: '4821' }))).toBe(whole);
  });
});

describe('fields are not joined', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['when each is a whole value', { tel1: '03-3000-4821', tel2: '090-0000-4821' }, ['phone shape tel1', 'phone shape tel2']],
    ['when the whole is no value', { tel1: '1', tel2: '2', tel3: '3' }, []],
    ['when no rule knows the stem', { cd1: '090', cd2: '0000', cd3: '4821' }, []],
    ['when one is missing', { tel1: '090', tel3: '4821' }, ['phone shape tel1', 'phone shape tel3']],
    ['when the stems differ', { tel1: '090', zip2: '0001' }, ['phone shape tel1', 'postal shape zip2']],
    ['for a date that is nobody’s birthday', { year: '1985', month: '4', day: '12' }, []],
    ['for a day that does not exist', { birth_era: '昭和', birth_nen: '65', birth_tsuki: '4', birth_hi: '12' }, []],
    ['for a campaign’s expiry', { coupon_exp_month: '04', coupon_exp_year: '2031' }, []],
    ['for pages', { first: '仮試', last: '験太' }, []],
    ['for a login and a host', { account: 'guest', domain: 'shop.example' }, []],
    ['for a company', { company_last_name: '仮', company_first_name: 'x' }, []],
  ])('%s', (_, pairs, expected) => {
    expect(said(pairs).filter((line) => line.includes('+') || expected.length > 0)).toEqual(expected);
  });

  it('over two objects', () => {
    const fields = [aField('tel1', '090'), aField('tel2', '0000', { group: 'other' }), aField('tel3', '4821')];
    expect(seen(fields).filter((line) => line.includes('+'))).toEqual([]);
  });
});

describe('planted values', () => {
  it('are canaries when their parts stand side by side under any key', () => {
    expect(said({ x: '5', a: '090', b: '0000', c: '4821', y: '7' }, identity)).toEqual(['phone canary a+b+c']);
    expect(said({ u: 'test.zq7v', d: 'mail.example' }, identity)).toEqual(['email canary u+d']);
    expect(said({ tel1: '090', tel2: '0000', tel3: '4821' }, identity)).toEqual(['phone canary tel1+tel2+tel3']);
    expect(said({ sei: '仮試', mei: '験太' }, identity)).toEqual(['name.kanji canary sei+mei']);
  });

  it('are not made of the ends of longer values', () => {
    expect(said({ a: '1090', b: '0000', c: '48210' }, identity)).toEqual([]);
  });
});
