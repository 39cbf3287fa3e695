// Two streams of requests that ought to be the same: equals cancel out as they come, and only what differs is kept.
import type { Raw } from '../../model/raw.ts';
import { hashOf } from '../../model/raw-set.ts';

/** What two accounts of one request must agree on; `at` tells among equals which belong together. */
export interface Paired {
  readonly kind: string;
  readonly method: string;
  readonly url: Raw;
  /** In milliseconds. */
  readonly at: number;
}

export interface Pairing<Left extends Paired, Right extends Paired> {
  left(one: Left): void;
  right(one: Right): void;
  /** Lets equals cancel out whatever time lies between them, and gives what found no partner at all. */
  rest(): { readonly left: readonly Left[]; readonly right: readonly Right[] };
}

/** Two that are further apart are kept as long as others of their kind may come: the same page may be visited twice. */
const NEAR = 10_000;

/** `onPair` is told of each two that cancel out. */
export function pairOff<Left extends Paired, Right extends Paired>(
  onPair: (left: Left, right: Right) => void,
): Pairing<Left, Right> {
  const lefts = new Map<string, Left[]>();
  const rights = new Map<string, Right[]>();
  return {
    left: (one) => {
      const partner = takeNearest(rights, one, NEAR);
      if (partner === undefined) keep(lefts, one);
      else onPair(one, partner);
    },
    right: (one) => {
      const partner = takeNearest(lefts, one, NEAR);
      if (partner === undefined) keep(rights, one);
      else onPair(partner, one);
    },
    rest: () => {
      const alone: Right[] = [];
      for (const one of [...rights.values()].flat()) {
        const partner = takeNearest(lefts, one, Infinity);
        if (partner === undefined) alone.push(one);
        else onPair(partner, one);
      }
      return { left: [...lefts.values()].flat(), right: alone };
    },
  };
}

function keep<T extends Paired>(waiting: Map<string, T[]>, one: T): void {
  const key = keyOf(one);
  const group = waiting.get(key);
  if (group === undefined) waiting.set(key, [one]);
  else group.push(one);
}

function takeNearest<T extends Paired>(waiting: Map<string, T[]>, { at, ...one }: Paired, reach: number): T | undefined {
  const key = keyOf(one);
  const group = waiting.get(key) ?? [];
  let best: T | undefined;
  for (const other of group) {
    const distance = Math.abs(other.at - at);
    if (distance <= reach && other.url.equals(one.url) && !(best !== undefined && Math.abs(best.at - at) <= distance))
      best = other;
  }
  if (best === undefined) return undefined;
  if (group.length === 1) waiting.delete(key);
  else group.splice(group.indexOf(best), 1);
  return best;
}

function keyOf({ kind, method, url }: Omit<Paired, 'at'>): string {
  return `${kind} ${method} ${hashOf(url)}`;
}
