import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCanarySearch } from '../../../src/detect/canary.ts';
import { viewsOf } from '../../../src/detect/text-view.ts';
import type { Identity } from '../../../src/model/crawl-plan.ts';
import { Raw } from '../../../src/model/raw.ts';

const identity: Identity = {
  email: [new Raw('Test.Zq7v+x@mail.example')],
  phone: [new Raw('090-0000-7319')],
  'name.kanji': [new Raw('試験 仮名太')],
  'name.kana': [new Raw('シケン カナタ')],
  'name.romaji': [new Raw('Shiken Kanata')],
  'account.holder_kana': [new Raw('シケン カナタ')],
  address: [new Raw('東京都千代田区仮町9-87-65')],
  postal: [new Raw('100-9876')],
  birthdate: [new Raw('1971-08-23')],
  'card.pan': [new Raw('4111111111111111')],
  'card.expiry': [new Raw('12/29')],
  pin: [new Raw('7306')],
  'branch.code': [new Raw('391')],
  'account.number': [new Raw('0496817')],
  'account.type': [new Raw('1')],
};
const canaries = createCanarySearch(identity);

/** `category:what was matched`, with `#algorithm` for digests. */
function found(text: string): readonly string[] {
  return canaries
    .search(text, viewsOf(text))
    .flatMap(({ planted, span, hashedBy }) =>
      planted.map(({ category }) => `${category}:${hashedBy === undefined ? text.slice(span.start, span.end) : `#${hashedBy}`}`),
    );
}

const hex = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');
const base64url = (text: string): string => createHash('sha256').update(text).digest('base64url');

describe('a planted value in the clear', () => {
  it.each([
    ['email', 'Test.Zq7v+x@mail.example'],
    ['email', 'test.zq7v+x@mail.example'],
    ['email', 'ＴＥＳＴ.zq7v+x＠mail.example'],
    ['email', 'testzq7v@mail.example'],
    ['phone', '09000007319'],
    ['phone', '+819000007319'],
    ['phone', '81-90-0000-7319'],
    ['phone', '+81 (0)90 0000 7319'],
    ['phone', '9000007319'],
    ['phone', '０９０ー００００ー７３１９'],
    ['name.kanji', '試験仮名太'],
    ['name.kanji', '試験　仮名太'],
    ['name.kanji', '仮名太 試験'],
    ['name.kana', 'ｼｹﾝ ｶﾅﾀ'],
    ['name.kana', 'しけんかなた'],
    ['name.romaji', 'KANATA SHIKEN'],
    ['address', '東京都千代田区仮町９－８７－６５'],
    ['address', '東京都千代田区仮町9丁目87番65号'],
    ['postal', '〒1009876'],
    ['birthdate', '1971/08/23'],
    ['birthdate', '19710823'],
    ['birthdate', '1971/8/23'],
    ['birthdate', '1971年8月23日'],
    ['birthdate', '1971年08月23日'],
    ['birthdate', '昭和46年8月23日'],
    ['birthdate', 'S46.8.23'],
    ['birthdate', 's46/08/23'],
    ['birthdate', '3460823'],
    ['birthdate', '08/23/1971'],
    ['card.pan', '4111-1111-1111-1111'],
    ['card.expiry', '1229'],
    ['card.expiry', '2029-12'],
    ['pin', '7306'],
    ['pin', '７３０６'],
    ['account.number', '0496817'],
    ['account.number', '496817'],
  ])('%s as %s', (category, text) => {
    expect(found(text).map((hit) => hit.split(':')[0])).toContain(category);
  });

  it('is found inside other text, with its place', () => {
    expect(found('氏名は試験　仮名太、口座は 0496817 です')).toEqual(['name.kanji:試験　仮名太', 'account.number:0496817']);
    expect(found('x=1|test.zq7v+x@mail.example|y')).toEqual(['email:test.zq7v+x@mail.example']);
  });

  it('belongs to every category that shares it', () => {
    expect(found('シケンカナタ')).toEqual(['name.kana:シケンカナタ', 'account.holder_kana:シケンカナタ']);
  });

  it.each([
    '17306',
    'v=7306',
    '7306-1',
    '391',
    '1',
    '10496817',
    '04968170',
    '0.0496817',
    '91009876',
    '119710823',
    '4111111111111111x1'.replace('x', ''),
    'zq7v+x@mail.example',
    '試験',
    'GS1.1.1763000000.1.1.1763000123.0.0.0',
  ])('is not found in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a planted value as a digest', () => {
  it.each([
    ['email', hex('sha256', 'test.zq7v+x@mail.example'), 'sha256'],
    ['email', hex('sha256', 'testzq7v@mail.example').toUpperCase(), 'sha256'],
    ['email', hex('md5', 'Test.Zq7v+x@mail.example'), 'md5'],
    ['email', hex('sha1', 'test.zq7v+x@mail.example'), 'sha1'],
    ['email', `tv.1~em.${base64url('test.zq7v+x@mail.example')}~pn.x`, 'sha256'],
    ['email', createHash('sha256').update('test.zq7v+x@mail.example').digest('base64'), 'sha256'],
    ['email', createHash('sha256').update('test.zq7v+x@mail.example').digest('base64').replaceAll('+', ' '), 'sha256'],
    ['email', `sha256_${hex('sha256', 'test.zq7v+x@mail.example')}`, 'sha256'],
    ['email', `em-${base64url('test.zq7v+x@mail.example')}`, 'sha256'],
    ['phone', hex('sha256', '+819000007319'), 'sha256'],
    ['phone', hex('sha256', '819000007319'), 'sha256'],
    ['phone', hex('sha256', '09000007319'), 'sha256'],
    ['birthdate', hex('sha256', '19710823'), 'sha256'],
    ['name.kanji', hex('sha256', '試験'), 'sha256'],
    ['pin', hex('md5', '7306'), 'md5'],
    ['account.number', base64url('0496817'), 'sha256'],
  ])('%s as %s', (category, text, algorithm) => {
    expect(found(text)).toContain(`${category}:#${algorithm}`);
  });

  it.each([hex('sha256', 'somebody@else.example'), 'f'.repeat(64), 'A'.repeat(43), hex('sha512', 'test.zq7v+x@mail.example')])(
    'is not seen in %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

// Vectors that the vendors publish (research/detection.md 1.5 names the pages): what they say a value hashes to must be what we look for.
describe("a vendor's published vector", () => {
  const published = createCanarySearch({
    email: [new Raw('john_smith@gmail.com'), new Raw('example@example.com')],
    phone: [new Raw('+1 650 555 1212')],
    'name.kanji': [new Raw('정')],
  });
  it.each([
    ['Meta, e-mail', '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'],
    ['Meta, phone', 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176'],
    ['Yahoo! JAPAN, e-mail', '31c5543c1734d25c7206f5fd591525d0295bec6fe84ff82f946a34fe970a1e66'],
    ['Meta, name', '8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14'],
  ])('%s', (_, digest) => {
    expect(published.search(digest, viewsOf(digest)).map(({ hashedBy }) => hashedBy)).toEqual(['sha256']);
  });
});

describe('holds', () => {
  it('knows a value of the category in any spelling, and the parts of a name', () => {
    expect(canaries.holds('account.type', '1')).toBe(true);
    expect(canaries.holds('branch.code', '３９１')).toBe(true);
    expect(canaries.holds('birthdate', '昭和46年8月23日')).toBe(true);
    expect(canaries.holds('name.kana', 'ｼｹﾝ')).toBe(true);
    expect(canaries.holds('pin', '7307')).toBe(false);
    expect(canaries.holds('card.cvv', '391')).toBe(false);
  });
});

describe('no identity', () => {
  it('finds nothing', () => {
    const none = createCanarySearch({});
    expect(none.search('4111111111111111', viewsOf('4111111111111111'))).toEqual([]);
  });
});
