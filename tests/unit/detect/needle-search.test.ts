import { describe, expect, it } from 'vitest';
import { createNeedleSearch } from '../../../src/detect/needle-search.ts';

function found(needles: readonly string[], text: string): readonly string[] {
  const hits: string[] = [];
  createNeedleSearch(needles)(text, (needle, start) => hits.push(`${needles[needle]}@${start}`));
  return hits;
}

describe('createNeedleSearch', () => {
  it('finds every needle at every place, overlapping ones too', () => {
    expect(found(['abc', 'abcd', 'bcd'], 'xabcdabc')).toEqual(['abc@1', 'abcd@1', 'bcd@2', 'abc@5']);
  });

  it('finds needles of three kanji, at either end', () => {
    expect(found(['試験名'], '試験名と試験名')).toEqual(['試験名@0', '試験名@4']);
  });

  it('passes over what only begins like a needle, and over short texts', () => {
    expect(found(['abcdef'], 'abcdeabc')).toEqual([]);
    expect(found(['abc'], 'ab')).toEqual([]);
    expect(found([], 'abc')).toEqual([]);
  });

  it('agrees with a search by hand on texts where everything collides', () => {
    const needles = ['aaa', 'aab', 'baab', 'aabaa'];
    const text = 'aabaabaaabaabaa';
    const byHand = Array.from({ length: text.length }, (_, start) => start).flatMap((start) =>
      needles.filter((needle) => text.startsWith(needle, start)).map((needle) => `${needle}@${start}`),
    );
    expect([...found(needles, text)].sort()).toEqual(byHand.sort());
  });
});
