import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../../src/detect/create-detector.ts';
import type { Identity } from '../../../../src/model/crawl-plan.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { aDecodedRequest, aField, aRuleSet } from '../a-decoded.ts';

const rules = aRuleSet(
  [
    'email',
    'email',
    `  - value: { pattern: '[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,200}', check: email-address, boundary: token }`,
  ],
  ['phone', 'phone', `  - value: { pattern: '0[5-9]0-\\d{4}-\\d{4}', check: phone-jp, boundary: token }`],
  ['account-number', 'account.number', `  - key: [koza no]\n    value: { pattern: '\\d{7}' }`],
  ['name-kana', 'name.kana', `  - key: [kana]\n    value: { pattern: '[ァ-ヶー ]+' }`],
);
const identity: Identity = {
  email: [new Raw('Test.zq7vkx@mail.example')],
  'name.kana': [new Raw('シケン カナタロウ')],
  phone: [new Raw('090-0000-1234')],
};
const nobody: Identity = {};
const found = (value: string, own: Identity): readonly string[] =>
  createDetector(rules, own, new Uint8Array(32))
    .inspectRequest(aDecodedRequest([aField('x', value)]))
    .map(({ category, certainty, field }) => `${category} ${certainty} ${field.codecs.join('+')}`);

const backwards = (text: string): string => Array.from(text).reverse().join('');
const caesar = (text: string, by: number): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + by) % 26) + 97));
const xored = (text: string, key: number): Buffer => Buffer.from(Buffer.from(text, 'utf8').map((byte) => byte ^ key));
const EMAIL = 'test.zq7vkx@mail.example';
const STRANGER = 'taro.shiken@mail.example';

describe('a planted value behind a toy', () => {
  it.each([
    ['backwards', backwards(EMAIL), 'email canary reversed'],
    ['backwards, among others', `id-${backwards(EMAIL)}|web`, 'email canary reversed'],
    ['kana backwards', backwards('シケンカナタロウ'), 'name.kana canary reversed'],
    ['a phone number backwards', backwards('09000001234'), 'phone canary reversed'],
    ['base64 backwards', backwards(Buffer.from(`{"m":"${EMAIL}"}`).toString('base64')), 'email canary reversed+base64'],
    ['hex backwards', backwards(Buffer.from(EMAIL).toString('hex')), 'email canary reversed+hex'],
    // Its digits become letters, which then read as base64.
    ['digits under a key, as they are', xored('090-0000-1234', 0x5a).toString('latin1'), 'phone canary xor'],
    ['by rot13', caesar(EMAIL, 13), 'email canary caesar'],
    ['by another alphabet, among others', `u:${caesar(EMAIL, 7)};v`, 'email canary caesar'],
    ['under a key, in base64', xored(EMAIL, 0x5a).toString('base64'), 'email canary base64+xor'],
    ['under a key, in hex', xored(EMAIL, 0xc3).toString('hex'), 'email canary hex+xor'],
    ['kana under a key', xored('シケンカナタロウ', 0x11).toString('base64url'), 'name.kana canary base64+xor'],
    // The form's reader made spaces of the pluses.
    [
      'base64 backwards, without its pluses',
      backwards(Buffer.from(`>>>${EMAIL}~~`).toString('base64')).replaceAll('+', ' '),
      'email canary reversed+base64',
    ],
    // Still UTF-8, of another script and of kanji that nobody uses.
    ['kana under a small key', xored('シケンカナタロウ', 2).toString('utf8'), 'name.kana canary xor'],
    ['kana under a small key, as kanji', xored('シケンカナタロウ', 6).toString('utf8'), 'name.kana canary xor'],
    ['under a key, as it is', xored(EMAIL, 0x07).toString('latin1'), 'email canary xor'],
    [
      'under a key, in percent escapes',
      `%${[...xored(EMAIL, 0xf1)].map((byte) => byte.toString(16)).join('%')}`,
      'email canary percent+xor',
    ],
  ])('%s', (_, value, expected) => {
    expect(found(value, identity)).toContain(expected);
  });

  it('is found backwards in base64 when it is short, but of kana', () => {
    const short: Identity = { 'name.kana': [new Raw('シケン カナ')] };
    expect(found(backwards(Buffer.from('シケンカナ').toString('base64')), short)).toContain('name.kana canary reversed+base64');
  });

  it('is found under a key that makes percent signs, and of one kana an escape', () => {
    const own: Identity = { 'name.kana': [new Raw('ツキヨ ユキノ')] };
    expect(found(xored('ツキヨユキノ', 0xc6).toString('latin1'), own)).toContain('name.kana canary xor');
  });

  it('is found under every key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), (key) => {
        expect(found(xored(EMAIL, key).toString('base64'), identity)).toContain('email canary base64+xor');
      }),
    );
  });
});

describe('a value that identifies itself, behind a toy', () => {
  it.each([
    ['an address backwards', backwards(STRANGER), 'email shape reversed'],
    ['an address in base64 backwards', backwards(Buffer.from(STRANGER).toString('base64')), 'email shape reversed+base64'],
    ['an address by rot13', caesar(STRANGER, 13), 'email shape caesar'],
    ['an address under a key', xored(STRANGER, 0x2a).toString('base64'), 'email shape base64+xor'],
    ['a written phone number backwards', backwards('090-0000-1234'), 'phone shape reversed'],
    ['JSON under a key', xored('{"koza_no":"0738261"}', 0x91).toString('hex'), 'account.number shape hex+xor'],
    ['JSON backwards', backwards('{"koza_no":"0738261"}'), 'account.number shape reversed'],
  ])('%s', (_, value, expected) => {
    expect(found(value, nobody)).toContain(expected);
  });
});

describe('what is no toy', () => {
  it.each([
    'deadbeefdeadbeef',
    '1700000000.1234567890',
    'GA1.1.1234567890.1700000000',
    'summer@night',
    'a.b@c',
    '}{',
    'fb.1.1700000000000.12345',
  ])('%s', (value) => {
    expect(found(value, identity)).toEqual([]);
  });

  it('ids at random', () => {
    const id = fc.oneof(
      fc.uint8Array({ minLength: 8, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
      fc.uint8Array({ minLength: 8, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('hex')),
      fc.string({
        unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789.-_@')),
        minLength: 7,
        maxLength: 60,
      }),
    );
    const detector = createDetector(rules, identity, new Uint8Array(32));
    fc.assert(
      fc.property(id, (value) => {
        const made = detector.inspectRequest(aDecodedRequest([aField('x', value)]));
        expect(made.filter(({ field }) => field.codecs.length > 0)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
