// A joined record in, the model's request out: who sent it, for which document, by what means, to whom.
import type { ConsentState, DocumentRef, OutboundRequest, RequestId } from '../model/outbound-request.ts';
import type { SeenDocument, Standing } from './cdp/document-trail.ts';
import type { JoinedRecord } from './join-records.ts';
import { siteOf } from './site.ts';
import { transportOf } from './transport.ts';

/** A joined record with the document that must have sent it where the browser has no account. */
export interface ClaimedRecord extends JoinedRecord {
  readonly sender: SeenDocument | undefined;
}

/** `start` stands in before the first document: the address that the visit opens. `unmade` is said where no choice had been made. */
export function describeRequest(
  { record, request, sender }: ClaimedRecord,
  start: DocumentRef,
  unmade: ConsentState = 'unknown',
): OutboundRequest {
  const seen = request === undefined ? sender : documentOf(request.standing);
  const document = seen?.ref ?? start;
  const site = siteOf(record.host);
  return {
    id: `r${record.order}` as RequestId,
    document,
    method: record.method,
    url: record.url,
    headers: record.headers,
    body: record.body,
    transport: transportOf({ record, request }),
    initiator: request?.initiator ?? { kind: 'unknown' },
    sink: { host: record.host, site, party: site === document.site ? 'first' : 'third' },
    consent: record.consent ?? unmade,
    action: record.action,
    sentAt: record.startedAt,
    origin: undefined,
    wire: { isJoined: request !== undefined, isSealed: record.treatment !== 'passed' },
  };
}

// A third party's frame that talks to its own server is a third party still, and what it was told came from the page around it:
// its requests count for the main document. A frame of the page's own site speaks for itself.
function documentOf({ own, top }: Standing): SeenDocument | undefined {
  return own?.ref.site === top?.ref.site ? own : top;
}
