import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../../src/detect/create-detector.ts';
import type { DecodedField } from '../../../../src/model/decoded-request.ts';
import { aDecodedRequest, aField, aRuleSet } from '../a-decoded.ts';

const rules = aRuleSet(
  ['email', 'email', `  - key: [mail, email]\n    value: { pattern: '[^@]+@[^@]+', check: email-address }`, 'primary: true\n'],
  ['phone', 'phone', `  - key: [tel]\n    value: { pattern: '0\\d{9,10}' }`, 'primary: true\n'],
  ['member', 'customer_no', `  - key: [member id]`],
  ['password', 'password', `  - key: [password]`],
);
const said = (field: DecodedField): readonly string[] =>
  createDetector(rules, {}, new Uint8Array(32))
    .inspectRequest(aDecodedRequest([field]))
    .map(({ category, certainty, hashedBy }) => `${category} ${certainty} ${hashedBy}`);
const sha256 = createHash('sha256').update('test@mail.example').digest();
const [hex, md5] = [sha256.toString('hex'), createHash('md5').update('test@mail.example').digest('hex')];

describe('a digest under the key of a person’s value', () => {
  it.each([
    ['user.email', hex, 'email shape sha256, by its length'],
    ['hashed_email', hex.toUpperCase(), 'email shape sha256, by its length'],
    ['email_sha256', hex, 'email shape sha256, by its length'],
    ['ud.em', hex, 'email shape sha256, by its length'],
    ['em', `em.${sha256.toString('base64url')}`, 'email shape sha256, by its length'],
    ['em', `sha256:${hex}`, 'email shape sha256, by its length'],
    ['ph', hex, 'phone shape sha256, by its length'],
    ['tel', hex, 'phone shape sha256, by its length'],
    ['mail_md5', md5, 'email shape md5, by its length'],
    ['mail', md5, 'email name md5, by its length'],
    ['password', hex, 'password name sha256, by its length'],
  ])('%s', (key, value, expected) => {
    expect(said(aField(key, value))).toContain(expected);
  });

  it('says so of a vendor’s declared field', () => {
    expect(said(aField('x', hex, { meaning: { category: 'email' } }))).toEqual(['email declared sha256, by its length']);
    expect(said(aField('x', 'a@b.example', { meaning: { category: 'email' } }))).toEqual(['email declared undefined']);
  });
});

describe('what is no digest of a person’s value', () => {
  it.each([
    ['an id under a neutral key', aField('uid', md5)],
    ['a digest under a neutral key', aField('h', hex)],
    ['the number of a mail', aField('mail_id', md5)],
    ['the vendor’s own id', aField('em', hex, { meaning: 'identifier' })],
    ['MD5 under a short key', aField('em', md5)],
    ['zeros', aField('email', '0'.repeat(64))],
    ['a long word', aField('email', 'thisisalongwordwithouteitherdigitsorcapitals')],
  ])('%s', (_, field) => {
    expect(said(field)).toEqual([]);
  });

  it('a member’s number, which is hex by nature', () => {
    expect(said(aField('member_id', md5))).toEqual(['customer_no name undefined']);
  });
});
