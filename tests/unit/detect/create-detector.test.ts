import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDetector, type Detector } from '../../../src/detect/create-detector.ts';
import type { DecodedField } from '../../../src/model/decoded-request.ts';
import type { Identity } from '../../../src/model/crawl-plan.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aDecodedRequest, aField, aRuleSet } from './a-decoded.ts';

const EMAIL_VALUE = `value: { pattern: '[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,200}', check: email-address`;
const rules = aRuleSet(
  [
    'email',
    'email',
    `  - key: [mail, em, login id]\n    notKey: [mail magazine]\n    ${EMAIL_VALUE} }\n  - ${EMAIL_VALUE}, boundary: token }`,
    'primary: true\n',
  ],
  ['login-id', 'customer_no', "  - key: [login id, kaiin no]\n    value: { pattern: '.{3,40}' }"],
  [
    'account-number',
    'account.number',
    `  - key: [koza no, account number, 口座番号]\n    value: { pattern: '\\d{4,8}', normalize: [nfkc, strip-separators], deny: ['^0+$'] }\n  - key: [no]\n    value: { pattern: '\\d{7}' }\n    siblings: [bank.code, branch.code]`,
    'primary: true\n',
  ],
  ['bank-code', 'bank.code', "  - key: [bank code]\n    value: { pattern: '\\d{4}' }", 'primary: true\n'],
  [
    'card-number',
    'card.pan',
    "  - key: [card no]\n    value: { pattern: '[\\d -]{13,23}', check: card-bin }\n  - value: { pattern: '\\d{16}', boundary: digit, check: card-bin }",
    'primary: true\n',
  ],
  [
    'pin',
    'pin',
    "  - key: [pin, ansho, 暗証番号]\n    notKey: [デビット用暗証番号]\n    value: { pattern: '\\d{4}' }",
    "primary: true\nexclude: ['shop-tag:query.pin']\n",
  ],
  ['account-type', 'account.type', "  - key: [yokin shubetsu]\n    value: { pattern: '普通|当座|\\d' }", 'primary: true\n'],
  ['password', 'password', '  - key: [password]', 'primary: true\nwhere: { carriers: [query, body] }\n'],
);
const identity: Identity = {
  email: [new Raw('test.zq7v@mail.example')],
  pin: [new Raw('7306')],
  'account.type': [new Raw('1')],
  'bank.name': [new Raw('仮試験銀行')],
};

const detector = (own: Identity = {}): Detector => createDetector(rules, own, new Uint8Array(32));
const inspect = (fields: readonly DecodedField[], own?: Identity): readonly Finding[] =>
  detector(own).inspectRequest(aDecodedRequest(fields));
const said = (fields: readonly DecodedField[], own?: Identity): readonly string[] =>
  inspect(fields, own).map(({ rule, certainty }) => `${rule} ${certainty}`);

describe('what a field is taken for', () => {
  it.each([
    ['key and value', aField('dl.koza_no', '0738261'), ['account-number shape']],
    ['key and check digit', aField('card_no', '4111 1111 1111 1111'), ['card-number checksum']],
    ['key and a check of form only', aField('mail', 'a@b.example'), ['email shape']],
    ['value alone', aField('x', 'a@b.example'), ['email shape']],
    ['key alone', aField('password', 'hunter2hunter2'), ['password name']],
    ['the vendor says so', aField('em', 'f'.repeat(64), { meaning: { category: 'email' } }), ['email declared']],
    ['a Japanese label', aField('q', '口座番号は0738261です'), ['account-number shape']],
    ['a label before a colon', aField('q', 'my account number: 0738261'), ['account-number shape']],
    ['a label and an equals sign', aField('v', 'type=1;koza_no=0738261'), ['account-number shape']],
    ['two values in one field', aField('q', 'a@b.example, c@d.example'), ['email shape', 'email shape']],
    ['one value twice', aField('q', 'a@b.example A@b.example'), ['email shape']],
  ])('%s', (_, field, expected) => {
    expect(said([field])).toEqual(expected);
  });

  it.each([
    ['a key that only contains the word', aField('sansho_no', '0738261')],
    ['a value that does not fit', aField('koza_no', '12')],
    ['a denied value', aField('koza_no', '0000000')],
    ['a failed check', aField('card_no', '4111111111111112')],
    ['a refused key', aField('mail_magazine', 'a@b')],
    ['a switch under a key alone', aField('password', '1')],
    ['a placeholder', aField('password', '(redacted)')],
    ['nothing', aField('password', '')],
    ["the vendor's own id", aField('card_no', '4111111111111111', { meaning: 'identifier' })],
    ['a carrier that the rule leaves alone', aField('password', 'hunter2hunter2', { carrier: 'cookie' })],
    ['a refused label', aField('q', 'デビット用暗証番号は4827')],
    ['a label whose value comes after the sentence', aField('q', '口座番号を忘れました。2024')],
    ['a longer number', aField('q', '口座番号 0738261234567')],
  ])('not %s', (_, field) => {
    expect(said([field])).toEqual([]);
  });

  it('leaves out what a rule excludes for one vendor only', () => {
    const fields = [aField('pin', '4827')];
    const rulesOf = (vendor?: string): number => detector().inspectRequest(aDecodedRequest(fields, undefined, vendor)).length;
    expect([rulesOf('shop-tag'), rulesOf('other-tag'), rulesOf()]).toEqual([0, 1, 1]);
  });

  it('gives a value that two rules claim to one of them', () => {
    expect(said([aField('login_id', 'a@b.example')])).toEqual(['email shape']);
    expect(said([aField('login_id', 'taro')])).toEqual(['login-id shape']);
  });

  it('asks for siblings in the same object', () => {
    const no = aField('no', '0738261');
    expect(said([no])).toEqual([]);
    expect(said([no, aField('bank_code', '0001')])).toEqual(['account-number shape', 'bank-code shape']);
    expect(said([no, aField('bank_code', '0001', { group: 'other' })])).toEqual(['bank-code shape']);
  });
});

describe('planted values', () => {
  it('are found under any key, in the name of the rule that speaks for them', () => {
    expect(said([aField('zz', 'id:test.zq7v@mail.example')], identity)).toEqual(['email canary']);
    expect(said([aField('branch_code', '7306')], identity)).toEqual(['pin canary']);
  });

  it('are found even in fields that are the vendor’s own', () => {
    expect(said([aField('uid', 'test.zq7v@mail.example', { meaning: 'identifier' })], identity)).toEqual(['email canary']);
  });

  it('are recognised by their rule when they are too short to search for', () => {
    expect(said([aField('yokin_shubetsu', '1'), aField('v', '1')], identity)).toEqual(['account-type canary']);
    expect(said([aField('q', '暗証番号は7306です')], identity)).toEqual(['pin canary']);
  });

  it('are never dropped for want of a rule', () => {
    expect(said([aField('b', '仮試験銀行')], identity)).toEqual(['planted-value canary']);
  });

  it('are told from numbers that happen to be as short, where the vendor counts and the request measures', () => {
    expect(said([aField('_et', '7306', { meaning: 'identifier' })], identity)).toEqual([]);
    expect(said([aField('content-length', '7306', { carrier: 'header' })], identity)).toEqual([]);
    expect(said([aField('referer.pin', '7306', { carrier: 'header' })], identity)).toEqual(['pin canary']);
  });

  it('share one digest in the clear and hashed', () => {
    const [plain, hashed] = inspect(
      [aField('a', 'TEST.zq7v@mail.example'), aField('em', sha256('test.zq7v@mail.example'))],
      identity,
    );
    expect(hashed?.evidence.digest).toBe(plain?.evidence.digest);
    expect(hashed?.evidence.length).toBe(22);
    expect([plain?.hashedBy, hashed?.hashedBy]).toEqual([undefined, 'sha256']);
  });
});

describe('requests and documents', () => {
  it('says nothing of first parties, unless a vendor was recognised there', () => {
    const fields = [aField('mail', 'a@b.example')];
    const own = 'https://api.lender.example/c';
    expect(detector().inspectRequest(aDecodedRequest(fields, own))).toEqual([]);
    expect(detector().inspectRequest(aDecodedRequest(fields, own, 'google-analytics-4'))).toHaveLength(1);
  });

  it('numbers findings over the run, and points to request and field', () => {
    const one = detector();
    const decoded = aDecodedRequest([aField('dl.mail', 'a@b.example')]);
    expect(one.inspectRequest(decoded)).toMatchObject([
      {
        id: 'f1',
        request: 'r1',
        category: 'email',
        severity: 'high',
        field: { carrier: 'query', path: 'query.dl.mail', codecs: [] },
      },
    ]);
    expect(one.inspectRequest(decoded)).toMatchObject([{ id: 'f2' }]);
  });

  it('sees the same value in the document’s URL', () => {
    const one = detector();
    const decoded = aDecodedRequest([aField('dl.mail', 'a@b.example')]);
    const [finding] = one.inspectRequest(decoded);
    const document = { document: decoded.request.document, leftovers: [], fields: [aField('mail', 'A@b.example')] };
    const [sighting] = one.inspectDocument(document, 3);
    expect(sighting).toMatchObject({ document: 3, rule: 'email', certainty: 'shape' });
    expect(sighting?.evidence.digest).toBe(finding?.evidence.digest);
    expect(sighting).not.toHaveProperty('hashedBy');
  });

  it('keeps values out of everything it returns', () => {
    const findings = inspect([aField('mail', 'test.zq7v@mail.example'), aField('koza_no', '0738261')], identity);
    expect(findings).toHaveLength(2);
    expect(JSON.stringify(findings)).not.toMatch(/zq7v|0738261/);
  });
});

describe('suspects', () => {
  const suspects = (url: string): boolean => detector(identity).suspects(new Raw(url));

  it.each([
    'https://t.example/tag.js?u=test.zq7v@mail.example',
    'https://t.example/tag.js?u=https%3A%2F%2Fb.example%2F%3Fmail%3Dtest.zq7v%2540mail.example',
    'https://t.example/tag.js?x=1&pin=7306',
    'https://t.example/tag.js?x=7306',
    'https://t.example/tag.js?mail=somebody%40else.example',
    'https://t.example/test.zq7v%40mail.example/tag.js',
    'https://t.example/tag.js?koza_no=0738261',
    'https://t.example/tag.js?bank=%E4%BB%AE%E8%A9%A6%E9%A8%93%E9%8A%80%E8%A1%8C',
    `https://t.example/tag.js?h=${sha256('test.zq7v@mail.example')}`,
  ])('%s', (url) => {
    expect(suspects(url)).toBe(true);
  });

  it.each([
    'https://t.example/gtm.js?id=GTM-ABC123&l=dataLayer',
    'https://t.example/tag.js?password=hunter2',
    'https://t.example/config/4111111111111111?v=2',
    'https://t.example/logo@2x.png?v=1763000000000',
    'https://t.example/tag.js?dl=https%3A%2F%2Flender.example%2Floan%3Fstep%3D2',
    'https://t.example/%E0%A4%A',
    'not a url',
  ])('not %s', (url) => {
    expect(suspects(url)).toBe(false);
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
