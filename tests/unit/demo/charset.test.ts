import { describe, expect, it } from 'vitest';
import { decodeForm, decodeText, encodeText } from '../../../src/demo/charset.ts';

describe('encodeText', () => {
  it('gives the bytes that the charset has for a character', () => {
    expect([...encodeText('テ', 'Shift_JIS')]).toEqual([0x83, 0x65]);
    expect([...encodeText('テ', 'EUC-JP')]).toEqual([0xa5, 0xc6]);
    expect([...encodeText('テ', 'UTF-8')]).toEqual([0xe3, 0x83, 0x86]);
  });

  it('writes a question mark for what a legacy charset lacks', () => {
    expect(decodeText(encodeText('a😀b', 'Shift_JIS'), 'Shift_JIS')).toMatch(/^a\?+b$/);
  });
});

describe('decodeForm', () => {
  it('reads Shift_JIS characters whose second byte is a plain letter', () => {
    expect(decodeForm('koza_meigi=%83e%83X%83g', 'Shift_JIS').get('koza_meigi')).toBe('テスト');
  });

  it('reads EUC-JP and UTF-8 bytes, and a plus sign as a space', () => {
    expect(decodeForm('q=%A5%C6%A5%B9%A5%C8+1', 'EUC-JP').get('q')).toBe('テスト 1');
    expect(decodeForm('q=%E3%83%86+1', 'UTF-8').get('q')).toBe('テ 1');
  });

  it('keeps the first of a repeated name, and empty values', () => {
    expect([...decodeForm('a=1&a=2&b=&c&&', 'UTF-8')]).toEqual([
      ['a', '1'],
      ['b', ''],
      ['c', ''],
    ]);
  });
});
