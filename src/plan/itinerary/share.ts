// Which pages of a run are this shard's: every shard decides alike, without hearing of the others (docs/decisions/0024-shards.md).
import type { PlannedVisit } from '../../model/crawl-plan.ts';
import { Raw } from '../../model/raw.ts';
import { addressKey } from './address-key.ts';
import type { ItinerarySettings } from './itinerary-settings.ts';

export interface Share {
  /** A named visit that this shard answers for. */
  readonly owns: (visit: Pick<PlannedVisit, 'id'>) => boolean;
  /** A named visit that this shard makes: its own, and those where a crawl begins. */
  readonly opens: (visit: Pick<PlannedVisit, 'id'>) => boolean;
  /** Made for its links alone. */
  readonly isScout: (visit: Pick<PlannedVisit, 'id'>) => boolean;
  /** Every shard makes this visit, so that all of them find its links. */
  readonly isCommon: (visit: Pick<PlannedVisit, 'id'>) => boolean;
  /** Of pages that every shard knows of: by address, because shards may meet them in any order. */
  readonly ofShared: (url: Raw) => boolean;
  /** Addresses of named visits that other shards answer for. */
  readonly left: readonly Raw[];
}

/** Named pages go round in the order of the plan, with all their sessions. Without a shard everything is owned. */
export function openShare(
  named: readonly PlannedVisit[],
  { shard, budgets }: Pick<ItinerarySettings, 'shard' | 'budgets'>,
): Share {
  const { index, count } = shard ?? { index: 1, count: 1 };
  const mine = (number: number): boolean => number % count === index - 1;
  const owned = new Set<string>();
  const common = new Set<string>();
  let position = -1;
  for (const { id, label, consent, steps } of named) {
    if (consent === named[0]?.consent) position += 1;
    if (mine(position)) owned.add(id);
    // Links of mails have names, and so have most listed pages: what they lead to is found by the shard that makes them.
    if (budgets.maxDepth > 0 && label === undefined && steps.length === 0) common.add(id);
  }
  const opens = ({ id }: Pick<PlannedVisit, 'id'>): boolean => owned.has(id) || common.has(id);
  return {
    owns: ({ id }) => owned.has(id),
    opens,
    isScout: ({ id }) => common.has(id) && !owned.has(id),
    isCommon: ({ id }) => common.has(id),
    ofShared: (url) => mine(addressKey(withoutPort(url))),
    left: withoutOwn(named, owned),
  };
}

// Each address once, and none that a visit of this shard opens as well.
function withoutOwn(named: readonly PlannedVisit[], owned: ReadonlySet<string>): readonly Raw[] {
  const left = new Map(named.map(({ url }) => [addressKey(url), url]));
  for (const { id, url } of named) if (owned.has(id)) left.delete(addressKey(url));
  return [...left.values()];
}

// Each shard may have started the application for itself, at any port.
function withoutPort(url: Raw): Raw {
  return url.ask((text) => new Raw(text.replace(/^(https?:\/\/(?:\[[^\]]*\]|[^/:?#]*)):\d+/i, '$1')));
}
