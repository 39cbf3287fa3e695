// The proofs of several runs about their own records, added up.
import type { ChannelTally, OwnLog, Reconciliation } from '../../model/reconciliation.ts';

const MOST_EXAMPLES = 10;
const WORST_FIRST: readonly OwnLog[] = ['cut', 'none', 'whole'];

/** Undefined where no run has one, as recordings have not. */
export function mergeWire(parts: readonly (Reconciliation | undefined)[]): Reconciliation | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  const channels: Record<string, ChannelTally> = {};
  const explained: Record<string, number> = {};
  for (const part of known) {
    for (const [channel, tally] of Object.entries(part.channels)) channels[channel] = added(channels[channel], tally);
    for (const [rule, count] of Object.entries(part.explained)) explained[rule] = (explained[rule] ?? 0) + count;
  }
  return {
    log: WORST_FIRST.find((word) => known.some(({ log }) => log === word)) ?? 'none',
    channels,
    explained,
    unexplained: known.reduce((sum, { unexplained }) => sum + unexplained, 0),
    examples: known.flatMap(({ examples }) => examples).slice(0, MOST_EXAMPLES),
    escapes: [...new Set(known.flatMap(({ escapes }) => escapes))],
    lookups: known.reduce((sum, { lookups }) => sum + lookups, 0),
  };
}

function added(a: ChannelTally | undefined, b: ChannelTally): ChannelTally {
  if (a === undefined) return b;
  return {
    wire: a.wire + b.wire,
    sent: a.sent + b.sent,
    captured: a.captured + b.captured,
    explained: a.explained + b.explained,
    unexplained: a.unexplained + b.unexplained,
  };
}
