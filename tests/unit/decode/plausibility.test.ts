import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isMeantBesideIds, meaningOfBytes } from '../../../src/decode/plausibility.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

describe('bytes out of a token', () => {
  it.each([
    ['a day of an era in EUC-JP', 'bebccfc23538c7af3131b7ee37c6fc'],
    ['a message of one number, whose size reads as a line end', '1a0d3039302d303030302d31323334'],
    ['a PIN under deflate', '33b130320700'],
    ['a short amount in UTF-16', '3400370030003000300030003000'],
    ['five kanji in UTF-16', '8b892c67f0532f65975e'],
    ['a company in Shift_JIS, its name of half width', '8a948eae89ef8ed0c3bdc4b6deb7de'],
    ['a day of an era in Shift_JIS', '8fba986132359 44e31308c8e323093fa'.replace(' ', '')],
    ['kana of either width in Shift_JIS', 'd8c1d0b620dadbdbb7de207c2083658358836789e28d73'],
    ['an address in Shift_JIS', '938c8b9e937390e791e393638be690ce93a192ac3437303433'],
    ['what lz-string wrote as text', Buffer.from('\u1da3\u1847\u0138\u4020 ').toString('hex')],
  ])('mean something: %s', (_, hex) => {
    expect(meaningOfBytes(bytes(hex))).toBeDefined();
  });

  it('mean nothing where they are random: one in a hundred at most', () => {
    const meant = Array.from({ length: 1_000 }, () => meaningOfBytes(randomBytes(16))).filter((one) => one !== undefined);
    expect(meant.length).toBeLessThan(10);
  });

  it('are told from those of ids by what they are worth', () => {
    expect(isMeantBesideIds(Buffer.from('taro@x.example'))).toBe(true);
    expect(isMeantBesideIds(Buffer.from('taro'))).toBe(false);
    expect(isMeantBesideIds(bytes('8e529363'))).toBe(false);
  });
});
