// Folders for the length of a run: readable by nobody else, and gone afterwards however the process ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of mode 0700 among the system's temporary files. */
export interface ScratchFolder {
  readonly path: string;
  /** Deletes it with all that is in it; a second call does nothing. */
  remove(): Promise<void>;
}

const open = new Set<string>();

/** Makes a folder whose name starts with `tagspill-` and the given word. It is deleted at exit if `remove` was not called. */
export function openScratchFolder(word: string): ScratchFolder {
  if (open.size === 0) process.once('exit', removeAll);
  const path = mkdtempSync(join(tmpdir(), `tagspill-${word}-`));
  open.add(path);
  return { path, remove: () => remove(path) };
}

// A browser that is just dying may still write: retries instead of ENOTEMPTY.
const PERSISTENTLY = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

async function remove(path: string): Promise<void> {
  await rm(path, PERSISTENTLY);
  open.delete(path);
  if (open.size === 0) process.off('exit', removeAll);
}

function removeAll(): void {
  for (const path of open) rmSync(path, PERSISTENTLY);
}
