// What stays closed is said, with its reason; what is merely an identifier is not.
import { randomBytes } from 'node:crypto';
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/decode/limits.ts';
import type { Opaque } from '../../../src/model/decoded-request.ts';
import type { OutboundRequest } from '../../../src/model/outbound-request.ts';
import { RawBytes } from '../../../src/model/raw.ts';
import { decodeRequest } from '../../../src/decode/decode-request.ts';
import { aRequest } from '../../support/a-request.ts';
import { BARE, decoded, plainFields } from '../../support/plain-fields.ts';

const post = (body: Uint8Array | string, headers: Record<string, string> = {}) =>
  decoded({ url: 'https://t.example/', method: 'POST', headers, bodyBase64: Buffer.from(body).toString('base64') });
const reasons = (leftovers: readonly Opaque[]): readonly string[] => leftovers.map(({ path, reason }) => `${path} ${reason}`);

describe('bytes of an unknown format', () => {
  it('are a leftover, and the texts in them are fields', () => {
    const { fields, leftovers } = post(
      Buffer.concat([Buffer.from([0x0a, 0x0e]), Buffer.from('taro@x.example'), Buffer.from([0x10, 0xff])]),
    );
    expect(plainFields(fields)).toEqual({ 'body[0]': 'taro@x.example' });
    expect(leftovers).toEqual([{ carrier: 'body', path: 'body', reason: 'unknown-format', bytes: 18 }]);
  });

  it('are none in a picture', () => {
    expect(post(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(200)])).leftovers).toEqual([]);
  });

  it('are a long random token too, wherever it stands', () => {
    const token = randomBytes(600);
    expect(reasons(decoded(`https://t.example/?d=${token.toString('base64url')}`).leftovers)).toEqual(['query.d unknown-format']);
    expect(reasons(post(JSON.stringify({ d: token.toString('hex') })).leftovers)).toEqual(['body.d unknown-format']);
  });
});

describe('identifiers', () => {
  it('of vendors are neither opened for certain nor leftovers', () => {
    for (let round = 0; round < 300; round++) {
      const bytes = randomBytes(8 + (round % 60));
      for (const id of [bytes.toString('hex'), bytes.toString('base64url'), bytes.toString('base64').replace(/[+/=]/g, 'x')]) {
        const { fields, leftovers } = decoded(`https://t.example/?id=${id}`);
        expect(fields.some(({ value }) => value.ask((text) => text === id))).toBe(true);
        expect(leftovers).toEqual([]);
      }
    }
  });
});

const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

describe('limits', () => {
  it('hold on a decompression bomb', () => {
    const bomb = Buffer.alloc(4 * LIMITS.inflated);
    expect(reasons(post(gzipSync(bomb)).leftovers)).toEqual(['body too-large']);
    const brotli = post(brotliCompressSync(bomb, QUICKLY), { 'Content-Encoding': 'br' });
    expect(reasons(brotli.leftovers)).toEqual(['body too-large']);
    // Nobody says that this one is deflated, and it is no text before it is opened.
    const token = deflateRawSync(Buffer.alloc(16 * LIMITS.inflated, 'a')).toString('base64url');
    expect(decoded(`https://t.example/?v=${token}`).leftovers.map(({ reason }) => reason)).toContain('too-large');
  });

  it('hold on nesting: JSON, base64 and percent', () => {
    expect(post('['.repeat(900_000) + ']'.repeat(900_000)).leftovers.map(({ reason }) => reason)).toEqual(['too-deep']);
    let tower = '{"mail":"taro@x.example"}';
    for (let layer = 0; layer <= LIMITS.depth; layer++) tower = Buffer.from(tower).toString('base64');
    expect(reasons(decoded(`https://t.example/?d=${encodeURIComponent(tower)}`).leftovers)).toEqual(['query.d too-deep']);
    let percents = '山';
    for (let layer = 0; layer <= LIMITS.percentLayers; layer++) percents = encodeURIComponent(percents);
    expect(reasons(decoded(`https://t.example/?d=${percents}`).leftovers)).toEqual(['query.d too-deep']);
  });

  it.each([
    ['parameters', { url: `https://t.example/?${'a=1&'.repeat(500_000)}` }, 'query too-many'],
    ['segments', { url: `https://t.example${'/a'.repeat(500_000)}` }, 'path too-many'],
    ['form fields', { url: 'https://t.example/', method: 'POST', body: 'aa=1&'.repeat(400_000) }, 'body too-many'],
    ['members', { url: 'https://t.example/', method: 'POST', body: `[${'1,'.repeat(500_000)}1]` }, 'body too-many'],
    ['lines', { url: 'https://t.example/', method: 'POST', body: 'aa=1\n'.repeat(400_000) }, 'body too-many'],
  ])('hold on a million %s, and the rest is still one text', (_, record, leftover) => {
    const { fields, leftovers } = decoded(record);
    expect(reasons(leftovers)).toEqual([leftover]);
    expect(fields.length).toBeLessThanOrEqual(LIMITS.parts + 1);
    expect(fields.at(-1)?.value.length).toBeGreaterThan(100_000);
  });

  it('hold on empty separators, which are nothing', () => {
    expect(decoded(`https://t.example/?${'&'.repeat(1_000_000)}`)).toMatchObject({ fields: [], leftovers: [] });
  });

  it('hold on a body that is too long, and say how much was not read', () => {
    const text = '口座番号は0738261です。'.repeat(100_000);
    const { leftovers } = post(text);
    expect(leftovers).toEqual([
      { carrier: 'body', path: 'body', reason: 'too-large', bytes: Buffer.byteLength(text) - LIMITS.body },
    ]);
  });

  it('hold on the clock: what was not reached is said, and is still one text', () => {
    let now = 0;
    const clock = (): number => (now += 30);
    const body = JSON.stringify({
      events: Array.from({ length: 2_000 }, (_, index) => ({ id: `e${index}`, mail: 'taro@x.example' })),
    });
    const { fields, leftovers } = decoded({ url: 'https://t.example/?v=2', method: 'POST', body }, { ...BARE, clock });
    expect(reasons(leftovers)).toEqual(['body too-slow']);
    expect(fields.at(-1)?.value.ask((text) => text.endsWith('"taro@x.example"}]}'))).toBe(true);
    expect(reasons(decoded({ url: 'https://t.example/?v=2', method: 'POST', body }).leftovers)).toEqual([]);
  });

  it('hold on boundaries without parts between them, and on halves of addresses without their heads', () => {
    const { leftovers } = post('--b\r\n'.repeat(300_000), { 'Content-Type': 'multipart/form-data; boundary=b' });
    expect(leftovers.every(({ reason }) => reason === 'too-many')).toBe(true);
    expect(reasons(decoded(`https://t.example/?${'-g=a&'.repeat(200_000)}`).leftovers)).toEqual(['query too-many']);
  });

  it('hold on the texts of an unknown format, each of them told', () => {
    const { fields, leftovers } = post(
      Buffer.concat(Array.from({ length: 700 }, (_, index) => Buffer.from([0, 0xff, ...Buffer.from(`text ${index} here`)]))),
    );
    expect(fields.length).toBe(700);
    expect(reasons(leftovers)).toEqual(['body unknown-format']);
  });

  it('hold on a token that is too long to be tried', () => {
    expect(reasons(decoded(`https://t.example/?d=${'a'.repeat(1_000_000)}`).leftovers)).toEqual(['query.d too-large']);
  });
});

describe('a truncated body', () => {
  const cut = (body: string, sentBytes: number | undefined): OutboundRequest => ({
    ...aRequest({ url: 'https://t.example/', method: 'POST' }),
    body: { kind: 'truncated', bytes: new RawBytes(Buffer.from(body)), contentType: 'application/json', sentBytes },
  });

  it('is read as far as it goes', () => {
    const { fields, leftovers } = decodeRequest(cut('{"a":{"mail":"taro@x.example","koza":"0738', 90), BARE);
    expect(plainFields(fields)).toEqual({ 'body.a.mail': 'taro@x.example', 'body.a.koza': '0738' });
    expect(leftovers).toEqual([{ carrier: 'body', path: 'body', reason: 'truncated', bytes: 48 }]);
  });

  it('is read inside its compression', () => {
    const zipped = gzipSync(JSON.stringify({ q: '口座番号 '.repeat(500), end: 'x' }));
    const { fields, leftovers } = post(zipped.subarray(0, -12));
    expect(fields[0]?.value.ask((text) => text.includes('口座番号'))).toBe(true);
    expect(reasons(leftovers)).toEqual(['body truncated']);
  });

  it('that is broken inside its compression stays closed', () => {
    const zipped = gzipSync(randomBytes(400));
    zipped.fill(0x55, 12, 200);
    expect(reasons(post(zipped).leftovers)).toEqual(['body malformed']);
  });
});
