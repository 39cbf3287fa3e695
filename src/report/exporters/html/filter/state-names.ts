// What became of a cause, in the words of the filter: the closed list.

/** `exposed` stands beside one of the others. */
export const STATE_NAMES = ['new', 'known', 'suppressed', 'absent', 'exposed'] as const;
export type StateName = (typeof STATE_NAMES)[number];
