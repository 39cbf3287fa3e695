// Requests for tests, in one line each.
import { siteOf } from '../../src/capture/site.ts';
import type { OutboundRequest } from '../../src/model/outbound-request.ts';
import { requestFromRecord, type RequestRecord } from '../../src/model/request-record.ts';

/** `aRequest('https://t.example/c?a=1')` or with method, headers, body, page. The page is `https://lender.example/` unless named. */
export function aRequest(record: string | RequestRecord): OutboundRequest {
  const full = typeof record === 'string' ? { url: record } : record;
  return requestFromRecord(full, { id: 'r1', siteOf, page: 'https://lender.example/' });
}
