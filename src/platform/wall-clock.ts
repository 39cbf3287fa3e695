// The time of day, and waiting for it: given to whoever plans by it, so that three nights can pass in a test within seconds.
import { setTimeout as wait } from 'node:timers/promises';

export interface WallClock {
  /** Milliseconds since the Unix epoch. It may be set back. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when `signal` is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

// Node's timers end at 2^31 - 1 milliseconds; whoever waits looks at the clock again anyway, which may have been set.
const LONGEST = 60_000;

export const WALL_CLOCK: WallClock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    await wait(Math.min(milliseconds, LONGEST), undefined, { signal }).catch(() => undefined);
  },
};
