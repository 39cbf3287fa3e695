// What a visit saw, or why it saw less than it should have.
import type { VisitId } from './crawl-plan.ts';
import type { DocumentRef, OutboundRequest } from './outbound-request.ts';
import type { Raw } from './raw.ts';

/** How a visit ended. Everything but `visited` makes the run incomplete. */
export type VisitOutcome =
  | { readonly kind: 'visited' }
  /** `reason` is one printable sentence without URLs. */
  | {
      readonly kind: 'unreachable' | 'step-failed' | 'certificate' | 'crashed' | 'timeout' | 'not-visited';
      readonly reason: string;
    };

export interface PageVisit {
  readonly id: VisitId;
  readonly label: string | undefined;
  readonly url: Raw;
  readonly outcome: VisitOutcome;
  /** Main-frame documents in the order of arrival, `replaceState` and `pushState` included. */
  readonly documents: readonly DocumentRef[];
  readonly requests: readonly OutboundRequest[];
  /** Same-site links found, for the frontier. */
  readonly links: readonly Raw[];
  /** Third-party hosts whose scripts or frames a sealed run could not fetch: what their tags would have sent was not seen. */
  readonly unfetched: readonly string[];
  readonly wire: WireCount;
  /** Set for pages that were visited a second time, in real time. */
  readonly crossCheck?: CrossCheck;
}

/** What a visit in real time saw beyond the one in virtual time. */
export interface CrossCheck {
  /** Distinct methods, hosts and routes. */
  readonly unseen: number;
}

/** The visit's proof about itself: what the sink saw against what the browser's own events explained. */
export interface WireCount {
  /** Requests that the sink saw. */
  readonly seen: number;
  /** Of those, joined with a browser event. */
  readonly joined: number;
  /** Requests answered locally instead of being passed on. */
  readonly sealed: number;
}
