// Counts over all requests of a run: whose they were, and what of them could not be read.
import type { DecodedRequest, Opaque } from '../model/decoded-request.ts';
import type { ReversalTally } from '../detect/reversal/sealed-digest.ts';

/** `opaque` and `cutOff` count places in third parties' requests. */
export interface ReadingTally {
  readonly total: number;
  readonly third: number;
  readonly opaque: number;
  /** Places that our own limits cut off. */
  readonly cutOff: { readonly places: number; readonly bytes: number; readonly reasons: readonly string[] };
  /** What became of digests; undefined where none were opened. */
  readonly digests?: ReversalTally;
}

// Limits of ours cut these off: the audit itself saw less than was there. The others (encrypted, unknown) are said, not failed.
const CUT_OFF: ReadonlySet<Opaque['reason']> = new Set<Opaque['reason']>([
  'too-deep',
  'too-large',
  'too-many',
  'too-slow',
  'truncated',
]);

export function tallyReading(): { readonly add: (decoded: DecodedRequest) => void; readonly tally: () => ReadingTally } {
  let total = 0;
  let third = 0;
  let opaque = 0;
  let places = 0;
  let bytes = 0;
  const reasons = new Set<string>();
  return {
    add: ({ request, leftovers }) => {
      total += 1;
      if (request.sink.party !== 'third') return;
      third += 1;
      opaque += leftovers.length;
      for (const leftover of leftovers) {
        if (!CUT_OFF.has(leftover.reason)) continue;
        places += 1;
        bytes += leftover.bytes;
        reasons.add(leftover.reason);
      }
    },
    tally: () => ({ total, third, opaque, cutOff: { places, bytes, reasons: [...reasons] } }),
  };
}
