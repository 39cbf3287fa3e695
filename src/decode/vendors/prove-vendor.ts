// Takes a vendor and all vendors, gives what the vendor's own examples say against it: nothing for one that is proven.
import type { DecodedField } from '../../model/decoded-request.ts';
import { decodeRequest } from '../decode-request.ts';
import { exampleRequest } from './example-request.ts';
import type { Vendor, VendorSet } from './load-vendors.ts';
import { recogniseVendor } from './recognise-vendor.ts';
import { isPositive, type VendorExample } from './vendor-schema.ts';

/** One printable sentence; `example` is the 0-based place in the file's list. */
export interface VendorComplaint {
  readonly example: number;
  readonly text: string;
}

/**
 * Decodes every example as real traffic is. It must be recognised as this vendor and no other (with `not`: as any but this), and
 * hold each field that it states, or fields opened inside it, with that meaning.
 */
export function proveVendor(vendor: Vendor, vendors: VendorSet): readonly VendorComplaint[] {
  return vendor.examples.flatMap((example, index) =>
    complaintsAbout(vendor, example, vendors).map((text) => ({ example: index, text })),
  );
}

function complaintsAbout(vendor: Vendor, example: VendorExample, vendors: VendorSet): readonly string[] {
  const decoded = decodeRequest(exampleRequest(example), {
    vendorOf: (request) => recogniseVendor(request, vendors),
    knownKeys: new Set(),
  });
  const { id } = vendor.ref;
  const found = decoded.vendor?.id ?? 'no vendor';
  if (!isPositive(example)) return found === id ? [`must not be ${id}, but is`] : [];
  if (found !== id) return [`must be ${id}, but is ${found}`];
  return Object.entries(example.fields ?? {}).flatMap(([path, expected]) => {
    const there = decoded.fields.filter((field) => isAtOrBelow(field, path));
    if (there.length === 0) return [`${path} is not in the request`];
    const wrong = there.find((field) => meaningName(field) !== expected);
    return wrong === undefined ? [] : [`${wrong.path} must be ${expected}, but is ${meaningName(wrong)}`];
  });
}

function isAtOrBelow(field: DecodedField, path: string): boolean {
  return field.path.startsWith(path) && /^(?:$|\.|\[| > )/.test(field.path.slice(path.length));
}

function meaningName({ meaning }: DecodedField): string {
  return meaning?.category ?? meaning?.kind ?? 'undeclared';
}
