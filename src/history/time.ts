// Times as the history keeps them.
import type { Time } from './tables.ts';

const DAY = 86_400_000;

/** One spelling for one moment, so that the order of texts is the order of times: `2026-11-23T00:00:00.000Z`. */
export function utc(time: string): Time {
  return new Date(time).toISOString();
}

/** `time` and so many milliseconds more, or less. */
export function after(time: string, milliseconds: number): Time {
  return new Date(Date.parse(time) + milliseconds).toISOString();
}

export function daysAfter(time: string, days: number): Time {
  return after(time, days * DAY);
}

export function earlierOf(a: Time, b: Time): Time {
  return a < b ? a : b;
}

export function laterOf(a: Time, b: Time): Time {
  return a < b ? b : a;
}

/** Not seen whole since `staleAfter` days before `now`; what was never seen whole counts from `since`. */
export function isStale(
  seen: { readonly lastComplete: Time | null; readonly since: Time | null },
  staleAfter: number,
  now: Time,
): boolean {
  const last = seen.lastComplete ?? seen.since;
  return last !== null && last < daysAfter(now, -staleAfter);
}
