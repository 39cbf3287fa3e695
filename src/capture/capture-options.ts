// What the corridor gives to the live half of this room, and what it gets back.
import type { PageVisit } from '../model/page-visit.ts';
import type { Raw } from '../model/raw.ts';
import type { Logger } from '../platform/logger.ts';
import type { FoundBrowser } from './browser/find-browser.ts';

export interface CaptureOptions {
  readonly browser: FoundBrowser;
  /** May the sealed sink fetch this third party's script, style or frame itself? Not when the URL holds a finding. */
  readonly mayFetch: (url: Raw) => boolean;
  /** Told once per visit, when it has ended for good. */
  readonly onVisit: (visit: PageVisit) => void;
  readonly logger: Logger;
  /** Ends the run: what is open is closed, what is left is told as not visited. */
  readonly signal?: AbortSignal;
}

export interface CaptureResult {
  readonly browser: { readonly name: string; readonly version: string; readonly source: string };
  /** In the order of the plan; pages found by links follow. */
  readonly visits: readonly PageVisit[];
}
