// The live half of the room: a plan in, its visits out, with everything that the browser sent on the way.
import type { CrawlPlan, PlannedVisit } from '../model/crawl-plan.ts';
import type { Logger } from '../platform/logger.ts';
import type { Site } from '../model/outbound-request.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { CaptureOptions, CaptureResult } from './capture-options.ts';
import { ScanError } from '../model/scan-error.ts';
import { openSession, type SessionVisit } from './browser-session.ts';
import { isSampled, mergeCheck, mergeWorkers } from './cross-check.ts';
import { crawl, notVisited } from './crawl.ts';
import { keepBrowser, type BrowserKeeper } from './keep-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { keepAccounts } from './keep-accounts.ts';
import { mergeTries } from './merge-tries.ts';
import { openPace } from './pace.ts';
import { openSessions, type Sessions } from './sessions/open-sessions.ts';
import { prepareWith, type PrepareSettings } from './sessions/prepare-session.ts';
import type { SessionState } from './sessions/session-state.ts';
import { visitInSession } from './sessions/visit-in-session.ts';
import { watchSession } from './sessions/watch-session.ts';
import { siteOf } from './site.ts';
import { openSink, type Sink } from './sink/open-sink.ts';
import { hostOfUrl, siteOfUrl } from './site-of-url.ts';

export type { CaptureOptions, CaptureResult } from './capture-options.ts';

/** Throws ScanError `BROWSER_LOST` when no browser comes up; all else that can go wrong is a visit's outcome. */
export async function capturePages(plan: CrawlPlan, options: CaptureOptions): Promise<CaptureResult> {
  const { logger, onLate } = options;
  const accounts = keepAccounts(() => sink);
  const sink: Sink = await openSink(
    {
      ...plan,
      firstParties: sitesOf(plan, options.borders?.hosts ?? []),
      mayFetch: options.mayFetch,
      mayOpen: options.borders?.allows,
      mayBeLocal: options.borders?.isNamed,
      logger,
    },
    accounts.witness,
    options.numbered,
  );
  const keeper = keepBrowser(async () =>
    openSession({
      launched: await launchBrowser({ found: options.browser, sink, accounts, logger }),
      sink,
      onLate,
      forms: options.forms,
      allows: options.borders?.allows,
    }),
  );
  const budget = startBudget(plan.budgets.maxDuration, options.signal);
  try {
    const { name, version } = await keeper.running();
    const settings: RunSettings = { keeper, logger, signal: budget.signal, login: plan.login };
    const { earlier = [] } = options;
    const tell = (visit: PageVisit): void => {
      logger.debug('visit ended', { visit: visit.id, outcome: visit.outcome.kind, requests: visit.requests.length });
      options.onVisit(visit, budget.signal.aborted);
    };
    const sessions = sessionsOf(settings, tell, earlier.filter(({ id }) => id.startsWith('s')).length);
    let place = earlier.length;
    await crawl(plan.visits, {
      budgets: plan.budgets,
      visit: (planned, onLeft) => visitAndCheck(planned, { isChecked: isSampled(++place), onLeft }, { ...settings, sessions }),
      onVisit: tell,
      ended: earlier,
      onward: options.onward,
      mayBegin: openPace({ delayOf: options.borders?.delayOf ?? (() => 0), hostOf: hostOfUrl, signal: budget.signal }),
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

interface RunSettings extends Pick<CrawlPlan, 'login'> {
  readonly keeper: BrowserKeeper;
  readonly logger: Logger;
  /** Ends the run. */
  readonly signal: AbortSignal;
}

/** Preparations are told like any other visit. */
function sessionsOf(settings: RunSettings, onVisit: PrepareSettings['onVisit'], before: number): Sessions {
  const visit: PrepareSettings['visit'] = (planned, how) => visitPatiently(planned, settings, how);
  return openSessions(prepareWith({ login: settings.login, visit, onVisit }), settings.login !== undefined, before);
}

// What the plan opens by name is visited, not contacted behind a visitor's back.
function sitesOf({ visits, login }: CrawlPlan, hosts: readonly string[]): ReadonlySet<Site> {
  const way = login?.way.kind === 'steps' ? [login.way] : [];
  const opened = [...visits, ...way].flatMap(({ url, steps }) => [
    url,
    ...steps.flatMap((step) => (step.kind === 'goto' ? [step.url] : [])),
  ]);
  return new Set([...opened.map(siteOfUrl), ...hosts.map((host) => siteOf(host.replace(/^\*\./, '')))]);
}

// Only a page that nothing is done in looks the same twice.
async function visitAndCheck(
  planned: PlannedVisit,
  { isChecked, onLeft }: { readonly isChecked: boolean; readonly onLeft: () => void },
  settings: RunSettings & { readonly sessions: Sessions },
): Promise<PageVisit> {
  const lostSession = watchSession(settings.login, planned);
  let state: SessionState | undefined;
  const visit = await visitInSession(planned, settings.sessions, (one, from) => {
    state = from;
    // What may be visited again keeps its place.
    const isOnce = !isChecked && settings.login === undefined;
    return visitPatiently(one, settings, { state, lostSession, onLeft: isOnce ? onLeft : undefined });
  });
  const { steps } = planned;
  if (steps.length > 0 || visit.outcome.kind !== 'visited' || settings.signal.aborted) return visit;
  const apart = visit.workers === 'started';
  if (!isChecked && !apart) return visit;
  const again = await visitOnce(planned, settings, { state, time: 'real', apart });
  return apart ? mergeWorkers(visit, again) : mergeCheck(visit, again);
}

/** What is particular to a visit. */
type How = Pick<SessionVisit, 'state' | 'lostSession' | 'preparation' | 'onLeft'>;

// A crash costs one more try of the visit, not the run. What the first try sent was sent: it stays on record.
async function visitPatiently(planned: PlannedVisit, settings: RunSettings, how: How): Promise<PageVisit> {
  const first = await visitOnce(planned, settings, { ...how, time: 'virtual' });
  if (first.outcome.kind !== 'crashed' || settings.signal.aborted) return first;
  return mergeTries(first, await visitOnce(planned, settings, { ...how, time: 'virtual' }));
}

async function visitOnce(
  planned: PlannedVisit,
  { keeper, logger, signal }: RunSettings,
  how: Omit<SessionVisit, 'signal'>,
): Promise<PageVisit> {
  try {
    return await keeper.use((session) => session.visit(planned, { ...how, signal }));
  } catch (error) {
    const name = error instanceof ScanError ? error.code : error instanceof Error ? error.name : 'unknown';
    logger.warn('visit lost', { visit: planned.id, error: name });
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
