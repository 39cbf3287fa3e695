import { describe, expect, it } from 'vitest';
import { standsFree } from '../../../src/detect/boundary.ts';
import type { Boundary } from '../../../src/detect/rule-schema.ts';

/** The match is what stands in `<>`. */
function free(marked: string, boundary: Boundary): boolean {
  const start = marked.indexOf('<');
  const end = marked.indexOf('>') - 1;
  return standsFree(marked.replace(/[<>]/g, ''), { start, end }, boundary);
}

describe('standsFree', () => {
  it.each<[string, Boundary]>([
    ['a <4827> b', 'token'],
    ['暗証番号<4827>です', 'token'],
    ['a<4827>b', 'digit'],
    ['<4827>', 'token'],
    ['<4827>. End', 'digit'],
    ['x1<4827>9', 'none'],
  ])('%s is free (%s)', (marked, boundary) => {
    expect(free(marked, boundary)).toBe(true);
  });

  it.each<[string, Boundary]>([
    ['a<4827>', 'token'],
    ['1<4827>', 'digit'],
    ['<4827>９', 'digit'],
    ['0.<4827>', 'digit'],
    ['<4827>.5', 'token'],
  ])('%s is not free (%s)', (marked, boundary) => {
    expect(free(marked, boundary)).toBe(false);
  });
});
