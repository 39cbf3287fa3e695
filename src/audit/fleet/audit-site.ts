// One site, live: driven by its own configuration, held against its history, written into its run directory.
import { join } from 'node:path';
import type { Inventory } from '../../model/inventory.ts';
import type { WallClock } from '../../platform/wall-clock.ts';
import type { HistoryKey } from '../../history/history.ts';
import { isFormatName } from '../formats.ts';
import { guardOutput } from '../guard-output.ts';
import { publishReport, type FormatRequest } from '../publish-report.ts';
import { runFolder } from '../run-directory.ts';
import type { ScanRequest } from '../scan-site.ts';
import type { ScanOfSite } from './audit-means.ts';
import { exitOfSite } from './exit-of-audit.ts';
import { fileSlug } from '../../platform/file-slug.ts';
import { siteRunOf } from './site-run.ts';

/** What every site's scan is made with. */
export interface SiteScanner extends Pick<ScanRequest, 'plan' | 'failOn' | 'rules' | 'logger' | 'onEvent'> {
  readonly inventory: Pick<Inventory, 'runs'>;
  readonly clock: WallClock;
  /** Of the history: digests of two nights can be compared. */
  readonly key: HistoryKey;
}

/** Command-line options go to every site; all else is decided by the site's own configuration. */
export function siteScanner({ inventory, clock, ...request }: SiteScanner): ScanOfSite {
  return async ({ audit, site, baseline }, signal) => {
    // A browser library takes half a second to load.
    const { scanSite } = await import('../scan-site.ts');
    const startedAt = new Date(clock.now()).toISOString();
    // A signal of its own: many sites at once would be more listeners than Node thinks sound, and it says so between the lines of a log.
    const own = AbortSignal.any([signal]);
    const { report, loaded, isCut } = await scanSite({ ...request, target: site.target, baseline, signal: own });
    const { identity } = loaded.plan;
    const directory = join(inventory.runs, fileSlug(site.name), runFolder(startedAt));
    await publishReport({
      report,
      identity,
      directory,
      formats: formatsInside(loaded.settings.formats ?? []),
      language: loaded.settings.lang ?? site.language,
      settings: loaded.settings,
    });
    const endedAt = new Date(clock.now()).toISOString();
    const run = siteRunOf(report, { audit, site: site.name, startedAt, endedAt, directory });
    guardOutput('history', JSON.stringify(run), identity);
    return { run, exit: exitOfSite(report), isCut };
  };
}

// A format with a path of its own would be overwritten by the next night.
function formatsInside(written: readonly string[]): readonly FormatRequest[] {
  return written.flatMap((format) => {
    const [name = ''] = format.split('=', 1);
    return isFormatName(name) ? [{ name, path: undefined }] : [];
  });
}
