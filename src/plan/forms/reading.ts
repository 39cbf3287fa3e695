// What one text says of its field.
import type { NamedPart, Script } from './field-meaning.ts';
import type { Concept } from './owned-category.ts';
import type { Kind, Owner } from './words/word-list.ts';

export interface Reading {
  /** `person` stands for a name in whatever script the form is in. */
  readonly concept: Concept | undefined;
  readonly kind: Kind | undefined;
  readonly owner: Owner | undefined;
  readonly part: NamedPart | undefined;
  readonly script: Script | undefined;
  /** Names something that is no personal data. */
  readonly isOther: boolean;
  /** Holds words that we do not know: it speaks of something, and we cannot tell of what. */
  readonly isStrange: boolean;
}

export const NOTHING: Reading = {
  concept: undefined,
  kind: undefined,
  owner: undefined,
  part: undefined,
  script: undefined,
  isOther: false,
  isStrange: false,
};

/** Neither a meaning nor a sign of one. */
export function saysNothing({ concept, kind, owner, part, isOther, isStrange }: Reading): boolean {
  return concept === undefined && kind === undefined && owner === undefined && part === undefined && !isOther && !isStrange;
}
