import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachDigestToken } from '../../../../src/detect/planted/digest-tokens.ts';

const SHA256 = createHash('sha256').update('one').digest();
const MD5 = createHash('md5').update('two').digest();
const hex = SHA256.toString('hex');

function tokens(text: string): readonly string[] {
  const seen: string[] = [];
  eachDigestToken(text, ({ digest }) => seen.push(digest));
  return seen;
}

describe('eachDigestToken', () => {
  it.each([
    ['alone', hex],
    ['in upper case', hex.toUpperCase()],
    ['in base64url', SHA256.toString('base64url')],
    ['in base64 with padding', SHA256.toString('base64')],
    ['in base64 whose plus became a blank', SHA256.toString('base64').replaceAll('+', ' ')],
    ['behind a prefix that ends in hex digits', `sha256${hex}`],
    ['behind a prefix and an underscore', `email_sha256_${SHA256.toString('base64url')}`],
    ['between slashes', `/pixel/em/${SHA256.toString('base64url')}/x/yy`],
    ['before another digest', hex + 'a'.repeat(64)],
    ['in a sentence', `em: ${hex}, ph: -`],
    ['after a long text', `${'word '.repeat(500)}${hex}`],
  ])('sees a digest %s', (_, text) => {
    expect(tokens(text)).toContain(hex);
  });

  it('offers no base64 whose last digit has bits that no encoder leaves there', () => {
    const md5 = MD5.toString('base64url');
    expect(tokens(md5)).toEqual([MD5.toString('hex')]);
    expect(tokens(`${md5.slice(0, -1)}B`)).toEqual([]);
  });

  it('gives the place', () => {
    const places: string[] = [];
    const text = `em=${MD5.toString('hex')}&x`;
    eachDigestToken(text, ({ digest, start, end }) => {
      if (digest === MD5.toString('hex')) places.push(text.slice(start, end));
    });
    expect(places).toEqual([MD5.toString('hex')]);
  });

  it.each(['', 'page_view', '1763000000000', 'https://www.example.com/a?b=c', 'お申し込み内容の確認ページ'])(
    'offers nothing of %s',
    (text) => {
      expect(tokens(text)).toEqual([]);
    },
  );

  it('sees a digest whatever stands around it that is no letter or digit', () => {
    const around = fc.string({ unit: fc.constantFrom(' ', '&', '=', '~', '.', ':', '"', '漢'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(tokens(before + SHA256.toString('base64url') + after)).toContain(hex);
      }),
    );
  });
});
