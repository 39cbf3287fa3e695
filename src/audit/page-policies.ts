// What each page says about where its data may go, by the site and route that causes name.
import type { Cause } from '../model/incident.ts';
import type { DocumentRef } from '../model/outbound-request.ts';
import { givesWholeAddress, type PagePolicy } from '../model/page-policy.ts';
import { routeOf } from '../model/redacted-url.ts';

export interface PagePolicies {
  readonly add: (document: DocumentRef, policy: PagePolicy) => void;
  readonly of: (page: Pick<Cause, 'site' | 'page'>) => PagePolicy | undefined;
}

/** Pages of one route are one; which of their visits ends last says nothing, so the laxer Referrer-Policy of them is told. */
export function pagePolicies(): PagePolicies {
  const known = new Map<string, PagePolicy>();
  return {
    add: ({ site, url }, policy) => {
      const page = `${site} ${routeOf(url)}`;
      const before = known.get(page);
      known.set(page, before === undefined ? policy : laxer(before, policy));
    },
    of: ({ site, page }) => known.get(`${site} ${page}`),
  };
}

function laxer(a: PagePolicy, b: PagePolicy): PagePolicy {
  const lax = [a, b].find(({ referrer }) => givesWholeAddress(referrer)) ?? a;
  const limited =
    a.limited === undefined || b.limited === undefined ? undefined : a.limited.filter((one) => b.limited?.includes(one));
  return { referrer: lax.referrer, limited };
}
