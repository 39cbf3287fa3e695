// What a page asks about cookies and transmissions, what was answered, and how.
import type { ConsentChoice } from './crawl-plan.ts';

/** What a run may be told: one choice, or all of them compared in one report. */
export const CONSENT_MODES = ['none', 'reject', 'accept', 'all'] as const;
export type ConsentMode = (typeof CONSENT_MODES)[number];

/** Who knew the banner: autoconsent's rules, a rule file of ours, a well-known element, or the words on it. */
export interface ConsentWay {
  readonly kind: 'autoconsent' | 'rule' | 'known' | 'words';
  /** Printable name of the rule or element; empty for words. */
  readonly name: string;
}

/** What became of a choice on the page where it was to be made. `reason` is one printable sentence. */
export type ConsentOutcome =
  /** No banner came. */
  | { readonly kind: 'not-asked' }
  /** The choice was made and the banner went away. */
  | { readonly kind: 'settled'; readonly way: ConsentWay }
  /** The page tells and does not ask: a notice that can only be closed or agreed to. */
  | { readonly kind: 'no-choice'; readonly way: ConsentWay }
  | { readonly kind: 'failed'; readonly way: ConsentWay | undefined; readonly reason: string };

/** What stood on a page when it had come to rest; `notice` gives no choice. */
export interface BannerSight {
  readonly kind: 'none' | 'notice' | 'banner';
  readonly way: ConsentWay | undefined;
}

/** What a visit saw of consent. */
export interface VisitConsent {
  /** Of the session that the visit took place in. */
  readonly choice: ConsentChoice;
  /** Undefined where the page did not answer. */
  readonly banner: BannerSight | undefined;
  /** Set for the visit in which the choice of its session was to be made. */
  readonly outcome?: ConsentOutcome;
}
