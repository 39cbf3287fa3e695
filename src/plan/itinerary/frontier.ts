// The pages that were found and not planned yet, and the account of those that never will be.
import type { CrawlAccount, SkipReason } from '../../model/crawl-account.ts';
import type { PlannedVisit } from '../../model/crawl-plan.ts';
import type { DocumentRef } from '../../model/outbound-request.ts';
import type { Raw } from '../../model/raw.ts';
import { openAddressBook } from './address-book.ts';
import type { ItinerarySettings } from './itinerary-settings.ts';
import { openRouteTemplates, type FoundPage } from './route-templates.ts';
import { openScope, type Scope } from './scope.ts';

export interface Frontier {
  /** `isShared`: every shard of the run finds it as well. */
  readonly find: (url: Raw, depth: number, isShared?: boolean) => void;
  /** One that was named or taken is another shard's to visit. */
  readonly leave: (url: Raw) => void;
  /** Ends the session, by what a person reads on it. */
  readonly refuse: (url: Raw) => void;
  /** Documents that a visit came to: those that it reached by itself need no visit of their own. */
  readonly reached: (documents: readonly DocumentRef[]) => void;
  /** At most so many pages, to be planned now; further samples of templates that were visited come only `withSamples`. */
  readonly take: (most: number, withSamples: boolean) => readonly FoundPage[];
  readonly scope: Pick<Scope, 'allows' | 'isNamed' | 'mayAsk'>;
  readonly tell: () => CrawlAccount;
}

export function openFrontier(
  named: readonly PlannedVisit[],
  settings: ItinerarySettings,
  isDisallowed: (url: Raw) => boolean,
): Frontier {
  const scope = openScope(settings.scope, named);
  const templates = openRouteTemplates(settings);
  const book = openAddressBook();
  for (const { url } of named) if (book.add(url)) templates.visit(url);

  function reasonAgainst(url: Raw, depth: number): SkipReason | undefined {
    const reason = scope.reasonAgainst(url);
    if (reason !== undefined) return reason;
    if (depth > settings.budgets.maxDepth) return 'depth';
    return isDisallowed(url) ? 'robots' : undefined;
  }

  return {
    find: (url, depth, isShared = false) => {
      if (book.has(url)) return;
      const reason = reasonAgainst(url, depth);
      if (reason !== undefined) book.skip(url, reason);
      else if (book.add(url)) templates.find({ url, depth, isShared });
    },
    leave: templates.leave,
    refuse: (url) => {
      if (scope.allows(url)) book.refuse(url, 'logout');
    },
    // A link or a form leads to a page that is worth a look; a redirect or the history of a page has been looked at with it.
    reached: (documents) => {
      for (const { url, arrival } of documents)
        if ((arrival === 'history' || arrival === 'redirect') && scope.allows(url) && book.add(url)) templates.visit(url);
    },
    take: templates.take,
    scope,
    tell: () => {
      const { counts, unsampled, unreached } = templates.tell();
      const left = { ...book.skipped(), sample: unsampled, budget: unreached };
      return {
        templates: counts,
        skipped: Object.fromEntries(Object.entries(left).filter(([, count]) => count > 0)),
        uncounted: book.forgotten(),
      };
    },
  };
}
