// What a firm publishes about who receives its pages' traffic, and how that differs from what was observed.
import type { Text } from './language.ts';

/** One recipient that the firm names. Each text as it was written, but printable. */
export interface PublishedEntry {
  /** Names of the service and of the company, as far as the list tells them apart. */
  readonly names: readonly string[];
  readonly hosts: readonly string[];
}

/** `entries` are undefined for a page of running text, which can only be searched. */
export interface PublishedList {
  /** As it was named. */
  readonly file: string;
  readonly text: string;
  readonly entries: readonly PublishedEntry[] | undefined;
}

/** Observed, and not named by the list. */
export interface MissingRecipient {
  /** Vendor id, or registrable domain. */
  readonly at: string;
  readonly name: Text;
  readonly hosts: readonly string[];
  readonly requests: number;
}

/** A list and what this run made of it. */
export interface PublishedUse {
  readonly file: string;
  /** Recipients that were observed and that the list does not name. */
  readonly missing: readonly MissingRecipient[];
  /** Named by the list and not observed. */
  readonly unobserved: readonly string[];
  /** Whether every page was seen, so that what was not observed says something. */
  readonly sawEverything: boolean;
}
