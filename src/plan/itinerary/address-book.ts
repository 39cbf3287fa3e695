// Which addresses a crawl has met: each counts once, however it is written.
import type { SkipReason } from '../../model/crawl-account.ts';
import type { Raw } from '../../model/raw.ts';
import { addressKey } from './address-key.ts';

export interface AddressBook {
  readonly has: (url: Raw) => boolean;
  /** False where an equal address is in already. */
  readonly add: (url: Raw) => boolean;
  /** Found, and not to be visited for this reason; one that is added later was not skipped. */
  readonly skip: (url: Raw, reason: SkipReason) => void;
  /** As `skip`, and whatever else leads to it: it stays out. */
  readonly refuse: (url: Raw, reason: SkipReason) => void;
  readonly skipped: () => Partial<Record<SkipReason, number>>;
  /** Addresses that were skipped when the book was full: nobody knows whether they are new. */
  readonly forgotten: () => number;
}

/** Skipped addresses kept in mind, eight bytes each and what a map needs. */
const MOST_SKIPPED = 200_000;

export function openAddressBook(): AddressBook {
  const known = new Set<number>();
  const left = new Map<number, SkipReason>();
  let forgotten = 0;
  return {
    has: (url) => known.has(addressKey(url)),
    add: (url) => {
      const key = addressKey(url);
      left.delete(key);
      if (known.has(key)) return false;
      known.add(key);
      return true;
    },
    skip: (url, reason) => {
      const key = addressKey(url);
      if (left.size < MOST_SKIPPED) left.set(key, reason);
      else if (!left.has(key)) forgotten += 1;
    },
    refuse: (url, reason) => {
      const key = addressKey(url);
      if (known.has(key)) return;
      known.add(key);
      left.set(key, reason);
    },
    skipped: () => {
      const counts: Partial<Record<SkipReason, number>> = {};
      for (const reason of left.values()) counts[reason] = (counts[reason] ?? 0) + 1;
      return counts;
    },
    forgotten: () => forgotten,
  };
}
