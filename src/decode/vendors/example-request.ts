// Takes an example of a vendor file, gives the request that it writes down.
import type { OutboundRequest, Site } from '../../model/outbound-request.ts';
import { recordFromLine } from '../../model/request-line.ts';
import { requestFromRecord } from '../../model/request-record.ts';
import type { VendorExample } from './vendor-schema.ts';

/** Page on which examples stand unless they name their own. */
const EXAMPLE_PAGE = 'https://lender.example/';

/** The request as a page of `https://lender.example/` would send it. */
export function exampleRequest({ request }: VendorExample): OutboundRequest {
  const record = typeof request === 'string' ? recordFromLine(request) : request;
  // The schema has checked the form of each line.
  if (record === undefined) throw new TypeError('an example that the schema let pass is not a request line');
  return requestFromRecord(record, { id: 'example', siteOf: (host) => host as Site, page: EXAMPLE_PAGE });
}
