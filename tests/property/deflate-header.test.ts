import { constants, deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeginDeflate } from '../../src/decode/deflate-header.ts';

describe('the beginning of a deflate stream', () => {
  it('is recognised whatever the text, the level and the strategy', () => {
    const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE];
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 400 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...strategies),
        (text, level, strategy) => {
          expect(mayBeginDeflate(deflateRawSync(text, { level, strategy }))).toBe(true);
        },
      ),
    );
    expect(mayBeginDeflate(deflateRawSync('0738261', { level: 0 }))).toBe(true);
  });

  it('is seldom met by chance', () => {
    const random = (seed: number): Uint8Array =>
      Uint8Array.from({ length: 24 }, (_, index) => (Math.imul(seed + 1, 2_654_435_761 + index * 40_503) >>> 13) & 0xff);
    const met = Array.from({ length: 8_000 }, (_, seed) => random(seed)).filter(mayBeginDeflate).length;
    expect(met / 8_000).toBeLessThan(0.16);
  });
});
