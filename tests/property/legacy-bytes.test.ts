import encoding from 'encoding-japanese';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasJapanese, isPrintable } from '../../src/decode/japanese-text.ts';
import { mayBeLegacy } from '../../src/decode/legacy-bytes.ts';

const LABELS = [
  { label: 'shift_jis', name: 'SJIS' },
  { label: 'euc-jp', name: 'EUCJP' },
] as const;

describe.each(LABELS)('$label', ({ label, name }) => {
  const decoder = new TextDecoder(label, { fatal: true });
  // ICU takes control characters as well, which are no text.
  const isText = (bytes: Uint8Array): boolean => {
    try {
      const text = decoder.decode(bytes);
      return hasJapanese(text) && isPrintable(text);
    } catch {
      return false;
    }
  };

  it('never refuses what the decoder reads as Japanese', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 6 }), (bytes) => {
        expect(isText(bytes) && !mayBeLegacy(label, bytes)).toBe(false);
      }),
      { numRuns: 20_000 },
    );
  });

  it('takes Japanese text, and refuses a character that was cut', () => {
    const bytes = Uint8Array.from(encoding.convert('口座番号 ﾃｽﾄ 0738261 山', { to: name, from: 'UNICODE', type: 'array' }));
    expect(mayBeLegacy(label, bytes)).toBe(true);
    expect(mayBeLegacy(label, bytes.subarray(0, -1))).toBe(false);
  });
});
