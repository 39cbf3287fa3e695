// Where a run is kept unless somebody says otherwise.
import { join } from 'node:path';

/** Relative to the working directory; `startedAt` is ISO 8601. */
export function runDirectory({ out }: { readonly out?: string | undefined }, startedAt: string): string {
  return out ?? join('tagspill-run', runFolder(startedAt));
}

/** Name of a run's folder among others: `20261123T030405Z`. */
export function runFolder(startedAt: string): string {
  return startedAt.replace(/[-:]|\.\d+/g, '');
}
