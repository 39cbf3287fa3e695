// Where did a look lead: to a page of the site, or somewhere else?
import type { Raw } from '../model/raw.ts';
import type { Tab } from './tab.ts';
import type { VisitFailure } from './visit-failure.ts';

/** Undefined where the page may be open. What is elsewhere was asked for and not fetched, so the page may not even have gone there. */
export function seeBorders(tab: Pick<Tab, 'lastAsked'>, allows: ((url: Raw) => boolean) | undefined): VisitFailure | undefined {
  const place = tab.lastAsked();
  if (place === undefined || allows?.(place) !== false) return undefined;
  return { kind: 'out-of-scope', reason: 'it led to a page that does not belong to the site' };
}
