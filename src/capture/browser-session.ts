// One running browser and its contexts: one for each site, shared by the visits that only look, and one for each journey.
import type { PlannedVisit } from '../model/crawl-plan.ts';
import type { OutboundRequest } from '../model/outbound-request.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { openDrivenContext, openSharedContext, type BrowsingContext } from './browsing-context.ts';
import { describeRequest } from './describe-request.ts';
import { documentOfVisit } from './document-of-visit.ts';
import type { LaunchedBrowser } from './launch-browser.ts';
import { siteOfUrl } from './site-of-url.ts';
import type { Sink } from './sink/open-sink.ts';
import type { Stage } from './stage.ts';
import { visitJourney, visitPage, type VisitSettings } from './visit-page.ts';

export interface BrowserSession {
  readonly launched: LaunchedBrowser;
  readonly visit: (planned: PlannedVisit, settings: Omit<VisitSettings, 'isBrowserAlive'>) => Promise<PageVisit>;
  /** Closes the contexts and the browser. */
  readonly close: () => Promise<void>;
}

export interface SessionSettings {
  readonly launched: LaunchedBrowser;
  readonly sink: Sink;
  /** Requests that reached the wire after their visit had been accounted for. */
  readonly onLate: (requests: readonly OutboundRequest[]) => void;
}

export function openSession({ launched, sink, onLate }: SessionSettings): BrowserSession {
  const shared = new Map<string, { readonly context: Promise<BrowsingContext<Stage>>; readonly first: PlannedVisit }>();

  function sharedBy(planned: PlannedVisit): Promise<BrowsingContext<Stage>> {
    const site = siteOfUrl(planned.url);
    const known = shared.get(site) ?? { context: openSharedContext(launched, sink), first: planned };
    shared.set(site, known);
    known.context.catch(() => shared.delete(site)); // the next visit tries again
    return known.context;
  }

  async function end<S extends Stage>(context: BrowsingContext<S>, planned: PlannedVisit): Promise<void> {
    await context.close();
    const late = context.claims.claimRest();
    if (late.length > 0) onLate(late.map((one) => describeRequest(one, documentOfVisit(planned))));
  }

  return {
    launched,
    visit: async (planned, settings) => {
      const all = { ...settings, isBrowserAlive: launched.isAlive };
      if (planned.steps.length === 0) return visitPage(planned, await sharedBy(planned), all);
      const context = await openDrivenContext(launched, sink);
      try {
        return await visitJourney(planned, context, all);
      } finally {
        await end(context, planned);
      }
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
