// What was done before a page came: a document does not say, but the request that fetched it does.
import type { ActionLabel, DocumentRef, OutboundRequest } from '../model/outbound-request.ts';
import { hashOf } from '../model/raw-set.ts';
import type { Raw } from '../model/raw.ts';

export interface LeadingActions {
  readonly take: (request: OutboundRequest) => void;
  /** Undefined for a page that was opened by its address, or that no request fetched. */
  readonly of: (document: DocumentRef | undefined) => ActionLabel | undefined;
}

export function leadingActions(): LeadingActions {
  const known = new Map<string, ActionLabel>();
  return {
    take: ({ transport, action, document, url }) => {
      if (action === undefined || (transport !== 'navigation' && transport !== 'form')) return;
      const key = keyOf(document.visit, url);
      if (!known.has(key)) known.set(key, action);
    },
    of: (document) => document && known.get(keyOf(document.visit, document.url)),
  };
}

// Fragments are not sent. A hash is enough: where two of 2³² collide in one visit, another of its actions is named.
function keyOf(visit: string, url: Raw): string {
  const sent = url.slice(
    0,
    url.ask((text) => (text.indexOf('#') < 0 ? text.length : text.indexOf('#'))),
  );
  return `${visit} ${hashOf(sent)}`;
}
