// Reversible is leaked: digests of values that are few are opened by trying them all (docs/decisions/0016-reversible-is-leaked.md).
import { createAttempt, type Attempt } from './attempt-digest.ts';
import { openLate, type LateDigest } from './open-late.ts';
import { createRareDigests } from './rare-digests.ts';
import { searchPhones, type PhoneSearch } from './search-phones.ts';
import type { OpenedDigest, ReversalTally, SealedDigest } from './sealed-digest.ts';
import type { TableStore } from './table-store.ts';

export interface Reversal {
  /** Tries the digest; settles when it was tried, at the latest in `finish`. Never rejects. */
  readonly open: (sealed: SealedDigest) => Promise<OpenedDigest | undefined>;
  /** Everything has been handed over: tries what is slower than a look into a table, for digests whose keys ask for it. */
  readonly finish: () => Promise<void>;
  /** Stops; what was not tried is counted as such. */
  readonly close: () => Promise<void>;
  readonly tally: () => ReversalTally;
}

/** So many digests are remembered before the memory starts anew: ids repeat from request to request. */
const REMEMBERED = 20_000;

export function openReversal(store: TableStore, phones: PhoneSearch = searchPhones): Reversal {
  const known = new Map<string, Promise<OpenedDigest | undefined>>();
  const early = new Set<Promise<Attempt>>();
  const late: LateDigest[] = [];
  const explained = new Set<string>();
  const rare = createRareDigests();
  let [tried, opened, untried] = [0, 0, 0];
  let phoneTally: ReversalTally['phones'] = { closed: 0, share: 1 };
  let isOver = false;

  const attempt = createAttempt(store, rare, (digest) => {
    if (isOver) digest.settle(undefined);
    else late.push(digest);
  });

  const openOnce = async (...[hex, hints, inside]: Parameters<typeof attempt>): Promise<OpenedDigest | undefined> => {
    const first = isOver ? Promise.reject(new Error('the run has ended')) : attempt(hex, hints, inside);
    early.add(first);
    try {
      const result = await first;
      if (result.opened !== undefined) explained.add(hex);
      const made = result.late === undefined ? result.opened : await result.late;
      tried += 1;
      if (made !== undefined) opened += 1;
      return made;
    } catch {
      untried += 1;
      return undefined;
    } finally {
      early.delete(first);
    }
  };

  const open: Reversal['open'] = ({ digest, hints, inside }) => {
    const outer: string[] = [];
    for (const one of inside) one.ask((hex): void => void outer.push(hex));
    let answer: Promise<OpenedDigest | undefined> = Promise.resolve(undefined);
    digest.ask((hex): void => {
      const key = [hex, ...hints, ...outer].join(' ');
      answer = known.get(key) ?? openOnce(hex, hints, outer);
      if (known.size >= REMEMBERED) known.clear();
      known.set(key, answer);
    });
    return answer;
  };

  return {
    open,
    finish: async () => {
      await Promise.allSettled(early);
      if (isOver) return;
      isOver = true;
      phoneTally = await openLate(late.splice(0), { explained, rare, phones });
      await Promise.allSettled(known.values());
    },
    close: async () => {
      isOver = true;
      for (const { settle } of late.splice(0)) settle(undefined);
      await store.close();
    },
    tally: () => ({ tried, opened, untried, phones: phoneTally }),
  };
}
