// Waits until a page has come to rest: loaded, no answer outstanding, and nothing heard for a moment.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';

/** Is anything going on? Times are those of `performance.now()`. */
export interface Pulse {
  readonly inFlight: () => number;
  readonly lastActivity: () => number;
}

/** Nothing heard for so long is rest. */
const QUIET = 300;
/** Some pages never say that they are loaded (a download in place of a document, a script that hangs): then silence must do. */
const LONG_QUIET = 2000;
/** A page that never rests is left to itself after this. */
const PATIENCE = 15_000;
const LOOK_AGAIN = 20;

/** What was asked for just before the call gets its moment to begin. */
export async function settle(page: Page, pulse: Pulse): Promise<void> {
  const start = performance.now();
  const deadline = start + PATIENCE;
  const rest = async (quiet: number): Promise<void> => {
    while (performance.now() < deadline) {
      const quietFor = performance.now() - Math.max(start, pulse.lastActivity());
      if (pulse.inFlight() === 0 && quietFor >= quiet) return;
      await sleep(LOOK_AGAIN);
    }
  };
  await rest(QUIET);
  const loaded = page.waitForLoadState('load', { timeout: PATIENCE }).catch(() => undefined);
  await Promise.race([loaded, rest(LONG_QUIET)]);
  await rest(QUIET);
}
