// The only door to regular expressions, for the project's own rules and for users' rules alike: RE2's syntax, in linear time.
import { nativeEngine } from './regex/native-engine.ts';
import { portableEngine } from './regex/portable-engine.ts';
import type { Pattern, PatternSet, RegexEngine } from './regex/regex-engine.ts';

export type { Pattern, PatternSet } from './regex/regex-engine.ts';

const engine: RegexEngine = await loadEngine();

/** The engine of this machine: the native addon where npm could fetch or build it, else the portable one (docs/decisions/0009). */
export const regexEngine: RegexEngine['name'] = engine.name;

// A rule's pattern is compiled to see that it is one, and is wanted again a moment later.
const compiled = new Map<string, Pattern>();

/** Compiles RE2 syntax; throws SyntaxError for what `patternProblem` would have told. */
export function compilePattern(source: string): Pattern {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const pattern = engine.compile(source);
  compiled.set(source, pattern);
  return pattern;
}

/** Compiles patterns into one set; each must have compiled on its own before. */
export function compilePatternSet(sources: readonly string[]): PatternSet {
  return engine.compileSet(sources);
}

/** What is wrong with a pattern, in the engine's words (`missing ): (a`, `invalid perl operator: (?=`), or undefined. */
export function patternProblem(source: string): string | undefined {
  try {
    compilePattern(source);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'not a pattern';
  }
}

async function loadEngine(): Promise<RegexEngine> {
  try {
    const { default: RE2 } = await import('re2');
    return nativeEngine(RE2);
  } catch {
    return portableEngine;
  }
}
