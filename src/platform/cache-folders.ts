// Where things are kept from run to run that can be made again: unpacked browsers, tables of digests.
import { join, resolve } from 'node:path';

/** What decides it: the environment, the user's home, and the folder of temporary files. */
export interface CachePlace {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly temporary: string;
}

/**
 * The folders to try, best first. `TAGSPILL_CACHE` is an order and has no alternative; without it the user's cache folder
 * (XDG Base Directory Specification), and for users without a home a folder of their own among temporary files.
 */
export function cacheFolders({ environment, home, temporary }: CachePlace): readonly string[] {
  const { TAGSPILL_CACHE: ordered, XDG_CACHE_HOME: xdg } = environment;
  if (ordered !== undefined && ordered !== '') return [resolve(ordered)];
  const user = xdg !== undefined && xdg.startsWith('/') ? xdg : join(home, '.cache');
  return [join(user, 'tagspill'), join(temporary, `tagspill-${process.getuid?.() ?? 'cache'}`)];
}
