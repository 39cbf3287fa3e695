// How a site stands: the closed list, worst first. Several may hold at once; `clean` stands alone.

/**
 * `never`: no run was recorded. `not-scanned`: the last run saw nothing. `incomplete`: the last run did not see everything. `skipped`: a look that was
 * planned after the last run began was left out. `stale`: not
 * seen whole for longer than the inventory allows. `fresh`: something is new, has come back or has become worse. `open`: something is
 * open. `clean`: the last run saw everything, and nothing is open that no suppression holds back.
 */
export const SITE_STATES = ['fresh', 'never', 'not-scanned', 'incomplete', 'skipped', 'stale', 'open', 'clean'] as const;
export type SiteState = (typeof SITE_STATES)[number];

/** Nobody can say that such a site is clean. */
export const UNSEEN_STATES: readonly SiteState[] = ['never', 'not-scanned', 'incomplete', 'skipped', 'stale'];
