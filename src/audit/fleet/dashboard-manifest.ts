// Which files of a folder a dashboard wrote: the next one removes those that it does not write again, and nothing that is somebody else's.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readBytes, readText, writePrivate } from '../../platform/files.ts';
import { removeBelow } from '../../platform/remove-below.ts';

/** Path from the dashboard's folder, with `/`, to the SHA-256 of what was written there, hexadecimal. */
export type DashboardManifest = ReadonlyMap<string, string>;

/** Hidden, so that a web server that lists folders or a person who looks into one does not take it for a page. */
const NAME = '.tagspill-dashboard.json';

// Somebody may have edited it: a path that no dashboard writes is none of ours.
const OURS = /^(?:[a-z]+|sites\/[a-z0-9][a-z0-9.-]*\/index|recipients\/[a-z0-9][a-z0-9.-]*)\.html$/;

/** Empty where no dashboard left one, or what is there is not one. */
export async function readManifest(folder: string): Promise<DashboardManifest> {
  const text = await readText(join(folder, NAME)).catch(() => undefined);
  if (text === undefined) return new Map();
  try {
    const { files = {} } = JSON.parse(text) as { readonly files?: Readonly<Record<string, unknown>> };
    return new Map(
      Object.entries(files).filter((entry): entry is [string, string] => OURS.test(entry[0]) && typeof entry[1] === 'string'),
    );
  } catch {
    return new Map();
  }
}

export async function writeManifest(folder: string, manifest: DashboardManifest): Promise<void> {
  await writePrivate(join(folder, NAME), `${JSON.stringify({ files: Object.fromEntries(manifest) }, undefined, 1)}\n`);
}

/** Removes what an earlier dashboard wrote and this one did not, unless somebody has changed it since. The number of files. */
export async function removeStale(folder: string, earlier: DashboardManifest, now: DashboardManifest): Promise<number> {
  let removed = 0;
  for (const [path, digest] of earlier) {
    if (now.has(path)) continue;
    const bytes = await readBytes(join(folder, path)).catch(() => undefined);
    if (bytes === undefined || digestOf(bytes) !== digest) continue;
    if (await removeBelow(folder, path)) removed += 1;
  }
  return removed;
}

export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
