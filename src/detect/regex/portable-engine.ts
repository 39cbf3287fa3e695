// RE2 in JavaScript: the same syntax and the same linear time, slower, and it runs wherever Node does.
import { RE2JS, RE2Set } from 're2js';
import type { Span } from '../../model/raw.ts';
import { lazily } from '../../platform/lazily.ts';
import type { Pattern, PatternSet, RegexEngine } from './regex-engine.ts';

// re2js added lookbehind, which RE2 refuses: a rule must mean the same on every machine.
const LOOKBEHIND = /\(\?<[=!]/;

export const portableEngine: RegexEngine = { name: 'RE2JS', compile, compileSet };

function compile(source: string): Pattern {
  if (LOOKBEHIND.test(source)) throw new SyntaxError('invalid perl operator: (?<');
  const anywhere = RE2JS.compile(source);
  const opening = lazily(() => RE2JS.compile(`^(?:${source})`));
  return {
    source,
    test: (text) => anywhere.test(text),
    whole: (text) => anywhere.matches(text),
    start: (text) => {
      const matcher = opening().matcher(text);
      return matcher.find() && matcher.end() > 0 ? { start: 0, end: matcher.end() } : undefined;
    },
    find: (text) => {
      const spans: Span[] = [];
      const matcher = anywhere.matcher(text);
      while (matcher.find()) if (matcher.end() > matcher.start()) spans.push(valueSpan(anywhere, matcher));
      return spans;
    },
  };
}

function valueSpan(pattern: RE2JS, matcher: ReturnType<RE2JS['matcher']>): Span {
  const group = pattern.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
  return { start: matcher.start(group), end: matcher.end(group) };
}

function compileSet(sources: readonly string[]): PatternSet {
  if (sources.length === 0) return { matching: () => [] };
  const set = new RE2Set(RE2Set.UNANCHORED);
  for (const source of sources) set.add(source);
  set.compile();
  return { matching: (text) => set.match(text).toSorted((a, b) => a - b) };
}
