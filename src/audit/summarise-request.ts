// A decoded request → what a report may show of it.
import type { RequestSummary } from '../model/audit-report.ts';
import type { DecodedRequest } from '../model/decoded-request.ts';
import { redactUrl } from '../model/redacted-url.ts';
import { tagContainerOf } from '../model/tag-container.ts';

/** Structure stays, every value goes: header names without values, sizes without content. */
export function summariseRequest(decoded: DecodedRequest): RequestSummary {
  const { request, vendor, fields, leftovers } = decoded;
  const container = tagContainerOf(request.url);
  return {
    id: request.id,
    url: redactUrl(request.url),
    method: request.method,
    host: request.sink.host,
    site: request.sink.site,
    party: request.sink.party,
    vendor,
    transport: request.transport,
    ...(container === undefined ? {} : { container }),
    initiator: request.initiator,
    page: redactUrl(request.document.url),
    action: request.action,
    ...(request.consent === 'unknown' ? {} : { consent: request.consent }),
    headers: request.headers.map(({ name }) => name),
    bodyBytes: request.body.kind === 'none' ? 0 : request.body.bytes.length,
    sentAt: new Date(request.sentAt).toISOString(),
    fields: fields.length,
    opaque: leftovers.map(({ path, reason, bytes }) => ({ path, reason, bytes })),
    origin: request.origin,
  };
}
