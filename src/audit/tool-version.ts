// The version that every report names.
import { readText } from '../platform/files.ts';
import { packagePath } from '../platform/package-root.ts';

/** `version` of package.json. */
export async function toolVersion(): Promise<string> {
  const text = (await readText(packagePath('package.json'))) ?? '{}';
  const { version } = JSON.parse(text) as { version?: string };
  return version ?? 'unknown';
}
