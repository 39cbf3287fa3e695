// What the reporter tells workers by the environment, before they are started.

/** Where they leave their parts. */
export const PARTS = 'TAGSPILL_PLAYWRIGHT_PARTS';
/** What their digests are keyed with, so that a value that several of them met is counted once. */
export const RUN_KEY = 'TAGSPILL_RUN_KEY';
