import { describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../../src/model/request-record.ts';
import { charsetBytes, percentBytes } from '../../support/encode.ts';
import { BARE, decoded, plainFields } from '../../support/plain-fields.ts';

const plain = (record: string | RequestRecord): ReturnType<typeof plainFields> => plainFields(decoded(record).fields);

describe('bytes before text', () => {
  it.each([
    ['SJIS', 'shift-jis'],
    ['EUCJP', 'euc-jp'],
    ['JIS', 'iso-2022-jp'],
  ] as const)('reads %s in a query, in a nested URL and in its keys', (charset, codec) => {
    const q = percentBytes(charsetBytes('東京都港区の口座', charset));
    const key = percentBytes(charsetBytes('口座番号', charset));
    const { fields } = decoded(`https://t.example/?q=${q}&dl=${encodeURIComponent(`https://b.example/?q=${q}&${key}=0738261`)}`, {
      ...BARE,
      knownKeys: new Set(['口座番号']),
    });
    expect(plainFields(fields)).toMatchObject({
      'query.q': '東京都港区の口座',
      'query.dl > query.q': '東京都港区の口座',
      'query.dl > query.口座番号': '0738261',
    });
    expect(fields.find(({ path }) => path === 'query.q')?.layers).toEqual(['percent', codec]);
  });

  it('keeps both readings where two charsets fit, the likelier first', () => {
    const q = percentBytes(charsetBytes('山田', 'EUCJP'));
    expect(plain(`https://t.example/?q=${q}`)).toEqual({ 'query.q': ['山田', 'ｻｳﾅﾄ'] });
  });

  it('settles a short value by its siblings, but not by fields of another URL', () => {
    const kana = percentBytes(charsetBytes('ﾔﾏﾀﾞ', 'SJIS'));
    const bank = percentBytes(charsetBytes('東京都の銀行', 'SJIS'));
    const page = encodeURIComponent(`https://b.example/?koza_meigi=${kana}&bank=${bank}`);
    const referrer = encodeURIComponent(`https://b.example/?koza_meigi=${kana}`);
    expect(plain(`https://t.example/?dl=${page}&dr=${referrer}`)).toEqual({
      'query.dl > query.koza_meigi': 'ﾔﾏﾀﾞ',
      'query.dl > query.bank': '東京都の銀行',
      'query.dr > query.koza_meigi': ['塹折', 'ﾔﾏﾀﾞ'],
    });
  });

  it('keeps both readings where the siblings disagree', () => {
    const value = (text: string, charset: 'SJIS' | 'EUCJP'): string => percentBytes(charsetBytes(text, charset));
    const query = `a=${value('ﾔﾏﾀﾞ', 'SJIS')}&b=${value('東京都港区', 'SJIS')}&c=${value('東京都港区', 'EUCJP')}`;
    expect(plain(`https://t.example/?${query}`)).toEqual({
      'query.a': ['塹折', 'ﾔﾏﾀﾞ'],
      'query.b': '東京都港区',
      'query.c': '東京都港区',
    });
  });

  it('follows the charset that a body declares', () => {
    const bodyBase64 = Buffer.from(charsetBytes('ﾔﾏﾀﾞ', 'SJIS')).toString('base64');
    const headers = { 'Content-Type': 'text/plain; charset=Shift_JIS' };
    expect(plain({ url: 'https://t.example/', method: 'POST', headers, bodyBase64 })).toEqual({ body: ['ﾔﾏﾀﾞ', '塹折'] });
  });

  it('does not tear a kanji whose second byte is a delimiter', () => {
    // U+2015 is 81 5C in Shift_JIS, U+FF0D 81 7C: a backslash and a pipe.
    expect(plain('https://t.example/?q=%8ER%93c%81|%82P')).toEqual({ 'query.q': '山田－１' });
  });

  it('undoes what a page of a small charset sends for a character that it lacks', () => {
    expect(plain('https://t.example/?q=%26%2339641%3B%8B%B4')).toEqual({ 'query.q': '髙橋' });
  });

  it('reads a value that was cut in the middle of a character', () => {
    expect(plain('https://t.example/?q=%E5%8F%A3%E5%BA%A7%E7%9')).toEqual({ 'query.q': '口座' });
  });
});

describe('a plus', () => {
  it.each([
    ['q=Taro+Yamada', 'Taro Yamada'],
    ['q=taro%2Btag%40x.example', 'taro+tag@x.example'],
    ['q=taro+tag@x.example', 'taro+tag@x.example'],
    ['q=%E5%B1%B1+taro%40x.example', '山 taro@x.example'],
    ['q=+819000001234', '+819000001234'],
    ['q=a%20b+c', 'a b+c'],
  ])('in %s', (query, expected) => {
    expect(plain(`https://t.example/?${query}`)).toEqual({ 'query.q': expected });
  });
});
