// Several runs of one site, compared: which fields are derived from what was typed, under a salt or a cipher that nobody told us.
import type { DataCategory } from '../model/data-category.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { DocumentRef } from '../model/outbound-request.ts';
import { derivedFindings, type DerivedFindings, type FollowingField } from './derived/derived-findings.ts';
import { isPartOf, openFieldBook, type Entry, type FieldBook } from './derived/field-book.ts';
import { findCandidates, type BaseRuns } from './derived/find-candidates.ts';
import { openFirstRun, type FirstRun } from './derived/first-run.ts';
import { followInputs, type Following, type MixedRun } from './derived/follow-inputs.ts';
import { mixturesFor, singleMixtures, type Mixture } from './derived/mixed-runs.ts';
import { digestOfValue } from './evidence.ts';

export { DERIVED_FROM_INPUT } from './derived/derived-rule.ts';
export type { DerivedFindings, FieldBook, FirstRun, MixedRun, Mixture };

export interface DerivationSettings {
  readonly digestKey: Uint8Array;
  /** The first run's person. */
  readonly person: Identity;
  /** Inputs that differ between the persons, and whether a page's visit types them. */
  readonly inputs: readonly DataCategory[];
  readonly isTypedOn: (input: DataCategory, page: string) => boolean;
  /** A name of the page that is the same in every run. */
  readonly pageOf: (document: DocumentRef) => string;
}

/** What the comparison says so far, by number of fields. */
export interface DerivationState {
  readonly compared: number;
  readonly restless: number;
  readonly missing: number;
  /** Changed with the person. */
  readonly candidates: number;
  /** Of those: follow an input; nothing speaks against it, but it was not proven. */
  readonly confirmed: number;
  readonly unconfirmed: number;
  /** Pages with a candidate that still stands. */
  readonly pages: ReadonlySet<string>;
}

type Judged = Following & { readonly entry: Entry };

/** Fills up as runs are made; asked again after each of them. */
export interface Derivation {
  readonly first: FirstRun;
  /** A book for one further run. */
  readonly openBook: () => FieldBook;
  /** The same person again, and another. */
  readonly compare: (again: FieldBook, other: FieldBook) => void;
  readonly mixtures: () => readonly Mixture[];
  /** For fields that follow several inputs, once the mixtures are done. */
  readonly furtherMixtures: () => readonly Mixture[];
  readonly takeMixed: (run: MixedRun) => void;
  readonly state: () => DerivationState;
  readonly findings: () => DerivedFindings;
}

export function openDerivation(settings: DerivationSettings): Derivation {
  const { digestKey, person, inputs, pageOf, isTypedOn } = settings;
  const first = openFirstRun(digestKey, pageOf);
  const mixed: MixedRun[] = [];
  let base: BaseRuns | undefined;
  let comparison: ReturnType<typeof findCandidates> = { compared: 0, restless: 0, missing: 0, candidates: [] };

  const judged = (): readonly Judged[] => {
    const all = comparison.candidates.map((entry): Judged => {
      const typed = new Set(inputs.filter((input) => isTypedOn(input, entry.place.page)));
      const following: Following =
        base === undefined ? { kind: 'unconfirmed' } : followInputs(entry, base, mixed, { all: inputs, typed });
      return { ...following, entry };
    });
    const whole = all.filter(({ kind }) => kind === 'follows');
    return all.filter(({ entry: part }) => !whole.some(({ entry }) => isPartOf(part, entry)));
  };

  return {
    first,
    openBook: () => openFieldBook(digestKey, () => false),
    compare: (again, other) => {
      const plain = new Set(Object.values(person).flatMap((values) => values.map((value) => digestOfValue(value, digestKey))));
      base = { first: first.book, again, other };
      comparison = findCandidates(base, (digest) => plain.has(digest));
    },
    mixtures: () => mixturesFor(inputs),
    furtherMixtures: () => {
      const open = judged().flatMap((one) => (one.kind === 'follows' && !one.isExact ? one.inputs : []));
      return singleMixtures(inputs.filter((input) => open.includes(input)));
    },
    takeMixed: (run) => void mixed.push(run),
    state: () => {
      const standing = judged().filter(({ kind }) => kind !== 'chance');
      return {
        compared: comparison.compared,
        restless: comparison.restless,
        missing: comparison.missing,
        candidates: comparison.candidates.length,
        confirmed: standing.filter(({ kind }) => kind === 'follows').length,
        unconfirmed: standing.filter(({ kind }) => kind === 'unconfirmed').length,
        pages: new Set(standing.map(({ entry }) => entry.place.page)),
      };
    },
    findings: () => {
      const following = judged().flatMap((one): FollowingField[] =>
        one.kind === 'follows' ? [{ entry: one.entry, inputs: one.inputs }] : [],
      );
      return derivedFindings(following, first, person, digestKey);
    },
  };
}
