import { describe, expect, it } from 'vitest';
import { without } from '../../../../src/capture/sink/pass-on.ts';
import { failureOf, mappingOf } from '../../../../src/capture/sink/upstream.ts';

const failed = (code: string) => failureOf(Object.assign(new Error('at taro.example'), { code }));

describe('failureOf', () => {
  it.each([
    ['dns', 'ENOTFOUND'],
    ['dns', 'EAI_AGAIN'],
    ['refused', 'ECONNREFUSED'],
    ['refused', 'ENETUNREACH'],
    ['timeout', 'ETIMEDOUT'],
    ['certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['certificate', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['certificate', 'CERT_HAS_EXPIRED'],
    ['certificate', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['broken', 'ECONNRESET'],
    ['broken', 'EPROTO'],
  ])('%s: %s', (kind, code) => {
    expect(failed(code)).toEqual({ kind, code });
  });

  it('has a word for what has no code', () => {
    expect(failureOf(new Error('odd'))).toEqual({ kind: 'broken', code: 'UNKNOWN' });
  });
});

describe('mappingOf', () => {
  const any = { host: '*', ip: '127.0.0.1', port: 1 };
  const own = { host: 'a.example', ip: '127.0.0.1', port: 2 };

  it("prefers a host's own mapping, wherever it stands", () => {
    expect([mappingOf([any, own], 'a.example'), mappingOf([any, own], 'b.example'), mappingOf([own], 'b.example')]).toEqual([
      own,
      any,
      undefined,
    ]);
  });
});

describe('without', () => {
  it('drops the named headers and those that Connection names, and keeps the rest as written', () => {
    const headers = ['Host', 'a', 'Connection', 'close, X-Hop', 'x-hop', '1', 'Cookie', 'a=b', 'cookie', 'c=d'];
    expect(without(headers, new Set(['connection']))).toEqual(['Host', 'a', 'Cookie', 'a=b', 'cookie', 'c=d']);
  });
});
