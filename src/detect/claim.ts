// What one matcher says about a part of one field, before the claims on that part are weighed against each other.
import type { DataCategory } from '../model/data-category.ts';
import type { DecodedField } from '../model/decoded-request.ts';
import type { Raw, Span } from '../model/raw.ts';
import type { RuleId } from '../model/rule.ts';
import type { Certainty, Severity } from '../model/severity.ts';
import type { VendorId } from '../model/vendor.ts';
import type { KeyRun } from './key-index.ts';
import type { Views } from './text-view.ts';

/** The rule in whose name a claim is made. */
export interface Speaker {
  readonly id: RuleId;
  readonly category: DataCategory;
  readonly severity: Severity;
  /** Place of its folder: 0 for the package's own rules, more for those that a firm added. */
  readonly folder?: number;
}

export interface Claim {
  readonly rule: Speaker;
  readonly certainty: Certainty;
  /** Offsets in the field's value. */
  readonly span: Span;
  /** Words of the key phrase that spoke: the more, the more specific. 0 without a key. */
  readonly keyWords: number;
  /** The value was held against a check of the rule. */
  readonly checked: boolean;
  /** Holds only when another field of the object is of one of these categories. */
  readonly siblings: readonly DataCategory[];
  /** The run's own value that came out, and the digest it was sent as. */
  readonly planted: { readonly value: Raw; readonly hashedBy: string | undefined } | undefined;
  /** Set where the value is a digest that nobody opened: `sha256, by its length`. */
  readonly hashedBy?: string;
  /** Set where the value is split over several fields, or disguised: `span` counts in this one, which reads them as one, or without the disguise. */
  readonly joined?: DecodedField;
}

/** A field while it is being asked: `text` exists only inside `value.ask`. */
export interface Subject {
  readonly field: DecodedField;
  readonly vendor: VendorId | undefined;
  readonly text: string;
  readonly views: Views;
  readonly runs: readonly KeyRun[];
}
