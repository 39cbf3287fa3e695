// Virtual time is a shortcut: now and then a page is visited once more in real time, and what only that visit saw is kept and counted.
import type { OutboundRequest } from '../model/outbound-request.ts';
import type { CrossCheck, PageVisit } from '../model/page-visit.ts';
import { routeOf } from '../model/redacted-url.ts';

/** Every hundredth page of a run: it costs the eleven seconds that virtual time saves. */
export function isSampled(place: number): boolean {
  return place % 100 === 0;
}

/** The visit in virtual time with what only the one in real time saw. Counted are requests to hosts and routes that are new in it. */
export function mergeCheck(virtual: PageVisit, real: PageVisit): PageVisit {
  if (real.outcome.kind !== 'visited') return virtual;
  const known = new Set(virtual.requests.map(placeOf));
  const unseen = real.requests.filter((request) => !known.has(placeOf(request)));
  const crossCheck: CrossCheck = { unseen: new Set(unseen.map(placeOf)).size };
  return { ...merged(virtual, real, unseen), crossCheck };
}

/** The visit with the one apart and in real time, which waited for what the page's workers put off: all of it, for nobody knows which of it is theirs. */
export function mergeWorkers(virtual: PageVisit, real: PageVisit): PageVisit {
  return real.outcome.kind === 'visited' ? { ...merged(virtual, real, real.requests), workers: 'awaited' } : virtual;
}

function merged(virtual: PageVisit, real: PageVisit, more: PageVisit['requests']): PageVisit {
  return {
    ...virtual,
    requests: [...virtual.requests, ...more],
    unfetched: [...new Set([...virtual.unfetched, ...real.unfetched])].sort(),
  };
}

function placeOf({ method, sink, url }: OutboundRequest): string {
  return `${method} ${sink.host}${routeOf(url)}`;
}
