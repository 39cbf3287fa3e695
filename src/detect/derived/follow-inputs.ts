// A candidate and what became of it in the mixed runs → the inputs that it follows, or that it changed for another reason.
import type { DataCategory } from '../../model/data-category.ts';
import type { Entry, FieldBook } from './field-book.ts';
import { othersValues, type BaseRuns } from './find-candidates.ts';
import type { Mixture } from './mixed-runs.ts';

/** A mixed run that was made; pages that failed in it say nothing. */
export interface MixedRun extends Mixture {
  readonly book: FieldBook;
  readonly failed: ReadonlySet<string>;
}

export type Following =
  /** `isExact`: these and no others, each by itself. */
  | { readonly kind: 'follows'; readonly inputs: readonly DataCategory[]; readonly isExact: boolean }
  /** Changes by itself, or for a reason that is not what was typed. */
  | { readonly kind: 'chance' }
  /** Nothing speaks against it, but too few runs reached it. */
  | { readonly kind: 'unconfirmed' };

/** Times that a value must have come back, so that a change by chance does not pass. */
const LEAST_RETURNS = 2;

/** All inputs of the mixed runs; `typed` are those of the candidate's own page, which are named where the runs leave it open. */
export interface Inputs {
  readonly all: readonly DataCategory[];
  readonly typed: ReadonlySet<DataCategory>;
}

export function followInputs(candidate: Entry, base: BaseRuns, mixed: readonly MixedRun[], { all, typed }: Inputs): Following {
  const { place, digest } = candidate;
  const seen = mixed.filter(
    ({ book, failed }) => !failed.has(place.page) && (book.has(place) || book.valuesAt(place, base.first).size > 0),
  );
  const stayed = seen.filter(({ book }) => book.holds(place, digest));
  const changed = seen.filter(({ book }) => !book.holds(place, digest));
  const possible = all.filter((input) => !stayed.some(({ varied }) => varied.has(input)));
  const isOf = (run: MixedRun): boolean => possible.some((input) => run.varied.has(input));
  if (possible.length === 0 || !changed.every(isOf)) return { kind: 'chance' };

  const others = othersValues(place, base);
  const isOthers = ({ book }: MixedRun): boolean => [...book.valuesAt(place, base.first)].some((value) => others.has(value));
  const strangers = changed.filter(({ from }) => from !== 'second');
  const isNew = (run: MixedRun): boolean =>
    [...run.book.valuesAt(place, base.first)].some(
      (value) =>
        !others.has(value) &&
        !base.first.holds(place, value) &&
        strangers.every((other) => other === run || !other.book.holds(place, value)),
    );
  const whole = changed.filter(({ varied }) => varied.size === all.length);
  const isConsistent = whole.every((run) => (run.from === 'second' ? isOthers(run) : isNew(run)));
  if (!isConsistent) return { kind: 'chance' };
  if (stayed.length < LEAST_RETURNS || strangers.length === 0) return { kind: 'unconfirmed' };

  // One input explains it where each run that changed it varied that input, and then showed the other person's value.
  const alone = possible.filter((input) =>
    changed.every((run) => run.varied.has(input) && (run.from !== 'second' || isOthers(run))),
  );
  if (alone.length === 1) return { kind: 'follows', inputs: alone, isExact: true };
  const open = alone.length > 1 ? alone : possible;
  const onPage = open.filter((input) => typed.has(input));
  const isExact =
    alone.length === 0 && open.every((input) => changed.some(({ varied }) => varied.size === 1 && varied.has(input)));
  return { kind: 'follows', inputs: onPage.length > 0 ? onPage : open, isExact };
}
