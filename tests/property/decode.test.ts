// Whatever a tag does to a value on its way out, decoding finds it; whatever comes in, decoding ends, and says what it left.
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDecodeCache } from '../../src/decode/decode-cache.ts';
import { decodeRequest, type DecodeOptions } from '../../src/decode/decode-request.ts';
import { LIMITS } from '../../src/decode/limits.ts';
import { CARRIERS, type DecodedField, type DecodedRequest } from '../../src/model/decoded-request.ts';
import type { RequestRecord } from '../../src/model/request-record.ts';
import { aRequest } from '../support/a-request.ts';
import { charsetBytes, encodeChain, ENCODERS, percentBytes, type EncoderName } from '../support/encode.ts';

const OPTIONS: DecodeOptions = { vendorOf: () => undefined, knownKeys: new Set(), clock: () => 0 };
const decode = (record: RequestRecord, options = OPTIONS): DecodedRequest => decodeRequest(aRequest(record), options);
const holds = (fields: readonly DecodedField[], plain: string): boolean =>
  fields.some(({ value }) => value.ask((text) => text === plain));

const unit = (alphabet: string): fc.Arbitrary<string> => fc.constantFrom(...Array.from(alphabet));
const latin = fc.string({ unit: unit('abcdefghijkmnopqrstuvwxyzABCDEFGHXYZ0123456789@._-'), minLength: 6, maxLength: 30 });
const japanese = fc.string({
  unit: unit('口座番号暗証山田太郎東京都港区カナメイギタロウやまだ髙橋〇ー'),
  minLength: 3,
  maxLength: 20,
});
const mixed = fc.tuple(japanese, latin).map(([first, second]) => `${first} ${second}`);
const plainText = fc.oneof(latin, japanese, mixed);

// Around the value the carrier itself adds at most one layer (a JSON body), and gzip one more.
const chain = fc
  .array(fc.constantFrom(...(Object.keys(ENCODERS) as EncoderName[])), { maxLength: 4 })
  .filter((names) => names.reduce((sum, name) => sum + ENCODERS[name].layers, 0) <= LIMITS.depth - 2);

/** The ways out of a page. Values in a URL and in a form are percent-encoded by whoever writes them. */
const CARRIED: Readonly<Record<string, (value: string) => RequestRecord>> = {
  query: (value) => ({ url: `https://t.example/c?v=2&dl=${encodeURIComponent(value)}` }),
  path: (value) => ({ url: `https://t.example/c/${encodeURIComponent(value)}/x.gif` }),
  matrix: (value) => ({ url: `https://t.example/activityi;src=1;~oref=${encodeURIComponent(value)}?` }),
  referer: (value) => ({ url: 'https://t.example/c', headers: { Referer: `https://b.example/?q=${encodeURIComponent(value)}` } }),
  header: (value) => ({ url: 'https://t.example/c', headers: { 'X-Page': encodeURIComponent(value) } }),
  cookie: (value) => ({ url: 'https://t.example/c', headers: { Cookie: `a=1; page=${encodeURIComponent(value)}` } }),
  form: (value) => post(`a=1&page=${encodeURIComponent(value)}`, 'application/x-www-form-urlencoded'),
  json: (value) => post(JSON.stringify({ events: [{ page: value }] }), 'application/json'),
  lines: (value) => post(`en=load&_et=1\r\nen=scroll&dl=${encodeURIComponent(value)}`, 'text/plain;charset=UTF-8'),
  gzip: (value) => ({ ...post(''), bodyBase64: gzipSync(JSON.stringify({ page: value })).toString('base64') }),
  multipart: (value) =>
    post(`--B\r\nContent-Disposition: form-data; name="dl"\r\n\r\n${value}\r\n--B--\r\n`, 'multipart/form-data; boundary=B'),
};

function post(body: string, contentType = 'text/plain'): RequestRecord {
  return {
    url: 'https://t.example/c',
    method: 'POST',
    headers: { 'Content-Type': contentType },
    ...(body === '' ? {} : { body }),
  };
}

describe('a value in any chain of encodings', () => {
  it.each(Object.entries(CARRIED))('is found in the carrier %s', (_, carried) => {
    fc.assert(
      fc.property(plainText, chain, (plain, names) => {
        const { fields } = decode(carried(encodeChain(plain, names)));
        expect(holds(fields, plain)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is found the same with a cache that has seen other requests', () => {
    const options = { ...OPTIONS, cache: openDecodeCache() };
    fc.assert(
      fc.property(plainText, chain, fc.constantFrom(...Object.values(CARRIED)), (plain, names, carried) => {
        const record = carried(encodeChain(plain, names));
        const cold = decode(record);
        for (const warm of [decode(record, options), decode(record, options)]) {
          expect(warm.fields.map(({ path, group, span }) => ({ path, group, span }))).toEqual(
            cold.fields.map(({ path, group, span }) => ({ path, group, span })),
          );
          expect(holds(warm.fields, plain)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['SJIS', 'EUCJP', 'JIS'] as const)('is found in %s bytes, percent-encoded once or twice', (charset) => {
    fc.assert(
      fc.property(japanese, latin, fc.boolean(), (kana, ascii, twice) => {
        const once = percentBytes(charsetBytes(`${kana}${ascii}`, charset));
        const { fields } = decode({ url: `https://t.example/c?dl=${twice ? encodeURIComponent(once) : once}` });
        expect(holds(fields, `${kana}${ascii}`)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['SJIS', 'EUCJP'] as const)('is found in a raw %s body of JSON', (charset) => {
    fc.assert(
      fc.property(japanese, (plain) => {
        const bodyBase64 = Buffer.from(charsetBytes(JSON.stringify({ page: 'トップ', value: plain }), charset)).toString(
          'base64',
        );
        expect(holds(decode({ url: 'https://t.example/c', method: 'POST', bodyBase64 }).fields, plain)).toBe(true);
      }),
    );
  });
});

describe('a span', () => {
  it('points at the bytes of the value, through any number of percent layers', () => {
    const nested = fc.array(fc.constantFrom<EncoderName>('percent', 'url', 'pairs', 'fragment'), { maxLength: 4 });
    fc.assert(
      fc.property(plainText, nested, (plain, names) => {
        const url = `https://t.example/c?v=2&dl=${encodeURIComponent(encodeChain(plain, names))}`;
        const field = decode({ url }).fields.find(({ value }) => value.ask((text) => text === plain));
        const sent = url.slice(field?.span?.start, field?.span?.end);
        let read = sent;
        for (let layer = 0; layer <= names.length && read !== plain; layer++) read = decodeURIComponent(read);
        expect(read).toBe(plain);
      }),
    );
  });
});

describe('anything else', () => {
  const strayPaths = ({ fields, leftovers }: DecodedRequest): readonly string[] =>
    [...fields, ...leftovers]
      .filter(({ path, carrier }) => !CARRIERS.includes(carrier) || !path.startsWith(carrier))
      .map(({ path }) => path);

  it('never throws on random bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', '1f8b0800', '789c', '2d2d', '7b22', '5b'),
        (bytes, magic) => {
          const body = Buffer.concat([Buffer.from(magic, 'hex'), bytes]);
          const record = { url: 'https://t.example/c', method: 'POST', bodyBase64: body.toString('base64') };
          expect(strayPaths(decode(record))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws on random text in a URL, a cookie, a header or a body', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: unit('%&=;{}[]"\\/?#+@:.ul0aF,|<\n '), maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, (sent) => {
        const record = {
          url: `https://t.example/${sent}`,
          headers: { Cookie: sent, Referer: sent, 'X-Page': sent, Authorization: sent },
          body: sent,
        };
        expect(strayPaths(decode(record))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
