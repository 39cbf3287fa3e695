// The run's identity, ready to be recognised in any text: in the clear under every spelling, or as a digest.
import type { DataCategory } from '../model/data-category.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { Span } from '../model/raw.ts';
import { createDigestSearch } from './planted/digest-search.ts';
import { foldText } from './planted/folded-text.ts';
import { createInsideSearch } from './planted/inside-text.ts';
import { createLexicon } from './planted/lexicon.ts';
import { plantedValues, type PlantedValue } from './planted/planted-values.ts';
import { spellingsOf } from './planted/spellings-of.ts';
import { createWholeTextSearch } from './planted/whole-text.ts';

export interface CanaryHit {
  /** Several when the identity gives one value to several categories: an account holder has a name too. */
  readonly planted: readonly PlantedValue[];
  /** Offsets in the original text. */
  readonly span: Span;
  /** Printable name of the digest (`sha256`, `sha1 of md5`); undefined in the clear. */
  readonly hashedBy: string | undefined;
  /** A short value that was recognised because it is the whole text. */
  readonly whole: boolean;
}

export interface CanarySearch {
  search(text: string): readonly CanaryHit[];
  /** The same without digests. */
  searchClear(text: string): readonly CanaryHit[];
  /** Is `text` one of the values planted for the category, in any spelling, or a part of a planted name? */
  holds(category: DataCategory, text: string): boolean;
}

const NONE: readonly never[] = [];

export function createCanarySearch(identity: Identity): CanarySearch {
  const builder = createLexicon();
  for (const { category, value, spelled, system } of plantedValues(identity)) {
    spelled.reveal((text) => builder.add({ category, value }, text, spellingsOf(category, text, system)));
  }
  const lexicon = builder.finish();
  const [searchInside, searchWhole, searchDigests] = [
    createInsideSearch(lexicon),
    createWholeTextSearch(lexicon),
    createDigestSearch(lexicon),
  ];
  const searchClear = (text: string): readonly CanaryHit[] => {
    if (lexicon.preimages.length === 0) return NONE;
    const folded = foldText(text);
    const whole = searchWhole(text, folded);
    const hits: CanaryHit[] = [];
    if (whole !== undefined)
      hits.push({ planted: whole.planted, span: { start: 0, end: text.length }, hashedBy: undefined, whole: true });
    for (const { entry, span } of searchInside(text, folded))
      hits.push({ planted: entry.planted, span, hashedBy: undefined, whole: false });
    return hits;
  };
  const search = (text: string): readonly CanaryHit[] => {
    if (lexicon.preimages.length === 0) return NONE;
    const clear = searchClear(text);
    const digests = searchDigests(text);
    if (digests.length === 0) return clear;
    return [...clear, ...digests.map(({ entry, span, hashedBy }) => ({ planted: entry.planted, span, hashedBy, whole: false }))];
  };
  return { search, searchClear, holds: lexicon.holds };
}
