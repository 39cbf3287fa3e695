// A set of patterns that is only asked where one of them can match. The automaton of them all remembers for each letter in which of them it
// might stand; on a digest, a UUID or any other random text it has to be built anew at every letter, which takes half a millisecond.
import { compilePattern, compilePatternSet, type PatternSet } from './regex.ts';
import { charactersOf, gateOf, meets, requiredCharacters, WORDS } from './required-characters.ts';

/** Up to so many patterns are asked one by one; in a long text all of them, as no other text costs the set as much. */
const FEW = 8;
/** In a short one the automaton is soon through. */
const FEW_IN_SHORT = 2;
const SHORT = 32;
const LONG = 4_096;

const NONE: readonly number[] = [];

/** Gives what the set alone would give. */
export function compileGatedSet(sources: readonly string[]): PatternSet {
  const set = compilePatternSet(sources);
  const patterns = sources.map((source) => ({ pattern: compilePattern(source), required: requiredCharacters(source) }));
  // One array for all: at most patterns this is the only look.
  const gates = Int32Array.from(patterns.flatMap(({ required }) => [...gateOf(required)]));
  return {
    matching: (text) => {
      if (text === '') return set.matching(text);
      const present = charactersOf(text);
      const possible: number[] = [];
      for (let at = 0; at < patterns.length; at++) {
        if (!opens(gates, at * WORDS, present)) continue;
        const required = patterns[at]?.required;
        if (required !== undefined && text.length >= required.least && meets(present, required)) possible.push(at);
      }
      if (possible.length === 0) return NONE;
      if (possible.length > (text.length < SHORT ? FEW_IN_SHORT : FEW) && text.length < LONG) return set.matching(text);
      return possible.filter((at) => patterns[at]?.pattern.test(text) === true);
    },
  };
}

function opens(gates: Int32Array, from: number, present: Int32Array): boolean {
  for (let word = 0; word < WORDS; word++) if (((gates[from + word] ?? 0) & (present[word] ?? 0)) !== 0) return true;
  return false;
}
