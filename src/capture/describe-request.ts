// A joined record in, the model's request out: who sent it, for which document, by what means, to whom.
import type { DocumentRef, OutboundRequest, RequestId } from '../model/outbound-request.ts';
import type { SeenDocument, Standing } from './cdp/document-trail.ts';
import type { JoinedRecord } from './join-records.ts';
import type { WireRecord } from './sink/wire-record.ts';
import { siteOf } from './site.ts';
import { transportOf } from './transport.ts';

/** What requests of a visit are described against. */
export interface VisitFacts {
  /** Main-frame documents in the order of arrival. */
  readonly documents: readonly SeenDocument[];
  /** Stands in before the first document: the address that the visit opens. */
  readonly start: DocumentRef;
}

export function describeRequest(joined: JoinedRecord, facts: VisitFacts): OutboundRequest {
  const { record, request } = joined;
  const seen = request === undefined ? guessDocument(record, facts.documents) : documentOf(request.standing);
  const document = seen?.ref ?? facts.start;
  const site = siteOf(record.host);
  return {
    id: `r${record.order}` as RequestId,
    document,
    method: record.method,
    url: record.url,
    headers: record.headers,
    body: record.body,
    transport: transportOf(joined),
    initiator: request?.initiator ?? { kind: 'unknown' },
    sink: { host: record.host, site, party: site === document.site ? 'first' : 'third' },
    consent: 'unknown',
    action: record.action,
    sentAt: record.startedAt,
    origin: undefined,
  };
}

// A third party's frame that talks to its own server is a third party still, and what it was told came from the page around it:
// its requests count for the main document. A frame of the page's own site speaks for itself.
function documentOf({ own, top }: Standing): SeenDocument | undefined {
  return own?.ref.site === top?.ref.site ? own : top;
}

/** An unload beacon reaches the wire after the next document was committed: so long it may still belong to the one before. */
const UNLOAD_LAG = 1000;

/**
 * The sender of a request that the browser did not account for. A Referer in full names it; otherwise it is the last document
 * that was there for a while, because what goes unaccounted for is sent while a document is being left.
 */
function guessDocument(record: WireRecord, documents: readonly SeenDocument[]): SeenDocument | undefined {
  const referer = record.headers.find(({ name }) => name === 'referer')?.value;
  const latestFirst = documents.toReversed().filter(({ at }) => at <= record.startedAt);
  const named = latestFirst.find(
    ({ ref }) => referer?.ask((text) => ref.url.ask((url) => withoutFragment(url) === text)) === true,
  );
  const [latest, before] = latestFirst;
  const isFresh = latest !== undefined && record.startedAt - latest.at <= UNLOAD_LAG;
  return named ?? (isFresh ? before : undefined) ?? latest;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
