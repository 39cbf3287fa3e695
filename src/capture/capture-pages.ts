// The live half of the room: a plan in, its visits out, with everything that the browser sent on the way.
import type { CrawlPlan, PlannedVisit } from '../model/crawl-plan.ts';
import type { Site } from '../model/outbound-request.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { CaptureOptions, CaptureResult } from './capture-options.ts';
import { ScanError } from '../model/scan-error.ts';
import { crawl, notVisited } from './crawl.ts';
import { keepBrowser, type BrowserKeeper } from './keep-browser.ts';
import { openSink } from './sink/open-sink.ts';
import { siteOfUrl } from './site-of-url.ts';
import { visitPage, type VisitSettings } from './visit-page.ts';

export type { CaptureOptions, CaptureResult } from './capture-options.ts';

/** Throws ScanError `BROWSER_LOST` when no browser comes up; all else that can go wrong is a visit's outcome. */
export async function capturePages(plan: CrawlPlan, options: CaptureOptions): Promise<CaptureResult> {
  const { logger } = options;
  const sink = await openSink({ ...plan, firstParties: sitesOf(plan), mayFetch: options.mayFetch, logger });
  const keeper = keepBrowser({ found: options.browser, sink, logger, hasSignal: options.signal !== undefined });
  const budget = startBudget(plan.budgets.maxDuration, options.signal);
  try {
    const { version } = await keeper.get();
    const settings = { sink, logger, signal: budget.signal };
    const visits = await crawl(plan.visits, {
      budgets: plan.budgets,
      visit: (planned) => visitPatiently(planned, keeper, settings),
      onVisit: (visit) => {
        logger.debug('visit ended', { visit: visit.id, outcome: visit.outcome.kind, ...visit.wire });
        options.onVisit(visit);
      },
      signal: budget.signal,
    });
    return { browser: { name: 'Chromium', version, source: options.browser.source }, visits };
  } finally {
    budget.stop();
    await keeper.close();
    await sink.close();
  }
}

// What the plan opens by name is visited, not contacted behind a visitor's back.
function sitesOf({ visits }: CrawlPlan): ReadonlySet<Site> {
  const opened = visits.flatMap(({ url, steps }) => [url, ...steps.flatMap((step) => (step.kind === 'goto' ? [step.url] : []))]);
  return new Set(opened.map(siteOfUrl));
}

// A crash costs one more try of the visit, not the run. What the first try sent was sent: it stays on record.
async function visitPatiently(planned: PlannedVisit, keeper: BrowserKeeper, settings: VisitSettings): Promise<PageVisit> {
  const first = await visitOnce(planned, keeper, settings);
  if (first.outcome.kind !== 'crashed' || settings.signal.aborted) return first;
  const second = await visitOnce(planned, keeper, settings);
  return {
    ...second,
    documents: [...first.documents, ...second.documents],
    requests: [...first.requests, ...second.requests],
    unfetched: [...new Set([...first.unfetched, ...second.unfetched])].sort(),
    wire: {
      seen: first.wire.seen + second.wire.seen,
      joined: first.wire.joined + second.wire.joined,
      sealed: first.wire.sealed + second.wire.sealed,
    },
  };
}

async function visitOnce(planned: PlannedVisit, keeper: BrowserKeeper, settings: VisitSettings): Promise<PageVisit> {
  try {
    return await visitPage(planned, await keeper.get(), settings);
  } catch (error) {
    const name = error instanceof ScanError ? error.code : error instanceof Error ? error.name : 'unknown';
    settings.logger.warn('visit lost', { visit: planned.id, error: name });
    const reason = `the browser could not be kept running (${name})`;
    return { ...notVisited(planned, reason), outcome: { kind: 'crashed', reason } };
  }
}

interface Budget {
  readonly signal: AbortSignal;
  readonly stop: () => void;
}

// Timers of Node end at 2^31 - 1 milliseconds; a run without a limit may name any number.
const LONGEST = 2 ** 31 - 1;

function startBudget(maxDuration: number, interrupted: AbortSignal | undefined): Budget {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort('the time of the run was spent'), Math.min(maxDuration, LONGEST));
  const interrupt = (): void => controller.abort('the run was interrupted');
  if (interrupted?.aborted === true) interrupt();
  interrupted?.addEventListener('abort', interrupt, { once: true });
  return {
    signal: controller.signal,
    stop: () => {
      clearTimeout(timer);
      interrupted?.removeEventListener('abort', interrupt);
    },
  };
}
