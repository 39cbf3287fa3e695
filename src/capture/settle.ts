// Waits until a page has come to rest: loaded, no answer outstanding, and nothing heard for a moment.
import { setTimeout as sleep } from 'node:timers/promises';

/** Is anything going on? Times are those of `performance.now()`. */
export interface Pulse {
  readonly isLoaded: () => boolean;
  readonly inFlight: () => number;
  readonly lastActivity: () => number;
  /** There is no page any more, or no time left. */
  readonly isOver: () => boolean;
}

/** Nothing heard for so long is rest. */
export const QUIET = 300;
/** Some pages never say that they are loaded (a download in place of a document, a script that hangs): then silence must do. */
const LONG_QUIET = 2000;
/** A page that never rests is left to itself after this. */
const PATIENCE = 15_000;
const LOOK_AGAIN = 10;

/** What was asked for just before the call gets its moment to begin. False when patience ended first. */
export async function settle(pulse: Pulse): Promise<boolean> {
  return (await rest(pulse, QUIET)) && (await loaded(pulse)) && rest(pulse, QUIET);
}

/** Until the load event, or a long silence in its place. */
export async function loaded(pulse: Pulse): Promise<boolean> {
  return waitFor(pulse, () => pulse.isLoaded() || isQuiet(pulse, LONG_QUIET));
}

/** Until nothing is under way and nothing was heard for `quiet` milliseconds, counted from now at the earliest. */
export async function rest(pulse: Pulse, quiet: number): Promise<boolean> {
  const start = performance.now();
  return waitFor(
    pulse,
    () => (pulse.inFlight() === 0 || isQuiet(pulse, LONG_QUIET)) && performance.now() - start >= quiet && isQuiet(pulse, quiet),
  );
}

function isQuiet(pulse: Pulse, quiet: number): boolean {
  return performance.now() - pulse.lastActivity() >= quiet;
}

async function waitFor({ isOver }: Pulse, isThere: () => boolean): Promise<boolean> {
  const deadline = performance.now() + PATIENCE;
  while (!isThere()) {
    if (performance.now() > deadline || isOver()) return false;
    await sleep(LOOK_AGAIN);
  }
  return true;
}
