// Which bytes are kept as they were written, as a key may have made them, and which are a text.
import { describe, expect, it } from 'vitest';
import { mayBeKeyed } from '../../../src/decode/keyed-bytes.ts';
import { charsetBytes } from '../../support/encode.ts';

const keyed = (text: string, key: number): Uint8Array => Buffer.from(text).map((byte) => byte ^ key);

describe('mayBeKeyed', () => {
  it.each([
    ['1971-08-23', 0xd4, '纃竇奓踟肄'],
    ['000082659170', 0x80, 'half of all kanji in use'],
    ['taro-7k2@x.example', 0xa2, 'half-width kana between kanji'],
    ['ツキ ユキ', 0xea, 'tabs and letters, with one kana of half width'],
  ])('%s under key %i, which reads as %s', (text, key) => expect(mayBeKeyed(keyed(text, key))).toBe(true));

  it.each(['東京都港区', '試験花　月雪', '口座番号0738261', 'やまだたろう', 'シケンハナ ツキユキ'])('not %s', (text) => {
    expect(mayBeKeyed(Uint8Array.from(charsetBytes(text, 'EUCJP')))).toBe(false);
    expect(mayBeKeyed(Uint8Array.from(charsetBytes(text, 'SJIS')))).toBe(false);
  });

  it('nor UTF-8, nor what is no text at all', () => {
    expect(mayBeKeyed(Buffer.from('架空試験商事'))).toBe(false);
    expect(mayBeKeyed(Buffer.from('ff00fe01fd02fc03', 'hex'))).toBe(false);
  });
});
