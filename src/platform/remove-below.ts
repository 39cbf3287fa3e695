// A file somewhere below a folder, removed with the folders on its way that are empty then.
import { realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** `path` is relative. False where a link leads elsewhere, whose files are not the folder's, or the folders are not there: nothing is removed then. */
export async function removeBelow(folder: string, path: string): Promise<boolean> {
  const file = join(folder, path);
  if (!(await isInside(folder, dirname(file)))) return false;
  await rm(file, { force: true });
  let isEmpty = true;
  for (let parent = dirname(file); isEmpty && relative(folder, parent) !== ''; parent = dirname(parent))
    isEmpty = await rmdir(parent).then(
      () => true,
      () => false,
    );
  return true;
}

// Where the way leads without links is where it says that it leads.
async function isInside(folder: string, parent: string): Promise<boolean> {
  try {
    const way = relative(folder, parent);
    return way !== '..' && !way.startsWith(`..${sep}`) && (await realpath(parent)) === join(await realpath(folder), way);
  } catch {
    return false;
  }
}
