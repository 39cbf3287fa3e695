// No phrase of a rule stands in these keys: which one came closest? Keys go in as `Raw`, only the rule's own words come out.
import type { Raw } from '../../model/raw.ts';
import { keyTokens } from '../key-tokens.ts';
import { foldRomaji } from '../romaji.ts';

/** `inside`: its letters stand in the key, but not as words of their own (`sansho_no` holds `ansho no`). */
export interface NearPhrase {
  readonly phrase: string;
  readonly how: 'inside' | 'misspelt';
  /** Letters to add, drop, replace or swap; 0 for `inside`. */
  readonly edits: number;
}

/** Of short words everything is near. */
const SHORTEST = 4;
const LETTERS_AN_EDIT = 4;
const MOST_EDITS = 2;

/** The nearest of `phrases` to the innermost named key, or undefined where none is near. */
export function nearestPhrase(phrases: readonly string[], keys: readonly Raw[]): NearPhrase | undefined {
  const key = keys.findLast((candidate) => candidate.ask((text) => /\P{N}/u.test(text)));
  if (key === undefined) return undefined;
  let best: NearPhrase | undefined;
  for (const phrase of phrases) {
    const wanted = lettersOf(phrase);
    if (Array.from(wanted).length < SHORTEST) continue;
    const allowed = Math.min(MOST_EDITS, Math.floor(wanted.length / LETTERS_AN_EDIT));
    const edits = key.ask((text) => editsTo(text, wanted, keyTokens(phrase).length, allowed));
    const near: NearPhrase | undefined =
      edits <= allowed
        ? { phrase, how: 'misspelt', edits }
        : key.ask((text) => lettersOf(text).includes(wanted))
          ? { phrase, how: 'inside', edits: 0 }
          : undefined;
    if (near !== undefined && (best === undefined || isNearer(near, best))) best = near;
  }
  return best;
}

function isNearer(one: NearPhrase, other: NearPhrase): boolean {
  if (one.how !== other.how) return one.how === 'misspelt';
  return one.how === 'misspelt' ? one.edits < other.edits : one.phrase.length > other.phrase.length;
}

function lettersOf(text: string): string {
  return keyTokens(text).map(foldRomaji).join('');
}

/** Fewest edits from any run of `words` words of the key, or from the whole key, to the letters wanted. */
function editsTo(key: string, wanted: string, words: number, most: number): number {
  const tokens = keyTokens(key).map(foldRomaji);
  const runs = new Set([tokens.join('')]);
  for (let start = 0; start + words <= tokens.length; start++) runs.add(tokens.slice(start, start + words).join(''));
  let fewest = most + 1;
  for (const run of runs) {
    if (Math.abs(run.length - wanted.length) <= most) fewest = Math.min(fewest, distance(run, wanted));
  }
  return fewest;
}

// Optimal string alignment: Levenshtein's distance, in which two neighbours that changed places are one edit.
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line: number[] = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? 0;
}
