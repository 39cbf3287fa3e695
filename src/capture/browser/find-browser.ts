// Finds the browser that this machine will use: the one that was asked for, or the first of three sources that can start.
import { ScanError } from '../../model/scan-error.ts';
import type { Logger } from '../../platform/logger.ts';
import type { FoundBrowser } from './browser-attempt.ts';
import { lookForBrowser, type WhereToLook } from './look-for-browser.ts';

export type { FoundBrowser } from './browser-attempt.ts';

export interface FindBrowserOptions extends WhereToLook {
  readonly logger?: Logger | undefined;
}

/**
 * The browser to use. A path that was asked for and does not run is an error, never a reason to take another one
 * (`BROWSER_MISSING`); so is a machine where no source has a browser that starts.
 */
export async function findBrowser(options: FindBrowserOptions): Promise<FoundBrowser> {
  const failures: string[] = [];
  for await (const attempt of lookForBrowser(options)) {
    if (attempt.kind === 'found') {
      options.logger?.debug('browser found', { source: attempt.source, path: attempt.browser.path });
      return attempt.browser;
    }
    if (attempt.source === 'option') throw new ScanError('BROWSER_MISSING', attempt.reason);
    const said = attempt.kind === 'unusable' ? `${attempt.path}: ${attempt.reason}` : attempt.reason;
    failures.push(`${attempt.source}: ${said}`);
    if (attempt.kind === 'unusable') options.logger?.warn('browser passed over', { path: attempt.path, reason: attempt.reason });
  }
  throw new ScanError('BROWSER_MISSING', failures.join('; '));
}
