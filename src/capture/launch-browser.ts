// Starts the browser with a profile of its own under the sink, and attaches the watch before any page exists.
import { join } from 'node:path';
import { ScanError } from '../model/scan-error.ts';
import { writePrivate } from '../platform/files.ts';
import type { Logger } from '../platform/logger.ts';
import { openScratchFolder } from '../platform/scratch.ts';
import { startBrowser } from './browser-process.ts';
import { openFifo } from '../platform/fifo.ts';
import type { Accounts } from './keep-accounts.ts';
import type { FoundBrowser } from './browser/find-browser.ts';
import { openCdp, type CdpSend } from './cdp/connection.ts';
import { openRelay } from './cdp/relay.ts';
import { watchBrowser, type BrowserWatch } from './cdp/watch-browser.ts';
import { openDriver, type Driver } from './driver.ts';
import { launchFlags, PREFERENCES } from './launch-flags.ts';
import type { Sink } from './sink/open-sink.ts';

/** A headless shell sends less than a whole Chromium: see `limitsOfBrowser`. */
export type BrowserName = 'Chromium' | 'Chromium headless shell';

/** A running browser; its contexts come and go with the sites. */
export interface LaunchedBrowser {
  readonly send: CdpSend;
  readonly watch: BrowserWatch;
  readonly driver: Driver;
  readonly name: BrowserName;
  readonly version: string;
  readonly pid: number;
  readonly isAlive: () => boolean;
  /** At once: for a browser that answers no more. */
  readonly kill: () => void;
  /** Rejects when the browser is gone. */
  readonly lost: Promise<never>;
  /** Ends it and deletes its profile. */
  readonly close: () => Promise<void>;
}

export interface LaunchSettings {
  readonly found: FoundBrowser;
  readonly sink: Sink;
  readonly accounts: Accounts;
  readonly logger: Logger;
}

/** Milliseconds in which a browser that was told to close finishes its log. */
const LOG_PATIENCE = 3000;

/** Throws ScanError `BROWSER_LOST` when it does not come up. */
export async function launchBrowser({ found, sink, accounts, logger }: LaunchSettings): Promise<LaunchedBrowser> {
  const profile = openScratchFolder('profile');
  if (!found.headlessShell) await writePrivate(join(profile.path, 'Default', 'Preferences'), PREFERENCES);
  // It goes on with another network process, which knows no context's way out: a visit would see nothing any more.
  const ledger = accounts.openLedger(() => browser.kill());
  const netLog = await openFifo(join(profile.path, 'net-log'), ledger.take);
  const browser = startBrowser({
    path: found.path,
    args: launchFlags({ pin: sink.pin, proxy: sink.deadEnd, profile: profile.path, netLog: netLog?.path, own: found.args }),
    env: { ...process.env, ...found.env },
  });
  const connection = openCdp(browser.line, (event) => {
    watch.take(event);
    relay.take(event);
  });
  const relay = openRelay({ connection, ready: (targetId) => watch.mayRun(targetId) });
  const watch = watchBrowser(connection, logger);
  const driver = openDriver(relay);
  // A browser that crashes closes its pipes before its end is told.
  const isAlive = (): boolean => browser.isAlive() && connection.isOpen();
  const close = async (): Promise<void> => {
    const hasDied = !isAlive();
    await driver.close();
    relay.close();
    if (!hasDied) {
      connection.send('Browser.close').catch(() => undefined);
      await ledger.finished(LOG_PATIENCE);
    }
    await browser.end();
    await netLog?.close();
    ledger.close(hasDied);
    await profile.remove();
  };
  try {
    const { product } = (await connection.send('Browser.getVersion')) as { product: string };
    await watch.start();
    // `Chrome/156.0.1.2`, or `HeadlessChrome/…` of the headless shell.
    const [brand = '', version = ''] = product.split('/');
    const name: BrowserName = brand === 'HeadlessChrome' ? 'Chromium headless shell' : 'Chromium';
    const { send, lost } = connection;
    return { send, lost, watch, driver, name, version, pid: browser.pid, isAlive, kill: browser.kill, close };
  } catch (error) {
    await close();
    const said = await browser.ended;
    throw new ScanError('BROWSER_LOST', `${found.path}: ${said || 'it ended at once'}`, { cause: error });
  }
}
