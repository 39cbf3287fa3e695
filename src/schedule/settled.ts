// Until when each site's times are dealt with: done, made up for, or skipped and said. They come from the history, so that a daemon that starts anew knows.
import type { Fleet } from '../audit/fleet/fleet.ts';
import type { Calendar } from './calendar.ts';
import type { OnScheduleEvent } from './schedule-events.ts';

/** By name of the site; milliseconds since the Unix epoch. */
export type Settled = Map<string, number>;

/**
 * A clock that was put right by less is taken at its word: what was done before it was is not done again. One that was wrong by more
 * must not keep sites waiting until that time comes.
 */
export const LARGEST_CORRECTION: number = 26 * 60 * 60 * 1000;

/** As the history knows it at the daemon's start; a site that is new begins with its next time. */
export async function settledOf(
  { history }: Pick<Fleet, 'history'>,
  { sites }: Calendar,
  now: number,
  onEvent: OnScheduleEvent,
): Promise<Settled> {
  const settled: Settled = new Map();
  await history.awaitSites(
    sites.map(({ name }) => name),
    { now: new Date(now).toISOString() },
  );
  for (const { name } of sites) {
    const last = await history.lastPlanned(name);
    settled.set(name, last === undefined ? now : Date.parse(last));
  }
  setBack(settled, now, onEvent);
  return settled;
}

/** Says so where times that are settled lie ahead, which is how a clock that was set back shows. */
export function setBack(settled: Settled, now: number, onEvent: OnScheduleEvent): void {
  const latest = [...settled.values()].reduce((a, b) => Math.max(a, b), 0);
  if (latest > now) onEvent({ kind: 'clock-set-back', seconds: Math.round((latest - now) / 1000) });
  for (const [site, until] of settled) if (until - now > LARGEST_CORRECTION) settled.set(site, now);
}
