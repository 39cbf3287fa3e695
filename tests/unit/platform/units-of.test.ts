import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../../src/platform/units-of.ts';

const LONG = `${'口座 0738261 é😀'.repeat(3000)}終`;

describe('unitsOf', () => {
  it.each(['', 'a', 'メール', 'x'.repeat(127), 'x'.repeat(128), 'あ'.repeat(5000), LONG])(
    'gives the units of a text, and a zero behind them (%#)',
    (text) => {
      unitsOf('z'.repeat(text.length + 9)); // what stood there before
      const units = unitsOf(text);
      expect(Array.from(units.subarray(0, text.length + 1))).toEqual([
        ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
        0,
      ]);
    },
  );

  it('gives back the room that a long text took', () => {
    expect(unitsOf('x'.repeat(3_000_000)).length).toBeGreaterThan(3_000_000);
    expect(unitsOf('x').length).toBeLessThan(10_000);
  });
});
