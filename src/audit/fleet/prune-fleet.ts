// What the inventory's retention has run out for: rows of the history, and run directories.
import { join } from 'node:path';
import type { Pruned } from '../../history/history.ts';
import { listFolders, removeFolder } from '../../platform/files.ts';
import { fileSlug } from '../../platform/file-slug.ts';
import type { Fleet } from './fleet.ts';

export interface PrunedFleet extends Pruned {
  readonly directories: number;
}

const DAY = 24 * 60 * 60 * 1000;
const RUN_FOLDER = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Incidents that are open stay, with all that is told of them; so does what nobody of us wrote into the folder of the runs. */
export async function pruneFleet(
  { history, inventory }: Pick<Fleet, 'history' | 'inventory'>,
  now: number,
): Promise<PrunedFleet> {
  const before = now - inventory.retention * DAY;
  const pruned = await history.prune({ before: new Date(before).toISOString() });
  let directories = 0;
  for (const { name } of inventory.sites) {
    const folder = join(inventory.runs, fileSlug(name));
    for (const run of await listFolders(folder)) {
      const at = Date.parse(run.replace(RUN_FOLDER, '$1-$2-$3T$4:$5:$6Z'));
      if (!RUN_FOLDER.test(run) || at >= before) continue;
      // What cannot be removed now is tried again after the next audit.
      directories += await removeFolder(join(folder, run)).then(
        () => 1,
        () => 0,
      );
    }
  }
  return { ...pruned, directories };
}
