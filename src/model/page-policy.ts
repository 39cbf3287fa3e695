// What a page says about where its data may go: facts for whoever repairs it, never a finding.

/** Tokens of Referrer Policy (W3C), section 3. */
export const REFERRER_POLICIES = [
  'no-referrer',
  'no-referrer-when-downgrade',
  'same-origin',
  'origin',
  'strict-origin',
  'origin-when-cross-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
] as const;
export type ReferrerPolicy = (typeof REFERRER_POLICIES)[number];

/** Directives of Content Security Policy Level 3 that say where a page's data may go by itself. */
export const OUTWARD_DIRECTIVES = ['connect-src', 'img-src', 'form-action'] as const;
export type OutwardDirective = (typeof OUTWARD_DIRECTIVES)[number];

export interface PagePolicy {
  /** By header or meta element, the one that holds; undefined where the browser's default does. */
  readonly referrer: ReferrerPolicy | undefined;
  /** Directives that are limited to named hosts; undefined for a page without a policy that is enforced. */
  readonly limited: readonly OutwardDirective[] | undefined;
}

/** Hands the whole address of the page to every third party over HTTPS. */
export function givesWholeAddress(policy: ReferrerPolicy | undefined): boolean {
  return policy === 'unsafe-url' || policy === 'no-referrer-when-downgrade';
}
