import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/platform/display-width.ts';
import { wrap } from '../../../src/platform/wrap.ts';

describe('wrap', () => {
  it.each<[string, number, readonly string[]]>([
    ['', 10, ['']],
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 80, ['one two three']],
    ['/members/unsubscribe', 12, ['/members/', 'unsubscribe']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['口座番号です。', 8, ['口座番号', 'です。']],
    ['口座番号。です', 8, ['口座番', '号。です']],
    ['これは（例）です', 8, ['これは', '（例）で', 'す']],
    ['URLに mail を', 8, ['URLに', 'mail を']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('never exceeds the width and loses nothing but spaces', () => {
    const text = 'On the page /contract/apply では、GETで送信されるフォームが "koza_no" を……送ります（10か所）。';
    for (let width = 4; width < 60; width++) {
      const lines = wrap(text, width);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});
