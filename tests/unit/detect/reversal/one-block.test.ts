import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPadding } from '../../../../src/detect/reversal/one-block.ts';
import { createMd5 } from '../../../../src/detect/reversal/one-block-md5.ts';
import { createSha1 } from '../../../../src/detect/reversal/one-block-sha1.ts';
import { createSha256 } from '../../../../src/detect/reversal/one-block-sha256.ts';

const first = (name: string, text: string): number => createHash(name).update(text, 'utf8').digest().readUInt32BE(0);

describe.each([
  ['md5', createMd5, true],
  ['sha1', createSha1, false],
  ['sha256', createSha256, false],
] as const)('%s of one block', (name, create, isLittleEndian) => {
  const [pad, hash, block] = [createPadding(isLittleEndian), create(), new Int32Array(16)];

  it.each(['', '4827', '0738261', '昭和60年4月12日', 'a'.repeat(55)])('begins as OpenSSL’s does: %j', (text) => {
    expect(pad(text, block)).toBe(true);
    expect(hash(block)).toBe(first(name, text));
  });

  it('agrees with OpenSSL on every text that fits, in any order', () => {
    const character = fc.constantFrom(...Array.from('0123456789abcXYZ-/+. 年月日男女'));
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 18 }), (text) => {
        pad(text, block);
        expect(hash(block)).toBe(first(name, text));
      }),
    );
  });

  it('refuses what does not fit into one block', () => {
    expect(pad('a'.repeat(56), block)).toBe(false);
  });
});
