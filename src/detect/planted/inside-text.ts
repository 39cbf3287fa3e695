// Planted values in the clear, anywhere in a text.
import type { Span } from '../../model/raw.ts';
import { createNeedleSearch } from '../needle-search.ts';
import type { FoldedText } from './folded-text.ts';
import type { Entry, Lexicon } from './lexicon.ts';
import { standsApart } from './stands-apart.ts';

export interface InsideHit {
  readonly entry: Entry;
  /** Offsets in the original text. */
  readonly span: Span;
}

/** Finds the entries of `inside`, or their fronts where the rest was cut off. */
export function createInsideSearch({ inside }: Lexicon): (text: string, folded: FoldedText) => readonly InsideHit[] {
  // Apart, because texts without kana and kanji need not be asked for them, and because the longer the shortest needle, the faster the search.
  const isWide = ({ text }: Entry): boolean => /[^\0-\u007F]/.test(text);
  const narrow = inside.filter((entry) => !isWide(entry));
  const wide = inside.filter(isWide);
  const [findNarrow, findWide] = [createNeedleSearch(narrow), createNeedleSearch(wide)];
  return (text, { codes, length, isWide: hasWide, original }) => {
    const hits: InsideHit[] = [];
    const collect = (entry: Entry | undefined, start: number, end: number): void => {
      if (entry === undefined) return;
      const span = original(start, end);
      if (standsApart(text, span, entry.text.slice(0, end - start))) hits.push({ entry, span });
    };
    findNarrow(codes, length, (number, start, end) => collect(narrow[number], start, end));
    if (hasWide) findWide(codes, length, (number, start, end) => collect(wide[number], start, end));
    return hits.sort((a, b) => a.span.start - b.span.start);
  };
}
