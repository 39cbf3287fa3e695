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
/** A page that never rests is left to itself after this. */
const PATIENCE = 15_000;
const LOOK_AGAIN = 20;

/** What was asked for just before the call gets its moment to begin. */
export async function settle(page: Page, pulse: Pulse): Promise<void> {
  const start = performance.now();
  const deadline = start + PATIENCE;
  await rest(pulse, start, deadline);
  const left = Math.max(1, deadline - performance.now());
  await page.waitForLoadState('load', { timeout: left }).catch(() => undefined);
  await rest(pulse, start, deadline);
}

async function rest(pulse: Pulse, start: number, deadline: number): Promise<void> {
  while (performance.now() < deadline) {
    const quietFor = performance.now() - Math.max(start, pulse.lastActivity());
    if (pulse.inFlight() === 0 && quietFor >= QUIET) return;
    await sleep(LOOK_AGAIN);
  }
}
