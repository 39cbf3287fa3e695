import { describe, expect, it } from 'vitest';
import { displayWidth, pad } from '../../../src/platform/display-width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['口座番号', 8],
    ['ｶﾅ', 2],
    ['カナ', 4],
    ['（）、。', 8],
    ['Ａ１', 4],
    ['한국', 4],
    ['•…—é', 4],
    ['が', 2],
    ['か\u3099', 2],
    ['e\u0301', 1],
    ['🙂', 2],
    ['𠮷', 2],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('pad', () => {
  it('fills up to the width on either side', () => {
    expect(pad('口座', 6, 'right')).toBe('口座  ');
    expect(pad('12', 4, 'left')).toBe('  12');
    expect(pad('too wide', 3, 'right')).toBe('too wide');
  });
});
