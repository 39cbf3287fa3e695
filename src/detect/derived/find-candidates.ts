// Three runs → the values that stay while a person stays and change with the person: what may be derived from the input.
import type { KeyedDigest } from '../../model/evidence.ts';
import type { Entry, FieldBook } from './field-book.ts';
import type { FieldPlace } from './field-place.ts';

/** The runs that everything else is held against. */
export interface BaseRuns {
  readonly first: FieldBook;
  /** The same person again. */
  readonly again: FieldBook;
  /** Another person. */
  readonly other: FieldBook;
}

export interface Comparison {
  /** Values that could be compared: equal in both runs of the same person. */
  readonly compared: number;
  /** Places of which no value came again: random, a time, or under a nonce. Nothing can be said about them. */
  readonly restless: number;
  /** Places that were not there in all three runs, so that there was nothing to compare. */
  readonly missing: number;
  readonly candidates: readonly Entry[];
}

/** Shorter texts are flags and counts: they follow how a page behaves, and tell next to nothing about a person. */
const SHORTEST = 3;

/** `isPlain` is asked for values that are too short for anything but the typed value itself. */
export function findCandidates(runs: BaseRuns, isPlain: (digest: KeyedDigest) => boolean): Comparison {
  const candidates: Entry[] = [];
  const steady = new Set<string>();
  const restless = new Set<string>();
  const missing = new Set<string>();
  let compared = 0;
  for (const entry of runs.first.entries()) {
    const { place, digest, length } = entry;
    if (!runs.again.has(place)) {
      missing.add(place.key);
      continue;
    }
    if (!runs.again.holds(place, digest)) {
      restless.add(place.key);
      continue;
    }
    steady.add(place.key);
    compared += 1;
    if (runs.other.holds(place, digest) || (length < SHORTEST && !isPlain(digest))) continue;
    if (othersValues(place, runs).size > 0) candidates.push(entry);
    else if (!runs.other.has(place)) missing.add(place.key);
  }
  return { compared, restless: [...restless].filter((key) => !steady.has(key)).length, missing: missing.size, candidates };
}

/** Values that the other person has at the place and the first has not. */
export function othersValues(place: FieldPlace, { first, again, other }: BaseRuns): ReadonlySet<KeyedDigest> {
  const values = [...other.valuesAt(place, first)];
  return new Set(values.filter((digest) => !first.holds(place, digest) && !again.holds(place, digest)));
}
