// Counts over all requests and pages of a run: whose they were, and what of them could not be read.
import type { ConsentState } from '../model/outbound-request.ts';
import type { DecodedDocument, DecodedRequest, Opaque } from '../model/decoded-request.ts';
import type { ReversalTally } from '../detect/reversal/sealed-digest.ts';

/** `opaque` counts places in third parties' requests, `cutOff` those and places in page addresses. */
export interface ReadingTally {
  readonly total: number;
  readonly third: number;
  /** Requests of which the browser told as well. */
  readonly joined: number;
  /** Requests that were answered locally. */
  readonly sealed: number;
  readonly opaque: number;
  /** Requests to third parties by state of consent. */
  readonly thirdBy?: Readonly<Partial<Record<ConsentState, number>>>;
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

/** Collects over a run. */
export interface Tallying {
  readonly add: (decoded: DecodedRequest) => void;
  /** A page's address is nobody's request, but a value in it that was not read is a cause that was not seen. */
  readonly addDocument: (decoded: DecodedDocument) => void;
  readonly tally: () => ReadingTally;
}

export function tallyReading(): Tallying {
  let total = 0;
  let third = 0;
  let joined = 0;
  let sealed = 0;
  let opaque = 0;
  let places = 0;
  let bytes = 0;
  const thirdBy: Partial<Record<ConsentState, number>> = {};
  const reasons = new Set<string>();
  const cutOff = (leftover: Opaque): void => {
    if (!CUT_OFF.has(leftover.reason)) return;
    places += 1;
    bytes += leftover.bytes;
    reasons.add(leftover.reason);
  };
  return {
    add: ({ request, leftovers }) => {
      total += 1;
      if (request.wire?.isJoined === true) joined += 1;
      if (request.wire?.isSealed === true) sealed += 1;
      if (request.sink.party !== 'third') return;
      third += 1;
      thirdBy[request.consent] = (thirdBy[request.consent] ?? 0) + 1;
      opaque += leftovers.length;
      leftovers.forEach(cutOff);
    },
    addDocument: ({ leftovers }) => leftovers.forEach(cutOff),
    tally: () => ({ total, third, joined, sealed, thirdBy, opaque, cutOff: { places, bytes, reasons: [...reasons] } }),
  };
}
