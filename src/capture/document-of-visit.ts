// The address that a visit opens, as a document: it stands in before the first one has come.
import type { PlannedVisit } from '../model/crawl-plan.ts';
import type { DocumentRef } from '../model/outbound-request.ts';
import { siteOfUrl } from './site-of-url.ts';

export function documentOfVisit({ id, url }: Pick<PlannedVisit, 'id' | 'url'>): DocumentRef {
  return { visit: id, url, site: siteOfUrl(url), arrival: 'goto' };
}
