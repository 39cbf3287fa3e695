// A vendor is one product's endpoint family, not the company behind it.
import type { Brand } from './brand.ts';
import type { Text } from './language.ts';

/** File name in `rules/vendors/`: `google-analytics-4`. */
export type VendorId = Brand<string, 'VendorId'>;

export type VendorPurpose =
  | 'analytics'
  | 'advertising'
  | 'tag-manager'
  | 'session-replay'
  | 'personalisation'
  | 'customer-data'
  | 'chat'
  | 'monitoring'
  | 'affiliate'
  | 'security'
  | 'other';

/** What a report says about a recipient. */
export interface VendorRef {
  readonly id: VendorId;
  readonly name: Text;
  /** Legal entity that receives the data. */
  readonly company: string;
  /** ISO 3166-1 alpha-2 of the legal entity. */
  readonly country: string;
  readonly purpose: VendorPurpose;
  /** Its notice about what it does with data; undefined where nobody wrote it down. */
  readonly privacy?: string | undefined;
  /** Page where a person can refuse. */
  readonly optOut?: string | undefined;
}
