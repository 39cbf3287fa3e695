// What is asked of the reversal and what it answers.
import type { DataCategory } from '../../model/data-category.ts';
import type { Raw } from '../../model/raw.ts';

/** A digest that no planted value explains. */
export interface SealedDigest {
  /** Hex, lower case; a value from traffic like any other. */
  readonly digest: Raw;
  /** Categories that the field's keys or its vendor speak of; empty where nothing is known. */
  readonly hints: ReadonlySet<DataCategory>;
  /** Of the longer tokens that it is a part of: once one of them is opened, it is a chance reading and not worth what is slow. */
  readonly inside: readonly Raw[];
}

/** What it was a digest of. */
export interface OpenedDigest {
  readonly value: Raw;
  /** `sha256`, `sha1 of md5`. */
  readonly by: string;
}

/** What a run's digests came to. Counts only: which digests were tried is nowhere kept. */
export interface ReversalTally {
  /** Distinct digests that were tried against every small value. */
  readonly tried: number;
  readonly opened: number;
  /** Digests that should have been tried and were not, because a table could not be built or the run was stopped. */
  readonly untried: number;
  /** Digests under keys of phone numbers: how many stayed closed, and how much of the numbers was tried for them. */
  readonly phones: { readonly closed: number; readonly share: number };
}
