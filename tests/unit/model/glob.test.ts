import { describe, expect, it } from 'vitest';
import { literalLength, matchesGlob } from '../../../src/model/glob.ts';

describe('matchesGlob', () => {
  it.each([
    ['/g/collect', '/g/collect'],
    ['*', ''],
    ['*', 'anything/at.all'],
    ['*.clarity.ms', 'k.clarity.ms'],
    ['*.clarity.ms', 'a.b.clarity.ms'],
    ['/b/ss/*', '/b/ss/suite/1/JS'],
    ['api*.x.example', 'api-js.x.example'],
    ['*-*-*', '1-2-3'],
    ['a*b*c', 'a-b-b-c'],
    ['ab*ba', 'abba'],
  ])('%s stands for %s', (glob, text) => {
    expect(matchesGlob(glob, text)).toBe(true);
  });

  it.each([
    ['/g/collect', '/g/collect/'],
    ['*.clarity.ms', 'clarity.ms'],
    ['*.clarity.ms', 'k.clarity.ms.example'],
    ['ab*ba', 'aba'],
    ['*-*-*', '1-2'],
    ['a*b*c', 'a-c-b'],
    ['a.c', 'abc'],
  ])('%s does not stand for %s', (glob, text) => {
    expect(matchesGlob(glob, text)).toBe(false);
  });

  it('gives up on a hostile glob after one pass', () => {
    expect(matchesGlob(`${'*a'.repeat(200)}*b`, 'a'.repeat(20_000))).toBe(false);
  });

  it('counts what stands for itself', () => {
    expect(literalLength('*/g/collect')).toBe('/g/collect'.length);
  });
});
