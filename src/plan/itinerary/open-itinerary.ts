// Where a run goes: first the visits that the plan names, then what each ended visit leads to, within scope and budgets.
import type { CrawlAccount } from '../../model/crawl-account.ts';
import type { PlannedVisit, VisitId } from '../../model/crawl-plan.ts';
import type { PageVisit } from '../../model/page-visit.ts';
import type { Raw } from '../../model/raw.ts';
import { openFrontier, type Frontier } from './frontier.ts';
import type { ItinerarySettings } from './itinerary-settings.ts';
import { openShare, type Share } from './share.ts';
import type { FoundPage } from './route-templates.ts';

/** What is done with the forms of a page that was looked at: one visit for each. */
export type FormDrives = (visit: PageVisit, planned: PlannedVisit) => readonly FormDrive[];
export type FormDrive = Pick<PlannedVisit, 'url' | 'steps'> & { readonly label: string };

/** A visit that the plan names and that is not made; `reason` is one printable sentence. */
export interface RefusedVisit {
  readonly visit: PlannedVisit;
  readonly reason: string;
}

/** Fed with the same ended visits in the same order, it gives the same visits with the same ids. */
export interface Itinerary {
  /** An address that the site itself names, as its sitemap does; before `first`. */
  readonly offer: (url: Raw) => void;
  /** The named visits within the budget of pages, and what was offered. */
  readonly first: () => readonly PlannedVisit[];
  /** Known after `first`. */
  readonly refused: () => readonly RefusedVisit[];
  /** A visit that is made for its links alone: it is another shard's. */
  readonly isScout: (id: VisitId) => boolean;
  /** Further visits, to be asked once for each ended visit: drives of its forms, then pages that are to be opened next. */
  readonly after: (visit: PageVisit) => readonly PlannedVisit[];
  /** May a page be opened at this address? Where a visit ends elsewhere, it is out of scope. */
  readonly allows: (url: Raw) => boolean;
  /** Does the plan name this host? What is only found must not lead to this machine. */
  readonly isNamed: (host: string) => boolean;
  /** Is the host of this address a matter of this site? */
  readonly mayAsk: (url: string) => boolean;
  /** What was left out and why. */
  readonly tell: () => CrawlAccount;
}

export interface ItineraryHooks {
  readonly formDrives?: FormDrives;
  /** By the robots.txt of its host. */
  readonly isDisallowed?: (url: Raw) => boolean;
}

export function openItinerary(
  named: readonly PlannedVisit[],
  settings: ItinerarySettings,
  { formDrives = () => [], isDisallowed = () => false }: ItineraryHooks = {},
): Itinerary {
  const { maxPages, maxDepth } = settings.budgets;
  const frontier = openFrontier(named, settings, isDisallowed);
  const share = openShare(named, settings);
  for (const url of share.left) frontier.leave(url);
  // A page that is found is visited in each session that the plan has.
  const choices = [...new Set(named.map(({ consent }) => consent))];
  const waiting = new Map<string, PlannedVisit>();
  const refused: RefusedVisit[] = [];
  const nextId = countFrom(named);
  // A plan that lists its visits may lead them anywhere, unless it says what belongs to the site.
  const isFree = maxDepth === 0 && settings.sitemap === undefined && Object.values(settings.scope).flat().length === 0;
  let pages = 0;

  function plan(visit: PlannedVisit): PlannedVisit {
    waiting.set(visit.id, visit);
    return visit;
  }

  function release(): readonly PlannedVisit[] {
    const { own, taken } = takeOwn(frontier, share, maxPages - pages, waiting.size === 0);
    pages += taken;
    return own.flatMap(({ url, depth }) =>
      choices.map((consent) => plan({ id: nextId(), label: undefined, steps: [], url, depth, consent })),
    );
  }

  return {
    offer: (url) => frontier.find(url, 0, true),
    first: () => {
      const beginning = withinBudget(named, maxPages, share);
      refused.push(...beginning.refused);
      pages = beginning.pages;
      return [...beginning.opened.map(plan), ...release()];
    },
    refused: () => refused,
    isScout: (id) => share.isScout({ id }),
    after: (visit) => {
      const planned = waiting.get(visit.id);
      if (planned === undefined) return [];
      waiting.delete(visit.id);
      const isLook = planned.steps.length === 0;
      if (isLook) frontier.reached(visit.documents);
      for (const url of visit.leaving ?? []) frontier.refuse(url);
      for (const url of visit.links) frontier.find(url, planned.depth + 1, share.isCommon(planned));
      const isWhole = (isLook || visit.driven !== undefined) && visit.outcome.kind === 'visited';
      const drives = isWhole && !share.isScout(planned) ? formDrives(visit, planned) : [];
      return [
        ...drives.map((drive) => plan({ id: nextId(), ...drive, depth: planned.depth, consent: planned.consent })),
        ...release(),
      ];
    },
    allows: (url) => isFree || frontier.scope.allows(url),
    isNamed: frontier.scope.isNamed,
    mayAsk: frontier.scope.mayAsk,
    tell: frontier.tell,
  };
}

// While pages are open (`isIdle` is false), further samples of known templates wait: what comes next may be a template that nobody has seen.
function takeOwn(
  frontier: Frontier,
  share: Share,
  most: number,
  isIdle: boolean,
): { readonly own: readonly FoundPage[]; readonly taken: number } {
  let taken = 0;
  for (;;) {
    const found = frontier.take(most - taken, isIdle);
    taken += found.length;
    const own = found.filter(({ url, isShared }) => !isShared || share.ofShared(url));
    for (const page of found) if (!own.includes(page)) frontier.leave(page.url);
    // Pages of other shards are taken to have been visited at once, so that every shard chooses the same samples.
    if (found.length === 0 || own.length > 0 || !isIdle) return { own, taken };
  }
}

// A page counts once, with all its sessions, whoever opens it.
function withinBudget(
  named: readonly PlannedVisit[],
  maxPages: number,
  share: Share,
): { readonly opened: readonly PlannedVisit[]; readonly refused: readonly RefusedVisit[]; readonly pages: number } {
  const reason = `the limit of ${maxPages} pages was reached`;
  let page = 0;
  const numbered = named.map((visit) => ({ visit, page: (page += visit.consent === named[0]?.consent ? 1 : 0) }));
  const within = numbered.filter((one) => one.page <= maxPages).map(({ visit }) => visit);
  const beyond = numbered.filter((one) => one.page > maxPages).map(({ visit }) => visit);
  return {
    opened: within.filter(share.opens),
    refused: beyond.filter(share.owns).map((visit) => ({ visit, reason })),
    pages: Math.min(page, maxPages),
  };
}

function countFrom(visits: readonly PlannedVisit[]): () => VisitId {
  let last = Math.max(0, ...visits.map(({ id }) => Number(id.replace(/^v/, '')) || 0));
  return () => {
    last += 1;
    return `v${last}` as VisitId;
  };
}
