// Cron expressions → the minutes for which something is planned, in a time zone with whatever summer time it has: the only croner but for the inventory's check.
import { Cron } from 'croner';

/** Times are milliseconds since the Unix epoch, whole minutes: what is due within one minute is due at its beginning. */
export interface Slots {
  /** The first one after a time. */
  readonly after: (time: number) => number | undefined;
  /** The last one that is not after a time. */
  readonly until: (time: number) => number | undefined;
}

const MINUTE = 60_000;

/** `schedule` of five or six fields; an hour that a day skips is made up for when the clock has gone on, one that comes twice is done once. */
export function slotsOf(schedule: string, timezone: string): Slots {
  const cron = new Cron(schedule, { timezone, mode: '5-or-6-parts', paused: true });
  return {
    after: (time) => {
      const next = cron.nextRun(new Date(minuteOf(time) + MINUTE - 1));
      return next === null ? undefined : minuteOf(next.getTime());
    },
    until: (time) => {
      const [last] = cron.previousRuns(1, new Date(minuteOf(time) + MINUTE));
      return last === undefined ? undefined : minuteOf(last.getTime());
    },
  };
}

function minuteOf(time: number): number {
  return Math.floor(time / MINUTE) * MINUTE;
}
