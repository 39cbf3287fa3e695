import { describe, expect, it } from 'vitest';
import { cacheFolders, type CachePlace } from '../../../src/platform/cache-folders.ts';

const aPlace = (place: Partial<CachePlace>): CachePlace => ({ environment: {}, home: '/root', temporary: '/tmp', ...place });

describe('cacheFolders', () => {
  it('obeys TAGSPILL_CACHE alone', () => {
    const machine = aPlace({ environment: { TAGSPILL_CACHE: '/srv/cache', XDG_CACHE_HOME: '/x' } });
    expect(cacheFolders(machine)).toEqual(['/srv/cache']);
  });

  it('uses XDG_CACHE_HOME, then the temporary folder with the name of the user', () => {
    const machine = aPlace({ environment: { XDG_CACHE_HOME: '/x' }, temporary: '/tmp' });
    expect(cacheFolders(machine)).toEqual(['/x/tagspill', `/tmp/tagspill-${process.getuid?.()}`]);
  });

  it('ignores a relative XDG_CACHE_HOME, as its specification says', () => {
    const machine = aPlace({ environment: { XDG_CACHE_HOME: 'x' }, home: '/home/u' });
    expect(cacheFolders(machine)[0]).toBe('/home/u/.cache/tagspill');
  });
});
