// Which sites are due when: each by its own schedule, together where their minute is the same.
import type { InventorySite } from '../model/inventory.ts';
import { slotsOf, type Slots } from './slots.ts';

/** A site whose time has come. */
export interface DueSite {
  readonly site: InventorySite;
  /** The latest of its times that have passed, in milliseconds since the Unix epoch. */
  readonly plannedAt: number;
  /** How many of its times have passed, at most 1000 counted. */
  readonly times: number;
}

export interface Calendar {
  readonly sites: readonly InventorySite[];
  /** When the next one of any site comes, `settledOf` being the time until which a site's are dealt with; undefined where none ever does. */
  readonly nextAt: (settledOf: (site: string) => number) => number | undefined;
  /** Sites with a time after the one that is dealt with, up to `now`. */
  readonly due: (settledOf: (site: string) => number, now: number) => readonly DueSite[];
}

/** Sites without a schedule are not in it. */
export function calendarOf(sites: readonly InventorySite[], timezone: string): Calendar {
  const planned = sites.flatMap((site): readonly { readonly site: InventorySite; readonly slots: Slots }[] =>
    site.schedule === undefined ? [] : [{ site, slots: slotsOf(site.schedule, timezone) }],
  );
  return {
    sites: planned.map(({ site }) => site),
    nextAt: (settledOf) => {
      const times = planned.flatMap(({ site, slots }) => slots.after(settledOf(site.name)) ?? []);
      return times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b));
    },
    due: (settledOf, now) =>
      planned.flatMap(({ site, slots }) => {
        const plannedAt = slots.until(now);
        const settled = settledOf(site.name);
        if (plannedAt === undefined || plannedAt <= settled) return [];
        return [{ site, plannedAt, times: timesBetween(slots, settled, plannedAt) }];
      }),
  };
}

const MOST_TIMES = 1000;

// A site that is due every minute, and a daemon that was away for a year.
function timesBetween({ after }: Slots, settled: number, plannedAt: number): number {
  let times = 1;
  for (let at = after(settled); at !== undefined && at < plannedAt && times < MOST_TIMES; at = after(at)) times += 1;
  return times;
}
