// How a fleet stands, in figures: for health, metrics, and whoever watches the watcher.
import type { HistoryCounts } from '../../history/history.ts';
import type { Fleet } from './fleet.ts';

export interface FleetStanding extends HistoryCounts {
  /** Sites of the inventory and when each was seen whole for the last time (ISO 8601). */
  readonly lastComplete: readonly { readonly site: string; readonly at: string | undefined }[];
}

/** Throws what the history throws where its database does not answer. */
export async function fleetStanding({ history, inventory }: Fleet, now: string): Promise<FleetStanding> {
  const { sites } = await history.fleet({ since: now, staleAfter: inventory.staleAfter, now });
  return { ...(await history.counts()), lastComplete: sites.map(({ site, lastComplete }) => ({ site, at: lastComplete })) };
}
