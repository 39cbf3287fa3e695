// How a value was hashed, as a finding tells it: one text, because stored runs keep it and people read it there too.

const OPENED = ', opened by trying all values';
const BY_LENGTH = ', by its length';

/** What a derived field's finding says: that it changes with the input is known, how it is made is not. */
export const UNKNOWN_TRANSFORMATION = 'unknown transformation';

/** `unknown`: no digest that is known, but proven to change with the input alone. `planted`: the digest of one of the run's own values. `opened`: found by enumeration. `length`: a digest that stayed closed, under a key that says of what. */
export interface HashedBy {
  readonly recipe: string;
  readonly how: 'planted' | 'opened' | 'length' | 'unknown';
}

/** `sha256, opened by trying all values`; a planted value's digest is told by its recipe alone. */
export function writeHashedBy({ recipe, how }: HashedBy): string {
  return recipe + { planted: '', unknown: '', opened: OPENED, length: BY_LENGTH }[how];
}

export function readHashedBy(text: string): HashedBy {
  if (text.endsWith(OPENED)) return { recipe: text.slice(0, -OPENED.length), how: 'opened' };
  if (text.endsWith(BY_LENGTH)) return { recipe: text.slice(0, -BY_LENGTH.length), how: 'length' };
  return { recipe: text, how: text === UNKNOWN_TRANSFORMATION ? 'unknown' : 'planted' };
}

/** True for what was sent as a digest that keeps its value: whoever gets one that opens has the value, and an unknown transformation promises nothing. */
export function isClosedDigest(hashedBy: string | undefined): boolean {
  if (hashedBy === undefined) return false;
  const { how } = readHashedBy(hashedBy);
  return how === 'planted' || how === 'length';
}
