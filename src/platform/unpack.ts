// Brotli archives to a folder that is there whole or not at all, however many processes want it at once.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** An unpacking that is older than this was killed half-way; nobody waits for it any more. */
const ABANDONED_AFTER = 3_600_000;

/** Large outputs (a browser is 200 MB) come in steps of this size; the default of 16 kB costs twice the time. */
const CHUNK_SIZE = 2 ** 21;

/**
 * Has `fill` write a new folder beside `folder`, then moves it into place in one step. A folder that exists is never touched:
 * the first of several processes wins, the others throw their copy away. Folders are mode 0700. Throws where the parent
 * belongs to someone else, because what stands there may be run.
 */
export async function unpackOnce(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await refuseForeign(parent);
  if (await isFolder(folder)) return refuseForeign(folder);
  await sweepAbandoned(folder);
  const temporary = await mkdtemp(prefixOf(folder));
  try {
    await fill(temporary);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (!(await isFolder(folder))) throw error;
    await refuseForeign(folder);
  }
}

/** Writes what a Brotli archive holds to one file that only its owner can read and run. */
export async function unpackProgram(archive: string, file: string): Promise<void> {
  await unpackInto(archive, createWriteStream(file, { mode: 0o700 }));
}

/** Pours what a Brotli archive holds into a stream: a tar reader, mostly. */
export async function unpackInto(archive: string, sink: Writable): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress({ chunkSize: CHUNK_SIZE }), sink);
}

function prefixOf(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.part-`);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

// Owned by us or by root, and nobody else may write: otherwise another user could put a program of their own there.
async function refuseForeign(folder: string): Promise<void> {
  const me = process.getuid?.();
  if (me === undefined) return;
  const { uid, mode } = await stat(folder);
  if ((uid !== me && uid !== 0) || (mode & 0o002) !== 0) throw new Error(`${folder} can be written by other users`);
}

async function sweepAbandoned(folder: string): Promise<void> {
  const prefix = basename(prefixOf(folder));
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix)) continue;
    const path = join(dirname(folder), name);
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > ABANDONED_AFTER) await rm(path, { recursive: true, force: true });
  }
}
