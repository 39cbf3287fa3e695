// Field paths as `findings.jsonl` holds them: the carrier stands in a key of its own, the path goes on below it.
import type { Carrier, FieldPath } from '../../model/decoded-request.ts';

/** `query.dl > query.mail` → `dl > query.mail`; `path[2]` → `[2]`; `body > query.mail` → `> query.mail`; `body` → the empty text. */
export function pathBelow(carrier: Carrier, path: FieldPath): string {
  const rest = path.slice(carrier.length);
  // A key that starts like the joints below keeps its dot, so that `pathFrom` can tell.
  return /^\.[^.[>]|^ >/.test(rest) ? rest.slice(1) : rest;
}

/** The inverse of `pathBelow`. */
export function pathFrom(carrier: Carrier, below: string): FieldPath {
  const joint = below.startsWith('>') ? ' ' : below === '' || below.startsWith('[') || below.startsWith('.') ? '' : '.';
  return `${carrier}${joint}${below}` as FieldPath;
}
