// What recognising a vendor gives to the decoder: who receives, and what that vendor's fields mean.
import type { FieldPath, Meaning } from '../model/decoded-request.ts';
import type { VendorRef } from '../model/vendor.ts';

export interface VendorMatch {
  readonly ref: VendorRef;
  /** Meaning of the nearest declared field at or above `path`; undefined where the vendor declares none. */
  meaningOf(path: FieldPath): Meaning | undefined;
}
