// One rule, one field, one request. From here on only evidence exists.
import type { Brand } from './brand.ts';
import type { DataCategory } from './data-category.ts';
import type { Carrier, CodecId, FieldPath, Meaning } from './decoded-request.ts';
import type { Evidence } from './evidence.ts';
import type { RequestId } from './outbound-request.ts';
import type { RuleId } from './rule.ts';
import type { Certainty, Severity } from './severity.ts';

export type FindingId = Brand<string, 'FindingId'>;

export interface FieldRef {
  readonly carrier: Carrier;
  readonly path: FieldPath;
  readonly codecs: readonly CodecId[];
  readonly meaning: Meaning | undefined;
}

export interface Finding {
  readonly id: FindingId;
  readonly rule: RuleId;
  readonly category: DataCategory;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly request: RequestId;
  readonly field: FieldRef;
  readonly evidence: Evidence;
  /** The value was sent as a digest, not in the clear: of the canary (`sha256`, `md5`, …), or as `writeHashedBy` tells. */
  readonly hashedBy: string | undefined;
}

/**
 * A value of a category standing in a document's own URL: what triage traces findings back to.
 * `document` is the index of the document in the run, in the order of arrival.
 */
export interface Sighting {
  readonly document: number;
  readonly rule: RuleId;
  readonly category: DataCategory;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly field: FieldRef;
  readonly evidence: Evidence;
}
