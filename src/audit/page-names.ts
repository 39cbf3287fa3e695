// The pages of a plan by names that are the same in every run: planned ones by their visit, those found by links by their route.
import type { CrawlPlan, PlannedVisit } from '../model/crawl-plan.ts';
import type { DocumentRef } from '../model/outbound-request.ts';
import { routeOf } from '../model/redacted-url.ts';

export interface PageNames {
  readonly ofVisit: (visit: Pick<PlannedVisit, 'id' | 'url'>) => string;
  /** Of the visit that the document belongs to. */
  readonly ofDocument: (document: DocumentRef) => string;
}

export function namePages({ visits }: Pick<CrawlPlan, 'visits'>): PageNames {
  const planned = new Set<string>(visits.map(({ id }) => id));
  return {
    ofVisit: ({ id, url }) => (planned.has(id) ? id : routeOf(url)),
    ofDocument: ({ visit, url }) => (planned.has(visit) ? visit : routeOf(url)),
  };
}
