// Two tries of one visit, told as one: what the first try sent was sent, and stays on record.
import type { PageVisit } from '../model/page-visit.ts';

/** Everything but the traffic is the second's. */
export function mergeTries(first: PageVisit, second: PageVisit): PageVisit {
  return {
    ...second,
    documents: [...first.documents, ...second.documents],
    requests: [...first.requests, ...second.requests],
    unfetched: [...new Set([...first.unfetched, ...second.unfetched])].sort(),
  };
}
