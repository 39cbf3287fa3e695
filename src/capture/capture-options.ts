// What the corridor gives to the live half of this room, and what it gets back.
import type { PlannedVisit } from '../model/crawl-plan.ts';
import type { OutboundRequest } from '../model/outbound-request.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { Reconciliation } from '../model/reconciliation.ts';
import type { Raw } from '../model/raw.ts';
import type { Logger } from '../platform/logger.ts';
import type { FoundBrowser } from './browser/find-browser.ts';
import type { FormMeans } from './forms/form-means.ts';
import type { BrowserName } from './launch-browser.ts';

/** What belongs to the site, and how gently its servers are asked. */
export interface Borders {
  /** May a page be opened at this address? */
  readonly allows: (url: Raw) => boolean;
  /** Does the plan name this host? Names that are only found must not lead to this machine. */
  readonly isNamed: (host: string) => boolean;
  /** Hosts of the scope, or globs, beside those of the visits. */
  readonly hosts: readonly string[];
  /** Milliseconds between two pages of the host. */
  readonly delayOf: (url: Raw) => number;
}

export interface CaptureOptions {
  readonly browser: FoundBrowser;
  /** May the sealed sink fetch this third party's script, style or frame itself? Not when the URL holds a finding. */
  readonly mayFetch: (url: Raw) => boolean;
  /**
   * Told once per visit, when it has ended for good, in the order of ending. Nobody else keeps it. `isCut`: the run was ending, so that the visit
   * may have seen less than it would.
   */
  readonly onVisit: (visit: PageVisit, isCut: boolean) => void;
  /** Visits of an earlier part of the run, in the order in which they ended: they are not made again, but lead on. */
  readonly earlier?: readonly PageVisit[] | undefined;
  /** The highest number of a request of theirs, 0 unless given: findings name requests by it. */
  readonly numbered?: number | undefined;
  /** Where each visit leads, asked once when it has been told; nowhere without it. */
  readonly onward?: ((visit: PageVisit) => readonly PlannedVisit[] | Promise<readonly PlannedVisit[]>) | undefined;
  /** Requests that reached the wire after their visit had been told: a page's last words, a worker's that outlives it. */
  readonly onLate: (requests: readonly OutboundRequest[]) => void;
  /** How far pages may lead; nothing holds them without it. */
  readonly borders?: Borders | undefined;
  /** What goes into forms, and what may be pressed; nothing without it. */
  readonly forms?: FormMeans | undefined;
  readonly logger: Logger;
  /** Ends the run: what is open is closed, what is left is told as not visited. */
  readonly signal?: AbortSignal;
}

export interface CaptureResult {
  readonly reconciliation: Reconciliation;
  readonly browser: { readonly name: BrowserName; readonly version: string; readonly source: string };
}
