// Everything that tests write goes below one folder, which the last test of the suite searches for planted values.
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Root of all output of the running suite: made by the global setup, one for each run so that two runs do not meet. */
export const SUITE_ROOT =
  process.env['TAGSPILL_SUITE'] ?? join(import.meta.dirname, '../../node_modules/.cache/tagspill-suite/unnamed');

/** Temporary files of every process that the suite starts. Short: Chromium's socket below it may have a path of 107 bytes at most. */
export const SUITE_TEMPORARY = process.env['TAGSPILL_SUITE_TMP'] ?? tmpdir();

/** The one identity that every test with a browser or a process plants. */
export const PLANTED = join(import.meta.dirname, 'planted.yaml');

/** A fresh folder for one test, below the suite's root. */
export async function suiteFolder(name: string): Promise<string> {
  const folder = join(SUITE_ROOT, `${name}-${Math.random().toString(36).slice(2, 8)}`);
  await mkdir(folder, { recursive: true });
  return folder;
}
