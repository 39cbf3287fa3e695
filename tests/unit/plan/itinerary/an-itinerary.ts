// A crawl without a browser: what an itinerary plans for a site that is a table of links.
import type { PlannedVisit, VisitId } from '../../../../src/model/crawl-plan.ts';
import type { DocumentRef, Site } from '../../../../src/model/outbound-request.ts';
import type { PageVisit } from '../../../../src/model/page-visit.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { ITINERARY_DEFAULTS, type ItinerarySettings } from '../../../../src/plan/itinerary/itinerary-settings.ts';
import { openItinerary, type Itinerary, type ItineraryHooks } from '../../../../src/plan/itinerary/open-itinerary.ts';

export const HOME = 'https://www.lender.example';
export const shown = (url: Raw): string => url.reveal((text) => text);

export function named(url: string, place = 1, rest: Partial<PlannedVisit> = {}): PlannedVisit {
  return { id: `v${place}` as VisitId, label: undefined, url: new Raw(url), steps: [], depth: 0, consent: 'none', ...rest };
}

export function settings(changes: Partial<ItinerarySettings> & Partial<ItinerarySettings['budgets']> = {}): ItinerarySettings {
  const { maxPages = 50, maxDepth = 3, ...rest } = changes;
  return { ...ITINERARY_DEFAULTS, budgets: { maxPages, maxDepth }, ...rest };
}

export function ended({ id, label, url }: PlannedVisit, links: readonly string[], rest: Partial<PageVisit> = {}): PageVisit {
  return {
    id,
    label,
    url,
    outcome: { kind: 'visited' },
    documents: [],
    requests: [],
    links: links.map((link) => new Raw(new URL(link, shown(url)).href)),
    forms: [],
    exposures: [],
    unfetched: [],
    ...rest,
  };
}

export function documentAt(url: string, arrival: DocumentRef['arrival']): DocumentRef {
  return { visit: 'v1', url: new Raw(url), site: 'lender.example' as Site, arrival };
}

/** Visits everything that is planned, in order; `linksOf` stands for the site. Paths of what was visited, under the top page's host. */
export function walk(
  linksOf: (path: string) => readonly string[],
  changes: Parameters<typeof settings>[0] = {},
  {
    starts = [`${HOME}/`],
    hooks = {},
    offered = [],
  }: { starts?: readonly string[]; hooks?: ItineraryHooks; offered?: readonly string[] } = {},
): { readonly paths: readonly string[]; readonly ids: readonly string[]; readonly itinerary: Itinerary } {
  const itinerary = openItinerary(
    starts.map((url, at) => named(url, at + 1)),
    settings(changes),
    hooks,
  );
  for (const url of offered) itinerary.offer(new Raw(url));
  const queue = [...itinerary.first()];
  const paths: string[] = [];
  const ids: string[] = [];
  for (let visit = queue.shift(); visit !== undefined; visit = queue.shift()) {
    const path = shown(visit.url).replace(HOME, '');
    paths.push(path);
    ids.push(visit.id);
    queue.push(...itinerary.after(ended(visit, linksOf(path))));
  }
  return { paths, ids, itinerary };
}
