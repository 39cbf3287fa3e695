// What an audit is made with; tests give doubles for time and for the scan.
import type { Baseline } from '../../model/acceptance.ts';
import type { InventorySite } from '../../model/inventory.ts';
import type { SiteRun } from '../../model/site-run.ts';
import type { WallClock } from '../../platform/wall-clock.ts';
import type { OnFleetEvent } from './fleet-events.ts';

/** One site that is to be looked at. */
export interface SiteOrder {
  readonly audit: string;
  readonly site: InventorySite;
  /** What is open in the history. */
  readonly baseline: Baseline;
}

export interface SiteResult {
  readonly run: SiteRun;
  /** What `tagspill scan` would have ended with. */
  readonly exit: 0 | 1 | 2 | 3;
  /** It was stopped before everything was visited. */
  readonly isCut: boolean;
}

/** Looks at one site. What it throws makes the site not scanned, and nothing else. */
export type ScanOfSite = (order: SiteOrder, signal: AbortSignal) => Promise<SiteResult>;

export interface AuditMeans {
  readonly clock: WallClock;
  readonly scan: ScanOfSite;
  /** When it fires, no further site is begun, and those that are under way are given back. */
  readonly signal: AbortSignal;
  readonly onEvent: OnFleetEvent;
  /** From 0 to below 1; spreads the starts. `Math.random` unless given. */
  readonly random?: (() => number) | undefined;
  /** False: nothing is put into the outbox. */
  readonly tells?: boolean | undefined;
}
