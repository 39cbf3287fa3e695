// Where a user's own secrets of unfinished work are kept: apart from the work, so that a copied run directory opens for nobody.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** `TAGSPILL_STATE`, else `tagspill` below the user's state folder (XDG Base Directory Specification). */
export function stateFolder(environment: Readonly<Record<string, string | undefined>>, home: string = homedir()): string {
  const { TAGSPILL_STATE: ordered, XDG_STATE_HOME: xdg } = environment;
  if (ordered !== undefined && ordered !== '') return resolve(ordered);
  return join(xdg !== undefined && xdg.startsWith('/') ? xdg : join(home, '.local', 'state'), 'tagspill');
}
