// The live half of the room: a plan in, its visits out, with everything that the browser sent on the way.
import type { CrawlPlan, PlannedVisit } from '../model/crawl-plan.ts';
import type { Logger } from '../platform/logger.ts';
import type { Site } from '../model/outbound-request.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { CaptureOptions, CaptureResult } from './capture-options.ts';
import { ScanError } from '../model/scan-error.ts';
import { openSession } from './browser-session.ts';
import { isSampled, mergeCheck } from './cross-check.ts';
import { crawl, notVisited } from './crawl.ts';
import { keepBrowser, type BrowserKeeper } from './keep-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { keepAccounts } from './keep-accounts.ts';
import { openSink, type Sink } from './sink/open-sink.ts';
import { siteOfUrl } from './site-of-url.ts';

export type { CaptureOptions, CaptureResult } from './capture-options.ts';

/** Throws ScanError `BROWSER_LOST` when no browser comes up; all else that can go wrong is a visit's outcome. */
export async function capturePages(plan: CrawlPlan, options: CaptureOptions): Promise<CaptureResult> {
  const { logger, onLate } = options;
  const accounts = keepAccounts(() => sink);
  const sink: Sink = await openSink(
    { ...plan, firstParties: sitesOf(plan), mayFetch: options.mayFetch, logger },
    accounts.witness,
  );
  const keeper = keepBrowser(async () =>
    openSession({ launched: await launchBrowser({ found: options.browser, sink, accounts, logger }), sink, onLate }),
  );
  const budget = startBudget(plan.budgets.maxDuration, options.signal);
  try {
    const { name, version } = await keeper.running();
    const settings = { keeper, logger, signal: budget.signal };
    let place = 0;
    await crawl(plan.visits, {
      budgets: plan.budgets,
      visit: (planned) => visitAndCheck(planned, isSampled(++place), settings),
      onVisit: (visit) => {
        logger.debug('visit ended', { visit: visit.id, outcome: visit.outcome.kind, ...visit.wire });
        options.onVisit(visit);
      },
      signal: budget.signal,
    });
    await keeper.close();
    await sink.close();
    const browser = { name, version, source: options.browser.source };
    return { browser, reconciliation: accounts.settle() };
  } finally {
    budget.stop();
    await keeper.close();
    await sink.close();
  }
}

interface RunSettings {
  readonly keeper: BrowserKeeper;
  readonly logger: Logger;
  /** Ends the run. */
  readonly signal: AbortSignal;
}

// What the plan opens by name is visited, not contacted behind a visitor's back.
function sitesOf({ visits }: CrawlPlan): ReadonlySet<Site> {
  const opened = visits.flatMap(({ url, steps }) => [url, ...steps.flatMap((step) => (step.kind === 'goto' ? [step.url] : []))]);
  return new Set(opened.map(siteOfUrl));
}

// Only a page that nothing is done in looks the same twice.
async function visitAndCheck(planned: PlannedVisit, isChecked: boolean, settings: RunSettings): Promise<PageVisit> {
  const visit = await visitPatiently(planned, settings);
  if (!isChecked || planned.steps.length > 0 || visit.outcome.kind !== 'visited' || settings.signal.aborted) return visit;
  return mergeCheck(visit, await visitOnce(planned, 'real', settings));
}

// A crash costs one more try of the visit, not the run. What the first try sent was sent: it stays on record.
async function visitPatiently(planned: PlannedVisit, settings: RunSettings): Promise<PageVisit> {
  const first = await visitOnce(planned, 'virtual', settings);
  if (first.outcome.kind !== 'crashed' || settings.signal.aborted) return first;
  const second = await visitOnce(planned, 'virtual', settings);
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

async function visitOnce(planned: PlannedVisit, time: 'virtual' | 'real', settings: RunSettings): Promise<PageVisit> {
  try {
    return await settings.keeper.use((session) => session.visit(planned, { signal: settings.signal, time }));
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
