import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { isUtf8 } from 'node:buffer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFixedBlock } from '../../src/decode/deflate-header.ts';
import { mayBeFixedText } from '../../src/decode/fixed-block.ts';

const LEAST = 32;

/** What zlib makes of it: the output, cut or not, if it is what the look is for. */
function inflated(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const whole: unknown = inflateRawSync(bytes, { info: true });
    const { buffer, engine } = whole as { buffer: Uint8Array; engine: { bytesWritten: number } };
    return engine.bytesWritten === bytes.length ? buffer : undefined;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR')) return undefined;
  }
  const begun = inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  return begun.length >= LEAST ? begun : undefined;
}

function fixed(text: string): Buffer {
  return deflateRawSync(text, { strategy: constants.Z_FIXED });
}

describe('a deflate block under the fixed code', () => {
  it('is let through whatever the text', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.stringMatching(/^([a-f]{1,9}){1,90}$/));
    fc.assert(
      fc.property(texts, (text) => {
        // What the fixed code would only lengthen is stored.
        fc.pre(isFixedBlock(fixed(text)));
        expect(mayBeFixedText(fixed(text), LEAST)).toBe(true);
      }),
    );
    expect(mayBeFixedText(fixed('住所'.repeat(2_000)), LEAST)).toBe(true);
  });

  it('is let through when it was cut behind enough of its text', () => {
    const texts = fc.stringMatching(/^[ -~]{60,200}$/);
    fc.assert(
      fc.property(texts, fc.double({ min: 0.8, max: 1, noNaN: true }), (text, share) => {
        const bytes = fixed(text);
        expect(mayBeFixedText(bytes.subarray(0, Math.floor(bytes.length * share)), LEAST)).toBe(true);
      }),
    );
  });

  it('is refused only where zlib finds no text either', () => {
    const bytes = fc
      .uint8Array({ minLength: 6, maxLength: 90 })
      .map((all) => Uint8Array.from(all, (byte, at) => (at === 0 ? (byte & 0xf8) | 3 : byte)));
    fc.assert(
      fc.property(bytes, (random) => {
        const output = mayBeFixedText(random, LEAST) ? undefined : inflated(random);
        expect(output !== undefined && isUtf8(output)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is seldom met by chance', () => {
    const random = (seed: number): Uint8Array =>
      Uint8Array.from({ length: 24 }, (_, at) =>
        at === 0 ? 3 : (Math.imul(seed + 1, 2_654_435_761 + at * 40_503) >>> 13) & 0xff,
      );
    const met = Array.from({ length: 8_000 }, (_, seed) => random(seed)).filter((bytes) => mayBeFixedText(bytes, LEAST)).length;
    expect(met / 8_000).toBeLessThan(0.02);
  });
});
