import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, createNeedleSearch } from '../../../src/detect/needle-search.ts';

/** `needle@start`, or what was there of a needle that was cut off. */
function found(needles: readonly string[], text: string, cutOff = 0): readonly string[] {
  const hits: string[] = [];
  const search = createNeedleSearch(needles.map((needle) => ({ text: needle, least: needle.length - cutOff })));
  search(codesOf(text), text.length, (_, start, end) => hits.push(`${text.slice(start, end)}@${start}`));
  return hits;
}

function byHand(needles: readonly string[], text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, start) => start).flatMap((start) =>
    needles.filter((needle) => text.startsWith(needle, start)).map((needle) => `${needle}@${start}`),
  );
}

describe('createNeedleSearch', () => {
  it('finds every needle at every place, overlapping ones too', () => {
    expect(found(['abcdefg', 'abcdefgh', 'bcdefgh'], 'xabcdefghabcdefg')).toEqual([
      'abcdefg@1',
      'abcdefgh@1',
      'bcdefgh@2',
      'abcdefg@9',
    ]);
  });

  it('finds needles of three kanji, at either end', () => {
    expect(found(['試験名'], '試験名と試験名')).toEqual(['試験名@0', '試験名@4']);
  });

  it('takes along what is there of a needle that was cut off', () => {
    expect(found(['0900000731', 'abcdefghij'], '09000007 abcdefghi 090000073199', 2)).toEqual([
      '09000007@0',
      'abcdefghi@9',
      '0900000731@19',
    ]);
  });

  it('passes over what only begins like a needle, and over short texts', () => {
    expect(found(['abcdefgh'], 'abcdefgabc')).toEqual([]);
    expect(found(['abc'], 'ab')).toEqual([]);
    expect(found([], 'abc')).toEqual([]);
  });

  it('reads no further than it is told', () => {
    const hits: number[] = [];
    createNeedleSearch([{ text: 'abcd', least: 4 }])(codesOf('abcdabcd'), 7, (_, start) => hits.push(start));
    expect(hits).toEqual([0]);
  });

  it.each([3, 7, 9])('agrees with a search by hand where everything collides (needles of %i or more)', (least) => {
    const letters = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength, maxLength });
    fc.assert(
      fc.property(fc.uniqueArray(letters(least, least + 4), { minLength: 1, maxLength: 6 }), letters(0, 60), (needles, text) => {
        expect(found(needles, text).toSorted()).toEqual(byHand(needles, text).toSorted());
      }),
    );
  });
});
