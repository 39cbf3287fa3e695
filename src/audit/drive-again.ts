// A further run of the same plan with other values: its fields as keyed digests, and how its pages ended. Nothing else of it is kept.
import type { CrawlPlan, Identity, PlannedVisit } from '../model/crawl-plan.ts';
import type { Text } from '../model/language.ts';
import type { OutboundRequest } from '../model/outbound-request.ts';
import { ScanError } from '../model/scan-error.ts';
import { capturePages } from '../capture/capture-pages.ts';
import type { CaptureOptions } from '../capture/capture-options.ts';
import { notVisited } from '../capture/crawl.ts';
import { decodeRequest } from '../decode/decode-request.ts';
import { createDetector, staysHome } from '../detect/create-detector.ts';
import type { FieldBook } from '../detect/derived-fields.ts';
import type { OnEvent } from './audit-events.ts';
import { gapsOfWire } from './gaps-of-wire.ts';
import { openHiddenHosts } from './hidden-hosts.ts';
import { decodeOptions } from './judge-traffic.ts';
import type { Knowledge } from './knowledge.ts';
import type { SiteCrawl } from './open-crawl.ts';
import type { PageNames } from './page-names.ts';
import { plantedValues } from './planted-values.ts';
import type { EndedVisit } from './state-coverage.ts';
import { toldPage } from './told-page.ts';

export interface FurtherRuns {
  readonly plan: CrawlPlan;
  readonly crawl: SiteCrawl;
  readonly knowledge: Knowledge;
  readonly digestKey: Uint8Array;
  readonly pages: PageNames;
  readonly capture: Pick<CaptureOptions, 'browser' | 'logger'> & { readonly signal: AbortSignal };
  readonly onEvent: OnEvent;
  /** Milliseconds since the Unix epoch: the limit covers all runs. */
  readonly deadline: number;
}

export interface FurtherRun {
  readonly book: FieldBook;
  /** By the page's name. */
  readonly ended: ReadonlyMap<string, Pick<EndedVisit, 'url' | 'outcome' | 'unfetched'>>;
  readonly gaps: readonly Text[];
}

export interface Drive {
  readonly person: Identity;
  readonly visits: readonly PlannedVisit[];
  readonly maxDepth: number;
  readonly book: FieldBook;
}

/** Undefined where no time was left, or no browser. */
export async function driveAgain({ person, visits, maxDepth, book }: Drive, runs: FurtherRuns): Promise<FurtherRun | undefined> {
  const { plan, knowledge, digestKey, pages, onEvent } = runs;
  const left = runs.deadline - Date.now();
  if (left <= 0 || runs.capture.signal.aborted) return undefined;
  const options = decodeOptions(knowledge);
  const planted = plantedValues(person, plan);
  const detector = createDetector(knowledge.rules, planted, digestKey);
  const hosts = openHiddenHosts(detector);
  const ended = new Map<string, Pick<EndedVisit, 'url' | 'outcome' | 'unfetched'>>();
  const { itinerary, onward, borders } = await runs.crawl.open(visits, maxDepth);
  const first = itinerary.first();
  for (const { visit, reason } of itinerary.refused()) ended.set(pages.ofVisit(visit), notVisited(visit, reason));
  const take = (requests: readonly OutboundRequest[]): void => {
    for (const request of requests) {
      const decoded = decodeRequest(request, options);
      if (!staysHome(decoded)) book.take(decoded, pages.ofDocument(request.document), 0);
    }
  };
  try {
    const { reconciliation } = await capturePages(
      { ...plan, identity: person, visits: first, budgets: { ...plan.budgets, maxDepth, maxDuration: left } },
      {
        ...runs.capture,
        mayFetch: (url) => !detector.suspects(url),
        onVisit: (visit) => {
          const { id, url, outcome, unfetched, requests } = visit;
          take(requests);
          ended.set(pages.ofVisit({ id, url }), { url, outcome, unfetched });
          const told = toldPage(visit, { hosts, options, planted });
          onEvent({ kind: 'page-visited', ...told, outcome: outcome.kind, requests: requests.length });
        },
        onward,
        borders,
        onLate: take,
      },
    );
    return { book, ended, gaps: gapsOfWire(reconciliation) };
  } catch (error) {
    if (error instanceof ScanError && error.code === 'BROWSER_LOST') return undefined;
    throw error;
  }
}
