// Requests and findings in the contract's words: `undefined` becomes `null`, a vendor becomes its id.
import type { RequestSummary, TracedFinding } from '../../model/audit-report.ts';
import type { Cause } from '../../model/incident.ts';
import type { Initiator } from '../../model/outbound-request.ts';
import { MASK } from '../../model/redacted-url.ts';
import type { CauseEntry, FindingEntry, InitiatorEntry, RequestEntry } from './contract.ts';
import { pathBelow } from './field-path.ts';

/** Gives the request of a finding. */
export type RequestOf = (traced: TracedFinding) => RequestSummary;

/** A line of `requests.jsonl`; a header that was sent twice stands once. */
export function requestEntry(request: RequestSummary): RequestEntry {
  const { id, url, method, headers, page, host, site, party, vendor, transport, initiator } = request;
  const { action, bodyBytes, sentAt, fields, opaque, origin } = request;
  return {
    id,
    url,
    method,
    headers: Object.fromEntries(headers.map((name) => [name, MASK])),
    page,
    host,
    site,
    party,
    vendor: vendor?.id ?? null,
    transport,
    ...(request.container === undefined ? {} : { container: request.container }),
    initiator: initiatorEntry(initiator),
    action: action ?? null,
    ...(request.consent === undefined ? {} : { consent: request.consent }),
    bodyBytes,
    sentAt,
    fields,
    opaque,
    ...(origin === undefined ? {} : { origin }),
  };
}

/** A line of `findings.jsonl`, with what a reader wants of its request beside it. */
export function findingEntry(traced: TracedFinding, requestOf: RequestOf): FindingEntry {
  const { id, rule, category, severity, certainty, field, evidence, hashedBy } = traced.finding;
  const request = requestOf(traced);
  const { carrier, path, codecs, meaning } = field;
  return {
    id,
    rule,
    category,
    severity,
    certainty,
    page: request.page,
    request: {
      id: request.id,
      url: request.url,
      method: request.method,
      host: request.host,
      site: request.site,
      party: request.party,
      vendor: request.vendor?.id ?? null,
      ...(request.consent === undefined ? {} : { consent: request.consent }),
      ...(request.action === undefined ? {} : { action: request.action }),
    },
    field: {
      carrier,
      path: pathBelow(carrier, path),
      codecs,
      meaning:
        meaning === undefined ? null : { kind: meaning.kind, category: meaning.category ?? null, reasoning: meaning.reasoning },
    },
    evidence: { masked: evidence.masked, length: evidence.length, digest: evidence.digest },
    hashedBy: hashedBy ?? null,
    cause: causeEntry(traced.cause),
    ...(request.origin === undefined ? {} : { origin: request.origin }),
  };
}

/** The cause as both findings and incidents hold it. */
export function causeEntry({ kind, at, page, keys, site }: Cause): CauseEntry {
  return { kind, at, page, keys, site };
}

function initiatorEntry(initiator: Initiator): InitiatorEntry {
  return initiator.kind === 'parser' ? { ...initiator, line: initiator.line ?? null } : initiator;
}
