// Starts the browser with a profile of its own under the sink, and attaches the watch before any page exists.
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { ScanError } from '../model/scan-error.ts';
import { readText, writePrivate } from '../platform/files.ts';
import type { Logger } from '../platform/logger.ts';
import { openScratchFolder } from '../platform/scratch.ts';
import type { FoundBrowser } from './browser/find-browser.ts';
import { watchBrowser, type BrowserWatch } from './cdp/watch-browser.ts';
import { launchFlags, PREFERENCES } from './launch-flags.ts';
import type { Sink } from './sink/open-sink.ts';

/** A running browser; its contexts come and go with the visits. */
export interface LaunchedBrowser {
  readonly browser: Browser;
  readonly watch: BrowserWatch;
  readonly version: string;
  readonly isAlive: () => boolean;
  /** Ends it and deletes its profile. */
  readonly close: () => Promise<void>;
}

export interface LaunchSettings {
  readonly found: FoundBrowser;
  readonly sink: Sink;
  readonly logger: Logger;
  /** The caller minds Ctrl-C itself; otherwise Playwright ends the browser and then the process. */
  readonly hasSignal: boolean;
}

/** Throws ScanError `BROWSER_LOST` when it does not come up. */
export async function launchBrowser({ found, sink, logger, hasSignal }: LaunchSettings): Promise<LaunchedBrowser> {
  const profile = await openScratchFolder('profile');
  try {
    if (!found.headlessShell) await writePrivate(join(profile.path, 'Default', 'Preferences'), PREFERENCES);
    const context = await chromium.launchPersistentContext(profile.path, {
      executablePath: found.path,
      headless: true,
      chromiumSandbox: true,
      args: launchFlags(sink.pin, found.args),
      env: { ...process.env, ...found.env },
      proxy: { server: sink.deadEnd },
      handleSIGINT: !hasSignal,
      handleSIGTERM: !hasSignal,
      handleSIGHUP: !hasSignal,
    });
    const browser = context.browser();
    if (browser === null) throw new Error('no handle on the browser');
    const watch = await watchBrowser(await debuggerAddress(profile.path), logger);
    return {
      browser,
      watch,
      version: browser.version(),
      isAlive: () => browser.isConnected(),
      close: async () => {
        watch.close();
        await context.close().catch(() => undefined);
        await profile.remove();
      },
    };
  } catch (error) {
    await profile.remove();
    const said = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'unknown failure';
    throw new ScanError('BROWSER_LOST', `${found.path}: ${said}`, { cause: error });
  }
}

// Chromium writes its port and the path of its own endpoint into the profile.
async function debuggerAddress(profile: string): Promise<string> {
  const [port, path] = (await readText(join(profile, 'DevToolsActivePort')))?.split('\n') ?? [];
  if (port === undefined || path === undefined) throw new Error('it opened no debugging port');
  return `ws://127.0.0.1:${port}${path}`;
}
