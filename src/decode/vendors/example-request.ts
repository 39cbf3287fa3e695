// Takes an example of a vendor file, gives the request that it writes down.
import type { OutboundRequest, Site } from '../../model/outbound-request.ts';
import { requestFromRecord, type RequestRecord } from '../../model/request-record.ts';
import type { VendorExample } from './vendor-schema.ts';

/** Page on which examples stand unless they name their own. */
const EXAMPLE_PAGE = 'https://lender.example/';

/** The request as a page of `https://lender.example/` would send it. */
export function exampleRequest({ request }: VendorExample): OutboundRequest {
  const record = typeof request === 'string' ? recordFromLine(request) : request;
  return requestFromRecord(record, { id: 'example', siteOf: (host) => host as Site, page: EXAMPLE_PAGE });
}

// `METHOD URL BODY`, one space before the URL and one before the body: the schema has checked the form.
function recordFromLine(line: string): RequestRecord {
  const [method = 'GET', url = '', ...body] = line.split(' ');
  return body.length === 0 ? { method, url } : { method, url, body: body.join(' ') };
}
