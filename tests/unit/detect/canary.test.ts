import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCanarySearch } from '../../../src/detect/canary.ts';
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
    .search(text)
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
    ['email', 'test.zq7v+x (at) mail.example'],
    ['email', 'test.zq7v+x_at_mail.example'],
    ['email', 'test.zq7v[at]mail[dot]example'],
    ['phone', '0081-90-0000-7319'],
    ['phone', '+81-(0)90-0000-7319'],
    ['phone', '(090)0000-7319'],
    ['phone', '０９０（００００）７３１９'],
    ['name.kanji', '試験\u00A0仮名太'],
    ['name.kanji', '試験\u200B仮名太様'],
    ['name.kanji', '試験・仮名太'],
    ['name.kana', 'カナタ　シケン'],
    ['name.romaji', 'shiken_kanata'],
    ['name.romaji', 'Siken, Kanata'],
    ['address', '千代田区仮町9-87-65'],
    ['address', '東京都千代田区仮町九丁目八十七番六十五号'],
    ['address', '千代田区仮町九丁目87番65号'],
    ['address', '東京都千代田区仮町9丁目87番地65'],
    ['address', '東京都千代田区仮町9−87−65 試験荘101'],
    ['birthdate', '23/08/1971'],
    ['birthdate', '1971. 8. 23'],
    ['birthdate', '1971-08-23T00:00:00.000Z'],
    ['birthdate', '1971-08-22T15:00:00.000Z'],
    ['birthdate', '1971-08-22 15:00:00'],
    ['birthdate', '51753600'],
    ['birthdate', '51721200000'],
    ['birthdate', '昭46.8.23'],
    ['card.expiry', '12 / 29'],
    ['card.expiry', '12/2029'],
    ['card.expiry', '2029年12月'],
    ['card.pan', '4111 1111 1111 1111'],
    ['card.pan', '４１１１－１１１１－１１１１－１１１１'],
  ])('%s as %s', (category, text) => {
    expect(found(text).map((hit) => hit.split(':')[0])).toContain(category);
  });

  it('is found inside other text, with its place', () => {
    expect(found('氏名は試験　仮名太、口座は 0496817 です')).toEqual(['name.kanji:試験　仮名太', 'account.number:0496817']);
    expect(found('x=1|test.zq7v+x@mail.example|y')).toContain('email:test.zq7v+x@mail.example');
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
    // The year and month alone, PIN and expiry as amounts or inside anything, a masked card.
    '1971-08',
    '1971年8月',
    '7,306',
    '73.06',
    '7/306',
    '¥7306',
    '暗証番号7306',
    'valid until 12/29',
    '411111******1111',
    // Seven digits put together from a list, and as a piece of an id.
    '10 09 87 6',
    '100,9876',
    'a1c0496817f3',
    '東京都千代田区仮町',
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
    ['email', hex('sha512', 'test.zq7v+x@mail.example'), 'sha512'],
    ['email', createHash('sha3-384').update('test.zq7v@mail.example').digest('base64url'), 'sha3-384'],
    ['email', hex('blake2s256', 'TEST.ZQ7V+X@MAIL.EXAMPLE'), 'blake2s256'],
    ['email', hex('sha1', hex('md5', 'test.zq7v+x@mail.example')), 'sha1 of md5'],
    ['email', hex('sha256', hex('sha256', 'test.zq7v+x@mail.example')), 'sha256 of sha256'],
    ['email', hex('sha256', 'test.zq7v+x@mail.exampleQX4QkKEU'), 'sha256 with a known salt'],
    ['email', `${hex('sha256', 'test.zq7v+x@mail.example')}${'0'.repeat(64)}`, 'sha256'],
    ['name.kana', hex('sha256', 'ｼｹﾝ ｶﾅﾀ'), 'sha256'],
    ['name.romaji', hex('sha256', 'kanata shiken'), 'sha256'],
    ['birthdate', hex('sha256', '1971-08-23'), 'sha256'],
    ['card.expiry', hex('sha256', '1229'), 'sha256'],
    ['card.pan', hex('sha256', '4111 1111 1111 1111'), 'sha256'],
  ])('%s as %s', (category, text, algorithm) => {
    expect(found(text)).toContain(`${category}:#${algorithm}`);
  });

  it.each([hex('sha256', 'somebody@else.example'), 'f'.repeat(64), 'A'.repeat(43), hex('sha512', 'somebody@else.example')])(
    'is not seen in %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

// Vectors that vendors publish (research/detection.md 1.5 names the pages): what they say a value hashes to must be what we look for.
describe("a vendor's published vector", () => {
  const published = createCanarySearch({
    email: ['John_Smith@gmail.com', 'example@example.com', ' Person@Example.com ', 'USER@example.com'].map(
      (email) => new Raw(email),
    ),
    phone: [new Raw('+1 650 555 1212')],
    'name.kanji': [new Raw('정')],
  });
  const VECTORS = [
    ['Meta, e-mail', '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f', 'sha256'],
    ['Meta, phone', 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176', 'sha256'],
    ['Yahoo! JAPAN, e-mail', '31c5543c1734d25c7206f5fd591525d0295bec6fe84ff82f946a34fe970a1e66', 'sha256'],
    ['Meta, name', '8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14', 'sha256'],
    // https://developers.snap.com/api/marketing-api/Conversions-API/Parameters
    ['Snap, e-mail', '542d240129883c019e106e3b1b2d3f3cb3537c43c425364de8e951d5a3083345', 'sha256'],
    // https://github.com/IABTechLab/uid2docs, gs-normalization-encoding
    ['UID2, e-mail', 'b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514', 'sha256'],
  ] as const;
  it.each(VECTORS)('%s, in hex and base64url', (_, digest, algorithm) => {
    const spellings = [digest, digest.toUpperCase(), Buffer.from(digest, 'hex').toString('base64url')];
    for (const text of [...spellings, `tv.1~em.${spellings[2]}~ph.x`]) {
      expect(published.search(text).map(({ hashedBy }) => hashedBy)).toEqual([algorithm]);
    }
  });
});

describe('a value that was sent before its last key stroke', () => {
  it.each([
    ['email', 'test.zq7v+x@mail.examp'],
    ['phone', '090-0000-73'],
    ['phone', '090-0000-731'],
    ['name.kanji', '試験仮名'],
    ['name.romaji', 'Shiken Kana'],
    ['card.pan', '41111111111111'],
    ['birthdate', '1971-08-2'],
    ['address', '東京都千代田区仮町9-87-6'],
  ])('%s: %s', (category, text) => {
    expect(found(text)).toContain(`${category}:${text}`);
  });

  it.each([
    'test.zq7v+x@mail.exam',
    '090-0000-7',
    '1971-08-',
    '1971-08-24',
    '090-0000-7318',
    '東京都千代田区仮町9-8',
    '049681',
    '100-987',
  ])('is not seen in %s', (text) => {
    expect(found(text).filter((hit) => !hit.endsWith('test.zq7v'))).toEqual([]);
  });
});

describe('holds', () => {
  it('knows a value of the category in any spelling, and the parts of a name', () => {
    expect(canaries.holds('account.type', '1')).toBe(true);
    expect(canaries.holds('branch.code', '３９１')).toBe(true);
    expect(canaries.holds('birthdate', '昭和46年8月23日')).toBe(true);
    expect(canaries.holds('name.kana', 'ｼｹﾝ')).toBe(true);
    expect(canaries.holds('card.expiry', '2912')).toBe(true);
    expect(canaries.holds('name.romaji', 'Siken')).toBe(true);
    expect(canaries.holds('pin', '7307')).toBe(false);
    expect(canaries.holds('card.cvv', '391')).toBe(false);
  });
});

describe('no identity', () => {
  it('finds nothing', () => {
    const none = createCanarySearch({});
    expect(none.search('4111111111111111')).toEqual([]);
  });
});
