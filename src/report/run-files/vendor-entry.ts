// A vendor in the contract's words.
import type { Text } from '../../model/language.ts';
import type { VendorPurpose, VendorRef } from '../../model/vendor.ts';

/** What a `vendor` id in the other files stands for; `country` is ISO 3166-1 alpha-2 of the company. */
export interface VendorEntry {
  readonly id: string;
  readonly name: Text;
  readonly company: string;
  readonly country: string;
  readonly purpose: VendorPurpose;
  /** Addresses of its notice and of the page where a person can refuse, as far as the vendor files know them. */
  readonly privacy?: string | undefined;
  readonly optOut?: string | undefined;
}

/** Member by member: what the loaders know beside the model's types (patterns, endpoints) stays with them. */
export function vendorEntry({ id, name, company, country, purpose, privacy, optOut }: VendorRef): VendorEntry {
  return {
    id,
    name: { en: name.en, ja: name.ja },
    company,
    country,
    purpose,
    ...(privacy === undefined ? {} : { privacy }),
    ...(optOut === undefined ? {} : { optOut }),
  };
}
