// What waited for the end of the run: days under rare hashes, and phone numbers for as long as their budget lasts.
import type { RareDigests } from './rare-digests.ts';
import type { PhoneSearch } from './search-phones.ts';
import type { OpenedDigest, ReversalTally } from './sealed-digest.ts';
import type { TableHash } from './table-source.ts';

/** A digest that no table holds. */
export interface LateDigest {
  readonly hex: string;
  /** Of the tokens that it is a part of. */
  readonly inside: readonly string[];
  /** Set where its key speaks of a phone number. */
  readonly hash: TableHash | undefined;
  readonly settle: (opened: OpenedDigest | undefined) => void;
}

interface LateMeans {
  /** Digests that were opened before. */
  readonly explained: ReadonlySet<string>;
  readonly rare: RareDigests;
  readonly phones: PhoneSearch;
}

/** Settles every one of them. */
export async function openLate(
  late: readonly LateDigest[],
  { explained, rare, phones }: LateMeans,
): Promise<ReversalTally['phones']> {
  try {
    const unexplained = late.filter(({ inside }) => !inside.some((hex) => explained.has(hex)));
    const days = await rare.days(new Set(unexplained.map(({ hex }) => hex)));
    const numbers = await searchAll(
      unexplained.filter(({ hex }) => !days.has(hex)),
      phones,
    );
    for (const { hex, settle } of unexplained) settle(days.get(hex) ?? numbers.opened.get(hex));
    return numbers.tally;
  } finally {
    for (const { settle } of late) settle(undefined); // those that were settled stay as they are
  }
}

async function searchAll(
  late: readonly LateDigest[],
  phones: PhoneSearch,
): Promise<{ readonly opened: ReadonlyMap<string, OpenedDigest>; readonly tally: ReversalTally['phones'] }> {
  const byHash = new Map<TableHash, Set<string>>();
  for (const { hex, hash } of late) {
    if (hash !== undefined) byHash.set(hash, (byHash.get(hash) ?? new Set()).add(hex));
  }
  const opened = new Map<string, OpenedDigest>();
  let [closed, share] = [0, 1];
  for (const [hash, digests] of byHash) {
    const result = await phones(hash, digests).result();
    for (const [hex, value] of result.found) opened.set(hex, { value, by: hash });
    if (result.share < 1) closed += digests.size - result.found.size;
    share = Math.min(share, result.share);
  }
  return { opened, tally: { closed, share } };
}
