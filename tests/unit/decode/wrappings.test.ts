// The wrappings that a request may bring beside JSON and forms: where their texts are reported, and where they stood on the wire.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import LZString from 'lz-string';
import { describe, expect, it } from 'vitest';
import { at, decoded, plain, plainFields, post } from '../../support/plain-fields.ts';

const query = (value: string): string => `https://t.example/?d=${encodeURIComponent(value)}`;
const bytes = (body: Uint8Array, type = 'application/octet-stream') =>
  decoded({
    url: 'https://t.example/',
    method: 'POST',
    headers: { 'Content-Type': type },
    bodyBase64: Buffer.from(body).toString('base64'),
  });
const field = (tag: number, text: string): Buffer =>
  Buffer.concat([Buffer.from([tag, Buffer.byteLength(text)]), Buffer.from(text)]);
const MESSAGE = Buffer.concat([
  field(0x0a, 'taro@x.example'),
  field(0x1a, field(0x0a, '口座番号').toString()),
  Buffer.from([0x20, 0x01]),
]);

describe('a protobuf message', () => {
  it('is read by field numbers, in a body and in a token', () => {
    const expected = { 'body[1]': 'taro@x.example', 'body[3][1]': '口座番号', 'body[4]': '1' };
    expect(plainFields(bytes(MESSAGE).fields)).toEqual(expected);
    expect(bytes(MESSAGE).leftovers).toEqual([]);
    expect(plain(query(MESSAGE.toString('base64')))).toEqual({
      'query.d > [1]': 'taro@x.example',
      'query.d > [3][1]': '口座番号',
      'query.d > [4]': '1',
    });
  });

  it('holds streams that begin like a message, and bytes that are one by chance', () => {
    const holding = (content: Uint8Array): Buffer =>
      Buffer.concat([field(0x0a, 'submit'), Buffer.from([0x3a, content.length]), content]);
    expect(plainFields(bytes(holding(deflateSync('4243'))).fields)).toEqual({ 'body[1]': 'submit', 'body[7]': '4243' });
    const packed = LZString.compressToUint8Array('太山藤 池川');
    expect(plainFields(bytes(holding(packed)).fields)).toMatchObject({ 'body[7]': '太山藤 池川' });
  });

  it('gives the place of its texts in the body', () => {
    const span = at(bytes(MESSAGE).fields, 'body[3][1]')?.span;
    expect(MESSAGE.subarray(span?.start, span?.end).toString()).toBe('口座番号');
  });

  it('that breaks off keeps what it held, and the rest is said to be unread', () => {
    const long = Buffer.concat([
      field(0x0a, 'taro@x.example'),
      field(0x12, 'https://x.example/?koza_no=0738261'),
      Buffer.from('ff'.repeat(9), 'hex'),
    ]);
    const { fields, leftovers } = bytes(long);
    expect(plainFields(fields)).toMatchObject({ 'body[1]': 'taro@x.example', 'body[2] > query.koza_no': '0738261' });
    expect(leftovers.map(({ reason }) => reason)).toEqual(['unknown-format']);
  });
});

describe('MessagePack and CBOR', () => {
  it('give members their names, and their places', () => {
    const packed = Buffer.concat([
      Buffer.from([0x81, 0xa4]),
      Buffer.from('user'),
      Buffer.from([0x81, 0xa7]),
      Buffer.from('koza_no'),
      Buffer.from([0xa7]),
      Buffer.from('0738261'),
    ]);
    const { fields } = bytes(packed);
    expect(plainFields(fields)).toEqual({ 'body.user.koza_no': '0738261' });
    const span = at(fields, 'body.user.koza_no')?.span;
    expect(packed.subarray(span?.start, span?.end).toString()).toBe('0738261');
    const cbor = Buffer.concat([Buffer.from([0xa1, 0x67]), Buffer.from('koza_no'), Buffer.from([0x67]), Buffer.from('0738261')]);
    expect(plainFields(bytes(cbor).fields)).toEqual({ 'body.koza_no': '0738261' });
  });
});

describe('lz-string', () => {
  const text = '{"mail":"taro@x.example","koza":"口座 0738261"}';

  it.each([
    ['for addresses', LZString.compressToEncodedURIComponent(text)],
    ['as base64', LZString.compressToBase64(text)],
    ['as UTF-16', LZString.compressToUTF16(text)],
    ['as bytes in base64', Buffer.from(LZString.compressToUint8Array(text)).toString('base64')],
  ])('%s is read', (_, packed) => {
    expect(plain(query(packed))).toMatchObject({ 'query.d > mail': 'taro@x.example', 'query.d > koza': '口座 0738261' });
  });

  it('that was cut is read as far as it goes, and said to be cut', () => {
    const { fields, leftovers } = decoded(query(LZString.compressToBase64(text).slice(0, 44)));
    expect(plainFields(fields)).toMatchObject({ 'query.d > mail': 'taro@x.example' });
    expect(leftovers).toMatchObject([{ path: 'query.d', reason: 'truncated' }]);
  });

  it('that unfolds without end is a bomb', () => {
    const bomb = LZString.compressToBase64(`${text}${'a'.repeat(500_000)}`);
    expect(decoded(query(bomb)).leftovers.map(({ reason }) => reason)).toContain('too-large');
  });
});

describe('compression that nobody declares', () => {
  const text = JSON.stringify({ page: 'https://x.example/', mail: 'taro@x.example' });

  it.each([
    ['gzip', gzipSync(text)],
    ['zlib', deflateSync(text)],
    ['raw deflate', deflateRawSync(text)],
    ['brotli', brotliCompressSync(text)],
    ['gzip twice', gzipSync(gzipSync(text))],
  ])('%s is found in a body and in a token', (_, packed) => {
    expect(plainFields(bytes(packed).fields)).toMatchObject({ 'body.mail': 'taro@x.example' });
    expect(plain(query(packed.toString('base64url')))).toMatchObject({ 'query.d > mail': 'taro@x.example' });
  });

  it('is found where each character stands for a byte, as rrweb packs its events', () => {
    const event = { type: 3, data: { source: 5, text: '口座番号' }, v: 'v1' };
    const packed = deflateSync(JSON.stringify(event)).toString('latin1');
    expect(plain(post(JSON.stringify({ events: [packed] }), 'application/json'))).toMatchObject({
      'body.events[0] > data.text': '口座番号',
    });
  });
});

describe('a token that was cut at a length limit', () => {
  const text = JSON.stringify({ mail: 'taro@x.example', memo: 'x'.repeat(60) });

  it.each([0, 1, 2, 3])('is read as far as it goes: base64 less %i digits', (less) => {
    const token = Buffer.from(text)
      .toString('base64')
      .slice(0, 80 - less);
    expect(plain(query(token))).toMatchObject({ 'query.d > mail': 'taro@x.example' });
  });

  it('is read as far as it goes: hex with half a byte', () => {
    expect(plain(query(Buffer.from(text).toString('hex').slice(0, 81)))).toMatchObject({ 'query.d > mail': 'taro@x.example' });
  });
});

describe('Sentry', () => {
  it('puts a replay behind its headers: lines of JSON, then zlib', () => {
    const envelope = Buffer.concat([
      Buffer.from('{"event_id":"9ec79c33"}\n{"type":"replay_recording"}\n{"segment_id":0}\n'),
      deflateSync(JSON.stringify([{ type: 3, data: { text: 'taro@x.example' } }])),
    ]);
    expect(plainFields(bytes(envelope).fields)).toMatchObject({ 'body[3] > [0].data.text': 'taro@x.example' });
  });
});

describe('numbers that spell a text', () => {
  it('are a text beside the numbers', () => {
    const { fields } = decoded(post(JSON.stringify({ data: [...Buffer.from('taro@x.example')] }), 'application/json'));
    expect(plainFields(fields)).toMatchObject({ 'body.data': 'taro@x.example', 'body.data[0]': '116' });
    expect(plain(post('[1,2,3,4,5,6,7,8]'))).not.toHaveProperty('body');
  });
});

describe('tokens in a row', () => {
  it('are read beside the whole', () => {
    expect(plain('https://t.example/?c=v1.dGFyb0B4LmV4YW1wbGU.0')).toEqual({
      'query.c > [1]': 'taro@x.example',
      'query.c': 'v1.dGFyb0B4LmV4YW1wbGU.0',
    });
  });

  it('have the names that Google gives them', () => {
    const digest = 'rMvWy8o4iNSlH9CNtTzd4MgAhwEhGcLH2c4gvsYGuJw';
    expect(plain(`https://t.example/?em=tv.1~em.${digest}~pn.${digest}`)).toMatchObject({
      'query.em > em': digest,
      'query.em > pn': digest,
    });
  });
});

describe('parameters that stand beside a batch of Google Analytics 4', () => {
  it('are fields of the URL, and each event keeps its own', () => {
    const record = {
      ...post('en=page_view&ep.q=koza\r\nen=scroll'),
      url: 'https://t.example/g/collect?v=2&dl=https%3A%2F%2Fx.example%2F%3Fpin%3D4827',
    };
    expect(plain(record)).toMatchObject({ 'query.dl > query.pin': '4827', 'body[0].ep.q': 'koza', 'body[1].en': 'scroll' });
  });
});
