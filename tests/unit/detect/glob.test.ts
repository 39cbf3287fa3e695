import { describe, expect, it } from 'vitest';
import { matchesGlob } from '../../../src/detect/glob.ts';

describe('matchesGlob', () => {
  it.each([
    ['query.cb', 'query.cb'],
    ['*', ''],
    ['query.*', 'query.ep.x'],
    ['*.id', 'body.a.id'],
    ['a*b*c', 'a-b-b-c'],
    ['**', 'x'],
  ])('%s matches %s', (glob, text) => {
    expect(matchesGlob(glob, text)).toBe(true);
  });

  it.each([
    ['query.cb', 'query.cb2'],
    ['query.*', 'body.x'],
    ['*.id', 'body.id.x'],
    ['a*a', 'a'],
    ['a*b*c', 'a-c'],
  ])('%s does not match %s', (glob, text) => {
    expect(matchesGlob(glob, text)).toBe(false);
  });
});
