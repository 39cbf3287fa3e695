// The hash vectors that vendors publish (detection.md 1.5): planted, hashed as printed there, sent as vendors send them, to be found.
import { createHash } from 'node:crypto';
import { siteOf } from '../../src/capture/site.ts';
import { requestFromRecord, type RequestRecord } from '../../src/model/request-record.ts';
import { align } from './align.ts';
import { describe, goal, type Description } from './goal.ts';
import type { PlantedValue } from './matrix/planted-values.ts';
import { assembleProduct } from './product.ts';

interface Vector {
  readonly vendor: string;
  /** As a person would type it. */
  readonly planted: PlantedValue;
  /** What the vendor hashes. */
  readonly preimage: string;
  /** First and last digits as printed. */
  readonly published: RegExp;
}

const VECTORS: readonly Vector[] = [
  {
    vendor: 'Meta, e-mail',
    planted: { id: 'meta-email', category: 'email', text: 'John_Smith@gmail.com' },
    preimage: 'john_smith@gmail.com',
    published: /^62a14e44.*aa0f62f$/,
  },
  {
    vendor: 'Meta, phone',
    planted: { id: 'meta-phone', category: 'phone', text: '+1 (650) 555-1212' },
    preimage: '16505551212',
    published: /^e323ec62.*7ab3176$/,
  },
  {
    vendor: 'Meta, name',
    planted: { id: 'meta-name', category: 'name.kanji', text: '정' },
    preimage: '정',
    published: /^8fa8cd9c.*b51db14$/,
  },
  {
    vendor: 'Yahoo! JAPAN, e-mail',
    planted: { id: 'yahoo-email', category: 'email', text: 'example@example.com' },
    preimage: 'example@example.com',
    published: /^31c5543c.*970a1e66$/,
  },
];

/** How the digest goes out; base64url has no padding. */
const SENT: readonly (readonly [name: string, record: (hex: string, base64url: string) => RequestRecord])[] = [
  ['Meta query, hex', (hex) => ({ url: `https://www.facebook.com/tr/?id=1234567890123456&ev=Lead&ud%5Bem%5D=${hex}` })],
  ['Google query, base64url', (_, token) => ({ url: `https://www.google.com/pagead/form-data/123456789?em=tv.1~em.${token}` })],
  ['Google query, hex', (hex) => ({ url: `https://www.google.com/pagead/form-data/123456789?em=tv.1~em.${hex}` })],
  ['JSON body, hex', (hex) => ({ url: 'https://t.example/c', method: 'POST', body: JSON.stringify({ user: { id: hex } }) })],
  [
    'JSON body, base64url',
    (_, token) => ({ url: 'https://t.example/c', method: 'POST', body: JSON.stringify({ user: { id: token } }) }),
  ],
  ['path, base64url', (_, token) => ({ url: `https://t.example/match/${token}/px.gif` })],
  ['cookie, hex', (hex) => ({ url: 'https://t.example/c', headers: { Cookie: `a=1; uid=${hex.toUpperCase()}` } })],
];

export async function measureVectors(): Promise<Description> {
  const product = await assembleProduct(VECTORS.map(({ planted }) => planted));
  const rows = VECTORS.map(({ vendor, planted, preimage, published }) => {
    const digest = createHash('sha256').update(preimage).digest();
    const isAsPrinted = published.test(digest.toString('hex'));
    const found = SENT.map(([name, record]) => {
      const request = requestFromRecord(record(digest.toString('hex'), digest.toString('base64url')), {
        id: `${planted.id} ${name}`,
        siteOf,
        page: 'https://bank.example/',
      });
      return product
        .examine(request)
        .findings.some(({ category, hashedBy }) => category === planted.category && hashedBy === 'sha256');
    });
    return { vendor, isAsPrinted, found };
  });
  const table = align([
    ['vector', 'as printed', ...SENT.map(([name]) => name)],
    ...rows.map(({ vendor, isAsPrinted, found }) => [vendor, yes(isAsPrinted), ...found.map(yes)]),
  ]);
  const all = rows.flatMap(({ isAsPrinted, found }) => [isAsPrinted, ...found]);
  const held = all.filter((one) => one).length;
  return describe(
    [...table, ''],
    [goal(`published hash vectors, hex and base64url: ${held} of ${all.length}`, held === all.length)],
  );
}

function yes(one: boolean): string {
  return one ? 'yes' : 'NO';
}
