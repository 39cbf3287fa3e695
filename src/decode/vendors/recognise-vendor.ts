// Takes a request, gives the vendor whose endpoint it is at, and what that vendor's fields mean.
import type { OutboundRequest } from '../../model/outbound-request.ts';
import type { VendorMatch } from '../vendor-match.ts';
import { findEndpoint } from './endpoint-index.ts';
import type { Vendor, VendorSet } from './load-vendors.ts';

/**
 * The most specific endpoint decides: host, path and query before host and path, before a signature of path and query on any
 * host (a first-party proxy), before a host alone. Undefined for every other request: detection does not need a vendor.
 */
export function recogniseVendor(request: OutboundRequest, vendors: VendorSet): VendorMatch | undefined {
  let vendor: Vendor | undefined;
  request.url.ask((text) => {
    if (URL.canParse(text)) vendor = findEndpoint(vendors.endpoints, request.sink.host, new URL(text))?.owner;
  });
  return vendor === undefined ? undefined : { ref: vendor.ref, meaningOf: vendor.meaningOf };
}
