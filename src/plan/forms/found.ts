// A thing that a field asks for, not yet settled whose, and the source that names it.
import type { MeaningSource, NamedPart } from './field-meaning.ts';
import type { Concept } from './owned-category.ts';

export interface Found {
  readonly concept: Concept;
  readonly part?: NamedPart | undefined;
  readonly why: MeaningSource;
}
