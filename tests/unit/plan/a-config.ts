// Configuration files for tests, in a folder that goes away; and the one line that a person would see.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ScanError } from '../../../src/model/scan-error.ts';
import type { Raw } from '../../../src/model/raw.ts';

/** Writes files below a new folder and gives the folder. */
export async function aFolderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tagspill-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** Writes `tagspill.yaml` and gives its path. */
export async function aConfig(...lines: readonly string[]): Promise<string> {
  return join(await aFolderWith({ 'tagspill.yaml': `${lines.join('\n')}\n` }), 'tagspill.yaml');
}

/** The line of the ScanError that a promise ends in, with the temporary folder cut off. */
export async function lineOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ScanError)) throw new TypeError('a ScanError was expected', { cause: error });
  return error.toLine().replace(/^\S*[/\\](?=[\w.-]+(?::|$))/, '');
}

/** Tests may look. */
export function shown(raw: Raw | undefined): string | undefined {
  return raw?.reveal((text) => text);
}
