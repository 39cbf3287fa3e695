// Two streams of requests that ought to be the same: equals cancel out as they come, and only what differs is kept.
import type { Raw } from '../../model/raw.ts';
import { hashOf } from '../../model/raw-set.ts';

/** What two accounts of one request must agree on. */
export interface Paired {
  readonly kind: string;
  readonly method: string;
  readonly url: Raw;
}

export interface Pairing<Left extends Paired, Right extends Paired> {
  left(one: Left): void;
  right(one: Right): void;
  /** What found no partner until now, in the order of arrival among equals. */
  rest(): { readonly left: readonly Left[]; readonly right: readonly Right[] };
}

/** `onPair` is told of each two that cancel out, the oldest among equals first. */
export function pairOff<Left extends Paired, Right extends Paired>(
  onPair: (left: Left, right: Right) => void,
): Pairing<Left, Right> {
  const lefts = new Map<string, Left[]>();
  const rights = new Map<string, Right[]>();
  return {
    left: (one) => {
      const partner = takeEqual(rights, one);
      if (partner === undefined) keep(lefts, one);
      else onPair(one, partner);
    },
    right: (one) => {
      const partner = takeEqual(lefts, one);
      if (partner === undefined) keep(rights, one);
      else onPair(partner, one);
    },
    rest: () => ({ left: [...lefts.values()].flat(), right: [...rights.values()].flat() }),
  };
}

function keep<T extends Paired>(waiting: Map<string, T[]>, one: T): void {
  const key = keyOf(one);
  const group = waiting.get(key);
  if (group === undefined) waiting.set(key, [one]);
  else group.push(one);
}

function takeEqual<T extends Paired>(waiting: Map<string, T[]>, one: Paired): T | undefined {
  const key = keyOf(one);
  const group = waiting.get(key) ?? [];
  const at = group.findIndex(({ url }) => url.equals(one.url));
  if (at < 0) return undefined;
  if (group.length === 1) waiting.delete(key);
  return group.splice(at, 1)[0];
}

function keyOf({ kind, method, url }: Paired): string {
  return `${kind} ${method} ${hashOf(url)}`;
}
