// A recipient of a site against the site's runs: met lately for the first time, or not met any more.
import type { KnownRecipient } from './recipient-view.ts';
import type { SiteView } from './site-view.ts';

export type RecipientStanding = 'new' | 'known' | 'gone';

/** In a site's first run nobody is new: nothing was known before. `gone`: the last run saw the site whole, and met it no more. */
export function recipientStanding(
  { firstSeen, lastSeen }: Pick<KnownRecipient, 'firstSeen' | 'lastSeen'>,
  { runs, freshSince, firstLooked }: Pick<SiteView, 'runs' | 'freshSince' | 'firstLooked'>,
): RecipientStanding {
  if (firstSeen >= freshSince && firstLooked !== undefined && firstLooked < firstSeen) return 'new';
  const [last] = runs;
  return last?.outcome === 'complete' && lastSeen < last.startedAt ? 'gone' : 'known';
}
