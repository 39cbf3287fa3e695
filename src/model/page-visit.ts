// What a visit saw, or why it saw less than it should have.
import type { VisitConsent } from './consent.ts';
import type { VisitId } from './crawl-plan.ts';
import type { Exposure } from './exposure.ts';
import type { DrivenForm } from './driven-form.ts';
import type { FormShape } from './form-shape.ts';
import type { DocumentRef, OutboundRequest } from './outbound-request.ts';
import type { PagePolicy } from './page-policy.ts';
import type { Raw } from './raw.ts';

/** How a visit ended. Everything but `visited` makes the run incomplete. */
export type VisitOutcome =
  | { readonly kind: 'visited' }
  /** `reason` is one printable sentence without URLs. */
  | {
      readonly kind:
        | 'unreachable'
        | 'step-failed'
        | 'certificate'
        | 'crashed'
        | 'timeout'
        | 'not-visited'
        /** Ended at a host or path that the plan does not allow. */
        | 'out-of-scope'
        /** A page that asks whether a person is there. */
        | 'captcha'
        /** The session had ended, and could not be opened again. */
        | 'logged-out'
        | 'too-large';
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
  /** Links to pages of the web, in any scope: the itinerary chooses. */
  readonly links: readonly Raw[];
  /** Links that end the session, by the words that stand on them: counted, never followed. */
  readonly leaving?: readonly Raw[];
  /** Forms of the page as it was first shown, those of its same-site frames and open shadow roots included. */
  readonly forms: readonly FormShape[];
  /** Forms that were too many to be read; absent where all were. */
  readonly formsBeyond?: number;
  /** Forms that the steps of this visit drove, in their order; further steps of a wizard are forms of their own. */
  readonly driven?: readonly DrivenForm[];
  /** What the page kept in places that every script on it can read, when it had come to rest. */
  readonly exposures: readonly Exposure[];
  /** What the page says about where its data may go; undefined where nobody looked. */
  readonly policy?: PagePolicy | undefined;
  /** Third-party hosts whose scripts or frames a sealed run could not fetch: what their tags would have sent was not seen. */
  readonly unfetched: readonly string[];
  /** It started workers that all pages of its site share; `awaited`: what these put off was waited for. */
  readonly workers?: 'started' | 'awaited';
  /** Undefined where nobody looked, as in a page that was not visited. */
  readonly consent?: VisitConsent | undefined;
  /** Set for pages that were visited a second time, in real time. */
  readonly crossCheck?: CrossCheck;
}

/** What a visit in real time saw beyond the one in virtual time. */
export interface CrossCheck {
  /** Distinct methods, hosts and routes. */
  readonly unseen: number;
}
