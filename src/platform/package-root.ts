// Where the package's own data stands (rules, vendors, templates), from source and from dist alike.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Absolute path of a file or folder that ships in the package: `packagePath('rules')`. */
export function packagePath(...parts: readonly string[]): string {
  return join(fileURLToPath(new URL('../..', import.meta.url)), ...parts);
}
