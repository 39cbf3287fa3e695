import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../../src/decode/decode-request.ts';
import type { VendorMatch } from '../../../src/decode/vendor-match.ts';
import type { Meaning } from '../../../src/model/decoded-request.ts';
import type { DocumentRef, Site } from '../../../src/model/outbound-request.ts';
import type { RequestRecord } from '../../../src/model/request-record.ts';
import { Raw } from '../../../src/model/raw.ts';
import type { VendorId } from '../../../src/model/vendor.ts';
import { BARE, PAGE_IN_PARAMETER, at, decoded, plain, plainFields, post } from '../../support/plain-fields.ts';

function zipped(form: string): RequestRecord {
  return { url: 'https://t.example/', method: 'POST', bodyBase64: gzipSync(form).toString('base64') };
}

describe('where a value is reported', () => {
  it('is the deepest place, once: containers that were explained are no fields', () => {
    expect(plain(`https://t.example/c?v=2&dl=${PAGE_IN_PARAMETER}`)).toEqual({
      'path[0]': 'c',
      'query.v': '2',
      'query.dl > path[0]': 'members',
      'query.dl > path[1]': 'unsubscribe',
      'query.dl > query.mail': 'taro@x.example',
      'query.dl > fragment': 'top',
    });
  });

  it('is the whole text where a value stands in the middle of a sentence', () => {
    expect(plain('https://t.example/?q=%E9%80%80%E4%BC%9A%20taro%40x.example%20%3F')).toEqual({
      'query.q': '退会 taro@x.example ?',
    });
  });

  it('is beside the token where a token only may be an encoding', () => {
    expect(plain('https://t.example/?id=YWJjZGVm')).toEqual({ 'query.id': ['abcdef', 'YWJjZGVm'] });
  });

  it('follows the members of a JSON body without naming codecs', () => {
    const body = JSON.stringify({ events: [{ td_url: 'https://b.example/k?q=1', data: '{"user":{"mail":"taro@x.example"}}' }] });
    expect(plain(post(body))).toEqual({
      'body.events[0].td_url > path[0]': 'k',
      'body.events[0].td_url > query.q': '1',
      'body.events[0].data > user.mail': 'taro@x.example',
    });
  });

  it('names carrier, keys and codecs from the outside in', () => {
    const token = Buffer.from('{"user":{"mail":"taro@x.example"}}').toString('base64');
    const field = at(decoded(`https://t.example/?data=${encodeURIComponent(token)}`).fields, 'query.data > user.mail');
    expect(field).toMatchObject({ carrier: 'query', layers: ['percent', 'base64', 'json'] });
    expect(field?.keys.map((key) => key.reveal((text) => text))).toEqual(['data', 'user', 'mail']);
  });
});

describe('keys', () => {
  it('that may be data are hidden, and are fields themselves', () => {
    const { fields } = decoded(post('{"users":{"taro@x.example":{"age":"34"}}}'));
    expect(plainFields(fields)).toEqual({ 'body.users.•key': 'taro@x.example', 'body.users.•••.age': '34' });
    expect(at(fields, 'body.users.•••.age')?.keys).toHaveLength(3);
  });

  it('without a value are values', () => {
    expect(plain('https://t.example/?taro%40x.example')).toEqual({ query: 'taro@x.example' });
    expect(plain('https://t.example/?taro%40x.example=')).toEqual({ 'query.•key': 'taro@x.example' });
  });

  it('are taken apart like values', () => {
    expect(plain('https://t.example/?dGFyb0B4LmV4YW1wbGU=1')).toEqual({ 'query.•key': 'taro@x.example', 'query.•••': '1' });
    expect(plain(post('{"eyJtYWlsIjoidGFyb0B4LmV4YW1wbGUifQ==":1}'))).toMatchObject({ 'body.•key > mail': 'taro@x.example' });
  });
});

describe('siblings', () => {
  it('are the fields of one object, and nothing else', () => {
    const { fields } = decoded({
      ...post('{"bank":{"code":"9999","name":"テスト"},"other":{"code":"1"}}'),
      url: `https://t.example/?a=1&b=2&dl=${PAGE_IN_PARAMETER}`,
    });
    const groupOf = (path: string): string | undefined => at(fields, path)?.group;
    expect(groupOf('query.a')).toBe(groupOf('query.b'));
    expect(groupOf('query.a')).not.toBe(groupOf('query.dl > query.mail'));
    expect(groupOf('body.bank.code')).toBe(groupOf('body.bank.name'));
    expect(groupOf('body.bank.code')).not.toBe(groupOf('body.other.code'));
    expect(new Set(fields.map(({ group }) => group)).size).toBe(6);
  });
});

describe('a span', () => {
  it('points at what was sent: the value, or the token that wraps it', () => {
    const url = 'https://t.example/?v=2&dl=https%3A%2F%2Fb.example%2F%3Fmail%3Dtaro%2540x.example&e=dGFyb0B4LmV4YW1wbGU%3D';
    const { fields } = decoded(url);
    const sent = (path: string): string => url.slice(at(fields, path)?.span?.start, at(fields, path)?.span?.end);
    expect(sent('query.dl > query.mail')).toBe('taro%2540x.example');
    expect(sent('query.e')).toBe('dGFyb0B4LmV4YW1wbGU%3D');
  });

  it('counts bytes in a body', () => {
    const body = '{"n":"山田","mail":"taro@x.example"}';
    const span = at(decoded(post(body)).fields, 'body.mail')?.span;
    expect(Buffer.from(body).subarray(span?.start, span?.end).toString()).toBe('taro@x.example');
  });
});

describe('the vendor', () => {
  it('is asked once for the request, and for the meaning of every path', () => {
    const meaning: Meaning = { kind: 'page-url', category: undefined, reasoning: 'vendor-docs' };
    const match: VendorMatch = {
      ref: {
        id: 'test-analytics' as VendorId,
        name: { en: 'Test', ja: 'テスト' },
        company: 'Test Inc.',
        country: 'JP',
        purpose: 'analytics',
      },
      meaningOf: (path) => (path.startsWith('query.dl') ? meaning : undefined),
    };
    const { vendor, fields } = decoded(`https://t.example/?v=1&dl=${PAGE_IN_PARAMETER}`, { ...BARE, vendorOf: () => match });
    expect(vendor).toBe(match.ref);
    expect(at(fields, 'query.dl > query.mail')?.meaning).toBe(meaning);
    expect(at(fields, 'query.v')?.meaning).toBeUndefined();
  });
});

describe('a value that is sent again', () => {
  const repeats = (record: Parameters<typeof decoded>[0]): readonly (readonly [string, boolean | undefined])[] =>
    decoded(record).fields.map(({ value, isRepeat }) => [value.reveal((text) => text), isRepeat]);

  it.each([
    ['in a query', 'https://t.example/?n[]=4111&n[]=1111&n[]=1111&n[]=1111'],
    ['in a form inside a parameter', `https://t.example/?d=${encodeURIComponent('n[]=4111&n[]=1111&n[]=1111&n[]=1111')}`],
    ['where nothing has a place on the wire', zipped('n[]=4111&n[]=1111&n[]=1111&n[]=1111')],
  ])('stays a field of its own: %s', (_, record) => {
    expect(repeats(record)).toEqual([
      ['4111', false],
      ['1111', false],
      ['1111', true],
      ['1111', true],
    ]);
  });

  it('is no repeat where two readings of one body agree', () => {
    const body = Buffer.concat([Buffer.from('a=1&a=1&b='), Buffer.from([0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec])]);
    const record = { ...post('', 'application/x-www-form-urlencoded'), bodyBase64: body.toString('base64') };
    const { body: _none, ...sent } = record;
    const ones = repeats(sent).filter(([text]) => text === '1');
    expect(ones).toEqual([
      ['1', false],
      ['1', true],
    ]);
  });
});

describe('a document', () => {
  it('tells what of its address stayed closed', () => {
    const tower = Array.from({ length: 16 }, () => 0).reduce(
      (text) => Buffer.from(text).toString('base64url'),
      'taro@x.example'.repeat(3),
    );
    const document: DocumentRef = {
      visit: 'v1',
      url: new Raw(`https://my.lender.example/?t=${tower}`),
      site: 'lender.example' as Site,
      arrival: 'goto',
    };
    expect(decodeDocument(document, BARE).leftovers).toMatchObject([{ carrier: 'query', path: 'query.t', reason: 'too-deep' }]);
  });

  it('is taken apart by the same codecs, its fragment included', () => {
    const document: DocumentRef = {
      visit: 'v1',
      url: new Raw('https://my.lender.example/contract?koza_no=0738261#/step?mail=taro%40x.example'),
      site: 'lender.example' as Site,
      arrival: 'goto',
    };
    expect(plainFields(decodeDocument(document, BARE).fields)).toEqual({
      'host[0]': 'my',
      'path[0]': 'contract',
      'query.koza_no': '0738261',
      'fragment[0]': 'step',
      'fragment.mail': 'taro@x.example',
    });
  });
});
