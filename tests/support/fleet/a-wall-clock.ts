// Clocks for tests: one that somebody sets, and one that steps on by itself when all who wait for it do.
import type { WallClock } from '../../../src/platform/wall-clock.ts';

export interface SetClock extends WallClock {
  /** May go back. Wakes whose time has come. */
  readonly set: (time: number) => void;
  /** Waits until so many sleep. */
  readonly sleeping: (count: number) => Promise<void>;
  /** When the next sleeper wakes; undefined where none sleeps. */
  readonly next: () => number | undefined;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Stands still until it is set. */
export function setClock(start: number): SetClock {
  let time = start;
  const sleepers = new Set<Sleeper>();
  let watchers: { readonly count: number; readonly tell: () => void }[] = [];
  return {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true || milliseconds <= 0) return resolve();
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper: Sleeper = { at: time + milliseconds, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake, { once: true });
        for (const { count, tell } of watchers) if (sleepers.size >= count) tell();
        watchers = watchers.filter(({ count }) => sleepers.size < count);
      }),
    set: (to) => {
      const isBack = to < time;
      time = to;
      // Whoever sleeps looks at the clock every minute, and sees that it was set back.
      for (const sleeper of sleepers) if (isBack || sleeper.at <= time) sleeper.wake();
    },
    sleeping: (count) =>
      sleepers.size >= count ? Promise.resolve() : new Promise((tell) => void watchers.push({ count, tell })),
    next: () => [...sleepers].map(({ at }) => at).reduce<number | undefined>((a, b) => Math.min(a ?? b, b), undefined),
  };
}

/** Goes on to the next sleeper's time whenever `loops` of them sleep. `onStep` is told each new time. */
export function steppingClock(
  start: number,
  { loops, onStep }: { readonly loops: number; readonly onStep?: (time: number) => void },
): WallClock {
  const clock = setClock(start);
  let sleeping = 0;
  const step = (): void => {
    if (sleeping < loops) return;
    const next = clock.next();
    if (next === undefined) return;
    onStep?.(next);
    clock.set(Math.max(next, clock.now()));
  };
  return {
    now: clock.now,
    sleep: async (milliseconds, signal) => {
      const slept = clock.sleep(milliseconds, signal);
      sleeping += 1;
      setImmediate(step);
      await slept;
      sleeping -= 1;
    },
  };
}
