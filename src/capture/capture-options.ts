// What the corridor gives to the live half of this room, and what it gets back.
import type { OutboundRequest } from '../model/outbound-request.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { Reconciliation } from '../model/reconciliation.ts';
import type { Raw } from '../model/raw.ts';
import type { Logger } from '../platform/logger.ts';
import type { FoundBrowser } from './browser/find-browser.ts';
import type { BrowserName } from './launch-browser.ts';

export interface CaptureOptions {
  readonly browser: FoundBrowser;
  /** May the sealed sink fetch this third party's script, style or frame itself? Not when the URL holds a finding. */
  readonly mayFetch: (url: Raw) => boolean;
  /** Told once per visit, when it has ended for good, in the order of ending. Nobody else keeps it. */
  readonly onVisit: (visit: PageVisit) => void;
  /** Requests that reached the wire after their visit had been told: a page's last words, a worker's that outlives it. */
  readonly onLate: (requests: readonly OutboundRequest[]) => void;
  readonly logger: Logger;
  /** Ends the run: what is open is closed, what is left is told as not visited. */
  readonly signal?: AbortSignal;
}

export interface CaptureResult {
  readonly reconciliation: Reconciliation;
  readonly browser: { readonly name: BrowserName; readonly version: string; readonly source: string };
}
