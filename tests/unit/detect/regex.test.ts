import { describe, expect, it } from 'vitest';
import { compilePattern, compilePatternSet, patternProblem } from '../../../src/detect/regex.ts';

describe('compilePattern', () => {
  it('finds matches from left to right with UTF-16 offsets', () => {
    expect(compilePattern('\\d+').find('𠮷12 山3')).toEqual([
      { start: 2, end: 4 },
      { start: 6, end: 7 },
    ]);
  });

  it('tells the whole from a part and from a beginning', () => {
    const pattern = compilePattern('ab|abc');
    expect([pattern.whole('abc'), pattern.whole('abcd'), pattern.test('xab')]).toEqual([true, false, true]);
    expect(pattern.start('abx')).toEqual({ start: 0, end: 2 });
    expect(pattern.start('xab')).toBeUndefined();
  });

  it('leaves empty matches out and comes to an end', () => {
    expect(compilePattern('x*').find('axb')).toEqual([{ start: 1, end: 2 }]);
  });

  it('keeps no state between questions', () => {
    const pattern = compilePattern('a');
    expect([pattern.test('a'), pattern.test('a'), pattern.find('a').length, pattern.find('a').length]).toEqual([
      true,
      true,
      1,
      1,
    ]);
  });
});

describe('patternProblem', () => {
  it.each(['(a', 'a(?=b)', '(?<=a)b', '(a)\\1', '[z-a]'])('tells what is wrong with %s', (source) => {
    expect(patternProblem(source)).toMatch(/\S/);
  });

  it('is silent on what compiles', () => {
    expect(patternProblem('[一-龯々ヶ]{1,4}')).toBeUndefined();
  });
});

describe('compilePatternSet', () => {
  it('tells which patterns match somewhere', () => {
    const set = compilePatternSet(['\\d{4}', '[一-龯]', '@']);
    expect(set.matching('山@')).toEqual([1, 2]);
    expect(set.matching('x')).toEqual([]);
  });

  it('may be empty', () => {
    expect(compilePatternSet([]).matching('x')).toEqual([]);
  });
});
