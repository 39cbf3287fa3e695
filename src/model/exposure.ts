// Where a page keeps data before any tag has sent it: what stands there, anybody's script on the page can read.
import type { DataCategory } from './data-category.ts';
import type { Sighting } from './finding.ts';
import type { DocumentRef } from './outbound-request.ts';
import type { Raw } from './raw.ts';

/** The closed list of places that are looked at. */
export const EXPOSURE_PLACES = ['data-layer', 'local-storage', 'session-storage', 'cookie', 'title', 'history-state'] as const;
export type ExposurePlace = (typeof EXPOSURE_PLACES)[number];

/** One thing that a page keeps in a place that its tags can read. */
export interface Exposure {
  /** The page, as it was when it was looked at. */
  readonly document: DocumentRef;
  readonly place: ExposurePlace;
  /** Name of the global, the key or the cookie; empty for the title and the history state. It may be personal data itself. */
  readonly name: Raw;
  /** JSON where the page holds a structure, else its text. */
  readonly content: Raw;
  /** Characters and members that a limit of ours left out; absent where it is whole. */
  readonly cut?: number;
}

/** A value of a category that stands in an exposure. */
export interface ExposedValue extends Omit<Sighting, 'document'> {
  readonly document: DocumentRef;
  readonly place: ExposurePlace;
  /** A key or a label says what it is; without one the value alone does. */
  readonly isKeyed: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly seenAt: number;
}

/** A form that would put what is typed into an address, on one page that shows it. */
export interface ExposedForm {
  readonly document: DocumentRef;
  /** Of the form: the same on every page that holds it. */
  readonly key: string;
  /** Where it goes. */
  readonly action: Raw;
  /** Fields with a meaning, each under the printable place that its value would have: `query.mail`. */
  readonly fields: readonly { readonly category: DataCategory; readonly at: string }[];
  /** Milliseconds since the Unix epoch. */
  readonly seenAt: number;
}
