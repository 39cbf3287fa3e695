// One pass over the delayed pages, as a scan makes it: what each visit saw, and how long after its load event it was over.
import type { FoundBrowser } from '../../../src/capture/browser/find-browser.ts';
import { capturePages } from '../../../src/capture/capture-pages.ts';
import type { VisitId } from '../../../src/model/crawl-plan.ts';
import type { OutboundRequest } from '../../../src/model/outbound-request.ts';
import type { PageVisit, VisitOutcome } from '../../../src/model/page-visit.ts';
import { Raw } from '../../../src/model/raw.ts';
import type { Reconciliation } from '../../../src/model/reconciliation.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import { COLLECTOR, type DelayedPage } from './delayed-page.ts';
import { openDelayedSite } from './delayed-site.ts';

export interface PassSettings {
  readonly browser: FoundBrowser;
  readonly seal: boolean;
  readonly pages: readonly DelayedPage[];
}

/** A beacon in a capture. */
export interface CapturedBeacon {
  readonly name: string;
  /** Address of the document that it was put down to. */
  readonly sender: string;
}

export interface DelayedScore {
  readonly page: DelayedPage;
  readonly outcome: VisitOutcome;
  /** In the order of sending. */
  readonly captured: readonly CapturedBeacon[];
  /** Milliseconds from the arrival of the word that the page is loaded to the end of its visit. */
  readonly elapsed: number | undefined;
}

export interface DelayedPass {
  readonly scores: readonly DelayedScore[];
  readonly reconciliation: Reconciliation;
  /** Captured when their visit had been told already. */
  readonly late: readonly OutboundRequest[];
  /** Name and version. */
  readonly browser: string;
}

/** The same browser with frames of other sites out of the page's process: a capture asks for one process, and a policy may overrule it. */
export function withSeparateFrames(browser: FoundBrowser): FoundBrowser {
  return { ...browser, args: [...browser.args, '--site-per-process'] };
}

export async function captureDelayed({ browser, seal, pages }: PassSettings): Promise<DelayedPass> {
  const site = await openDelayedSite(pages);
  const scores: DelayedScore[] = [];
  const late: OutboundRequest[] = [];
  const score = (page: DelayedPage, visit: PageVisit): DelayedScore => {
    const loadedAt = site.loadedAt(page);
    const elapsed = loadedAt === undefined ? undefined : performance.now() - loadedAt;
    return { page, outcome: visit.outcome, captured: beaconsOf(visit), elapsed };
  };
  try {
    const result = await capturePages(
      {
        visits: pages.map(({ id, url }, at) => ({
          id: `v${at + 1}` as VisitId,
          label: id,
          url: new Raw(url),
          steps: [],
          depth: 0,
          consent: 'none' as const,
        })),
        identity: {},
        hostMap: [{ host: '*', ip: '127.0.0.1', port: site.port }],
        seal,
        ignoreHttpsErrors: false,
        trustedCa: [site.ca],
        budgets: { maxPages: pages.length, maxDepth: 0, maxDuration: 10 * 60_000, concurrency: 1 },
        passHosts: [],
        browserPath: undefined,
      },
      {
        browser,
        mayFetch: () => true,
        onVisit: (visit) => scores.push(...pages.filter(({ id }) => id === visit.label).map((page) => score(page, visit))),
        onLate: (requests) => void late.push(...requests),
        logger: openLogger('silent'),
      },
    );
    const { reconciliation } = result;
    return { scores, reconciliation, late, browser: `${result.browser.name} ${result.browser.version}` };
  } finally {
    await site.close();
  }
}

function beaconsOf({ label, requests }: PageVisit): readonly CapturedBeacon[] {
  return requests
    .filter(({ sink }) => sink.host === COLLECTOR)
    .toSorted((a, b) => a.sentAt - b.sentAt)
    .map(({ url, document }) => ({ name: nameOf(label, textOf(url)), sender: textOf(document.url) }));
}

// A beacon of another page keeps its whole address, so that it matches no name of this one.
function nameOf(label: string | undefined, url: string): string {
  const own = `https://${COLLECTOR}/${label}/`;
  return url.startsWith(own) ? url.slice(own.length) : url;
}

/** The site's own addresses: here they may be read. */
function textOf(raw: Raw): string {
  return raw.reveal((text) => text);
}
