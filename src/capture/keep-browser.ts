// Keeps one browser running for a whole run: started at the first need, and again when it died.
import type { Logger } from '../platform/logger.ts';
import { launchBrowser, type LaunchedBrowser, type LaunchSettings } from './launch-browser.ts';

export interface BrowserKeeper {
  /** The running browser, or a new one in the place of a dead one. Throws ScanError `BROWSER_LOST`. */
  get(): Promise<LaunchedBrowser>;
  close(): Promise<void>;
}

export function keepBrowser(settings: LaunchSettings): BrowserKeeper {
  let current: Promise<LaunchedBrowser> | undefined;

  async function get(): Promise<LaunchedBrowser> {
    const known = current;
    const browser = await known;
    if (browser?.isAlive() === true) return browser;
    // Several visits lose the same browser; the first to notice starts the next.
    if (current !== known && current !== undefined) return current;
    const next = replace(browser, settings.logger);
    current = next;
    next.catch(() => {
      if (current === next) current = undefined; // the next visit tries again
    });
    return next;
  }

  async function replace(dead: LaunchedBrowser | undefined, logger: Logger): Promise<LaunchedBrowser> {
    if (dead !== undefined) {
      logger.warn('browser restarted', { version: dead.version });
      await dead.close();
    }
    return launchBrowser(settings);
  }

  return {
    get,
    close: async () => {
      const browser = await current?.catch(() => undefined);
      await browser?.close();
    },
  };
}
