// One running browser and its contexts: one for each site, shared by the visits that only look, and one for each journey.
import type { PlannedVisit } from '../model/crawl-plan.ts';
import type { ConsentState, OutboundRequest } from '../model/outbound-request.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { stateWithoutChoice } from './consent/see-banner.ts';
import { openDrivenContext, openLookingContext, type BrowsingContext } from './browsing-context.ts';
import { describeRequest } from './describe-request.ts';
import { documentOfVisit } from './document-of-visit.ts';
import type { FormMeans } from './forms/form-means.ts';
import type { LaunchedBrowser } from './launch-browser.ts';
import type { SessionState } from './sessions/session-state.ts';
import { siteOfUrl } from './site-of-url.ts';
import type { Sink } from './sink/open-sink.ts';
import type { Stage } from './stage.ts';
import { visitJourney, visitPage, type VisitSettings } from './visit-page.ts';

/** How one visit is made. */
export interface SessionVisit extends Omit<VisitSettings, 'isBrowserAlive' | 'forms' | 'allows'> {
  /** Where its context starts from. */
  readonly state?: SessionState | undefined;
  /** In a context of its own, though it only looks. */
  readonly apart?: boolean;
}

export interface BrowserSession {
  readonly launched: LaunchedBrowser;
  readonly visit: (planned: PlannedVisit, settings: SessionVisit) => Promise<PageVisit>;
  /** Closes the contexts and the browser. */
  readonly close: () => Promise<void>;
}

export interface SessionSettings {
  readonly launched: LaunchedBrowser;
  readonly sink: Sink;
  /** Requests that reached the wire after their visit had been accounted for. */
  readonly onLate: (requests: readonly OutboundRequest[]) => void;
  readonly forms?: FormMeans | undefined;
  readonly allows?: VisitSettings['allows'];
}

/** What was sent too late for the visits that were told already. */
async function closing<S extends Stage>(
  context: BrowsingContext<S>,
  planned: PlannedVisit,
  unmade?: ConsentState,
): Promise<readonly OutboundRequest[]> {
  await context.close();
  return context.claims.claimRest().map((one) => describeRequest(one, documentOfVisit(planned), unmade));
}

export function openSession({ launched, sink, onLate, forms, allows }: SessionSettings): BrowserSession {
  const shared = new Map<string, { readonly context: Promise<BrowsingContext<Stage>>; readonly first: PlannedVisit }>();

  // Visits of one session share cookies; those of another, or of the same after a further login, must not.
  function sharedBy(planned: PlannedVisit, state: SessionState | undefined): Promise<BrowsingContext<Stage>> {
    const place = `${siteOfUrl(planned.url)} ${planned.consent} ${state?.number ?? ''}`;
    const known = shared.get(place) ?? { context: openLookingContext(launched, sink, state, false), first: planned };
    shared.set(place, known);
    known.context.catch(() => shared.delete(place)); // the next visit tries again
    return known.context;
  }

  async function end<S extends Stage>(context: BrowsingContext<S>, planned: PlannedVisit): Promise<void> {
    const late = await closing(context, planned);
    if (late.length > 0) onLate(late);
  }

  // Nobody else is in this context: what comes last is its own.
  async function alone<S extends Stage>(
    planned: PlannedVisit,
    opening: Promise<BrowsingContext<S>>,
    visitIn: (context: BrowsingContext<S>) => Promise<PageVisit>,
  ): Promise<PageVisit> {
    const context = await opening;
    let visited: PageVisit | undefined;
    try {
      visited = await visitIn(context);
    } finally {
      if (visited === undefined) await end(context, planned);
    }
    const last = await closing(context, planned, stateWithoutChoice(visited.consent?.banner));
    const workers = visited.workers && ({ workers: 'awaited' } as const);
    return { ...visited, ...workers, requests: [...visited.requests, ...last] };
  }

  return {
    launched,
    visit: async (planned, { state, apart = false, ...settings }) => {
      const all = { ...settings, isBrowserAlive: launched.isAlive, forms, allows };
      if (planned.steps.length > 0 || settings.preparation !== undefined)
        return alone(planned, openDrivenContext(launched, sink, state), (context) => visitJourney(planned, context, all));
      const look = async <S extends Stage>(context: BrowsingContext<S>): Promise<PageVisit> => visitPage(planned, context, all);
      if (state?.needsDriver === true) return alone(planned, openDrivenContext(launched, sink, state), look);
      if (apart) return alone(planned, openLookingContext(launched, sink, state, true), look);
      return look(await sharedBy(planned, state));
    },
    close: async () => {
      for (const { context, first } of shared.values()) {
        const opened = await context.catch(() => undefined);
        if (opened !== undefined) await end(opened, first);
      }
      await launched.close();
    },
  };
}
