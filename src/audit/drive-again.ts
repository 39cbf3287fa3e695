// A further run of the same plan with other values: its fields as keyed digests, and how its pages ended. Nothing else of it is kept.
import type { CrawlPlan, Identity, PlannedVisit } from '../model/crawl-plan.ts';
import type { Text } from '../model/language.ts';
import type { OutboundRequest } from '../model/outbound-request.ts';
import { redactUrl } from '../model/redacted-url.ts';
import { ScanError } from '../model/scan-error.ts';
import { capturePages } from '../capture/capture-pages.ts';
import type { CaptureOptions } from '../capture/capture-options.ts';
import { decodeRequest } from '../decode/decode-request.ts';
import { createDetector, staysHome } from '../detect/create-detector.ts';
import type { FieldBook } from '../detect/derived-fields.ts';
import type { OnEvent } from './audit-events.ts';
import { gapsOfWire } from './gaps-of-wire.ts';
import { decodeOptions } from './judge-traffic.ts';
import type { Knowledge } from './knowledge.ts';
import type { PageNames } from './page-names.ts';
import type { EndedVisit } from './state-coverage.ts';

export interface FurtherRuns {
  readonly plan: CrawlPlan;
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
  const detector = createDetector(knowledge.rules, person, digestKey);
  const ended = new Map<string, Pick<EndedVisit, 'url' | 'outcome' | 'unfetched'>>();
  const take = (requests: readonly OutboundRequest[]): void => {
    for (const request of requests) {
      const decoded = decodeRequest(request, options);
      if (!staysHome(decoded)) book.take(decoded, pages.ofDocument(request.document), 0);
    }
  };
  try {
    const { reconciliation } = await capturePages(
      { ...plan, identity: person, visits, budgets: { ...plan.budgets, maxDepth, maxDuration: left } },
      {
        ...runs.capture,
        mayFetch: (url) => !detector.suspects(url),
        onVisit: ({ id, url, label, outcome, unfetched, requests }) => {
          take(requests);
          ended.set(pages.ofVisit({ id, url }), { url, outcome, unfetched });
          onEvent({ kind: 'page-visited', page: redactUrl(url), label, outcome: outcome.kind, requests: requests.length });
        },
        onLate: take,
      },
    );
    return { book, ended, gaps: gapsOfWire(reconciliation) };
  } catch (error) {
    if (error instanceof ScanError && error.code === 'BROWSER_LOST') return undefined;
    throw error;
  }
}
