// What a regular expression can be asked here, and what compiles one. Two engines give it; both match in linear time.
import type { Span } from '../../model/raw.ts';

/** One compiled pattern, asked in three ways. Offsets are UTF-16 units. */
export interface Pattern {
  readonly source: string;
  /** Does it match anywhere? */
  test(text: string): boolean;
  /** Does it match the whole text? */
  whole(text: string): boolean;
  /** The match that begins at the first character, if there is one. */
  start(text: string): Span | undefined;
  /**
   * Matches from left to right, never overlapping; empty ones are left out. Where the pattern has a group, the first one is the
   * value and the rest is its surroundings: RE2 has no lookaround to say so otherwise.
   */
  find(text: string): readonly Span[];
}

/** Many patterns in one automaton: one pass over the text tells which of them match somewhere. */
export interface PatternSet {
  /** Indices into the sources, ascending. */
  matching(text: string): readonly number[];
}

export interface RegexEngine {
  readonly name: 'RE2' | 'RE2JS';
  /** Compiles RE2 syntax; throws an Error that says in one line what is wrong with it. */
  compile(source: string): Pattern;
  /** Compiles patterns into one set; each must have compiled on its own before. */
  compileSet(sources: readonly string[]): PatternSet;
}
