import { expect, it } from 'vitest';
import { standsApart } from '../../../../src/detect/planted/stands-apart.ts';

/** The needle is what stands between the brackets, without separators. */
it.each([
  ['口座[0496817]です', true],
  ['acct[0496817]yen', true],
  ['1[0496817]', false],
  ['0.[0496817]', false],
  ['a1c[0496817]f3', false],
  ['f[0496817]0a'.replace('0a', 'a0'), false],
  ['[1971-08-23]T00:00:00Z', true],
  ['[1971-08-23]X00', false],
  ['[100-9876]', true],
  ['[10 09 87 6]', false],
  ['[1,009,876]', true],
  ['[100,9876]', false],
  ['[3-46-08-23]', true],
  // Nine digits and more, and words of ten letters and more, are met nowhere by chance.
  ['a1c[090000073]f3', true],
  ['x[shikenkanata]x', true],
  ['x[satoken]x', false],
  ['x [sato ken] x', true],
  ['x[試験仮名]x', true],
  ['x[a@b.example]x', true],
])('%s: %s', (marked, expected) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  expect(standsApart(text, { start, end }, text.slice(start, end).replace(/[\s,.-]/g, ''))).toBe(expected);
});
