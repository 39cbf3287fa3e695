import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openDecodeCache } from '../../../src/decode/decode-cache.ts';
import { leafOf } from '../../../src/decode/peeled.ts';

describe('openDecodeCache', () => {
  it('gives back what it was given', () => {
    const cache = openDecodeCache();
    const peeled = leafOf('koza_no');
    cache.set('koza_no', peeled);
    expect(cache.get('koza_no')).toBe(peeled);
    expect(cache.get('other')).toBeUndefined();
  });

  it('forgets what was long not asked for, and never keeps long texts', () => {
    const cache = openDecodeCache();
    const asked = leafOf('koza_no');
    cache.set('koza_no', asked);
    for (let round = 0; round < 5_000; round++) {
      cache.set(`${round} `.padEnd(4_000, 'x'), leafOf('x'));
      expect(cache.get('koza_no')).toBe(asked);
    }
    expect(cache.get('0 '.padEnd(4_000, 'x'))).toBeUndefined();
    expect(cache.get('4999 '.padEnd(4_000, 'x'))).toBeDefined();
    cache.set('y'.repeat(5_000), leafOf('y'));
    expect(cache.get('y'.repeat(5_000))).toBeUndefined();
  });

  it('shows nothing of it when inspected', () => {
    const cache = openDecodeCache();
    cache.set('taro@x.example', leafOf('taro@x.example'));
    expect(inspect(cache, { depth: 9, showHidden: true })).not.toContain('taro');
  });
});
