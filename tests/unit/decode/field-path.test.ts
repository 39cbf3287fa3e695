import { describe, expect, it } from 'vitest';
import { joinPath, keyPrinter, placeOf } from '../../../src/decode/field-path.ts';

describe('keyPrinter', () => {
  const print = keyPrinter(new Set(['口座番号', 'mail address', '暗証番号']));

  it.each([
    'koza_no',
    'ep.email',
    'cd[value]',
    '$current_url',
    '~oref',
    '[Amplitude] Page URL',
    '-g',
    '_ga',
    '12',
    'pageView',
    'v1.2.3',
    'CAMPAIGN2',
    'CONFIGURATION',
    'getElementsByTagName',
  ])('prints %s', (key) => {
    expect(print(key)).toBe(key);
  });

  it.each([
    ['口座番号', '口座番号'],
    ['form[暗証番号]', 'form[暗証番号]'],
    ['Ｍａｉｌ　Ａｄｄｒｅｓｓ', 'mail address'],
  ])('prints %s, which a rule knows', (key, printed) => {
    expect(print(key)).toBe(printed);
  });

  it.each([
    'taro@x.example',
    '0738261',
    'koza_0738261',
    'tel-090-0000-1234',
    '山田太郎',
    'Taro Yamada',
    '口座番号_山田',
    '口座番号 0738261',
    'a > b',
    '',
    'TS7-KQ4W9ZMB2X',
    '4827',
    'NDgyNw',
    'MDkvMzE',
    'MTU4OA',
    'HEYDGOBUG4YTMMRV',
    'xkDNxADMwkDMwADM',
    'AP_pDzMfEbapbbZmtHDBMw',
    'mail_address-qGFBkJ8ncyNsSA',
    'https://x.example/mail address/Pw2-em0dbjjpw0i',
    'S46.08.23',
    'x'.repeat(65),
  ])('hides %s', (key) => {
    expect(print(key)).toBeUndefined();
  });
});

describe('placeOf', () => {
  it('hides a key in the path, and tells where the key itself is reported', () => {
    const place = placeOf(
      [
        { kind: 'carrier', carrier: 'query' },
        { kind: 'key', key: 'users' },
        { kind: 'index', index: 2 },
        { kind: 'key', key: 'taro@x.example' },
      ],
      keyPrinter(new Set()),
    );
    expect(place).toEqual({
      path: 'query.users[2].•••',
      keys: ['users', 'taro@x.example'],
      hidden: [{ key: 'taro@x.example', path: 'query.users[2].•key', keys: ['users'] }],
    });
  });
});

describe('joinPath', () => {
  it.each([
    ['body', '.events[0]', 'body.events[0]'],
    ['body', '[0].a', 'body[0].a'],
    ['body', 'query.q', 'body > query.q'],
    ['query.e', '.a.b', 'query.e > a.b'],
    ['query.e', '[4].url', 'query.e > [4].url'],
    ['query.dl', 'query.mail', 'query.dl > query.mail'],
    ['query.dl', '', 'query.dl'],
    ['', '.a', '.a'],
  ])('%s and %s', (outer, inner, joined) => {
    expect(joinPath(outer, inner)).toBe(joined);
  });
});
