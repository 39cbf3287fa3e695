// The run's identity, ready to be recognised in any text: in the clear under every spelling, or as a digest.
import { isDataCategory, type DataCategory } from '../model/data-category.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { Raw, Span } from '../model/raw.ts';
import { standsFree } from './boundary.ts';
import { CANARY_VIEW, canonicalForm } from './canonical-form.ts';
import { createNeedleSearch } from './needle-search.ts';
import { createDigestTable, type DigestAlgorithm } from './planted-digests.ts';
import { spellingsOf } from './planted-spellings.ts';
import { fold, type TextView, type Views } from './text-view.ts';

export interface PlantedValue {
  readonly category: DataCategory;
  readonly value: Raw;
}

export interface CanaryHit {
  /** Several when the identity gives one value to several categories: an account holder has a name too. */
  readonly planted: readonly PlantedValue[];
  /** Offsets in the original text. */
  readonly span: Span;
  readonly hashedBy: DigestAlgorithm | undefined;
  /** A short value that was recognised because it is the whole text. */
  readonly whole: boolean;
}

export interface CanarySearch {
  search(text: string, views: Views): readonly CanaryHit[];
  /** Is `text` one of the values planted for the category, in any spelling, or a part of a planted name? */
  holds(category: DataCategory, text: string): boolean;
}

// A character outside ASCII tells about twice as much as a letter or digit. Below 7 a value is met by chance inside longer ones (4.35 of
// 1,000 clean requests hold a given four-digit run, 0.05 as a whole value); below 4 even whole values are, and only a rule can tell.
const ENOUGH_INSIDE = 7;
const ENOUGH_ALONE = 4;

type Needles = Map<string, PlantedValue[]>;

export function createCanarySearch(identity: Identity): CanarySearch {
  const inside: Needles = new Map();
  const alone: Needles = new Map();
  const digests = createDigestTable<string>();
  const byPreimage: Needles = new Map();
  const canonical = new Set<string>();
  for (const planted of plantedValues(identity)) {
    const { category } = planted;
    planted.value.reveal((value) => {
      const { plain, hashed, parts } = spellingsOf(category, value);
      for (const needle of new Set(plain.map((spelling) => fold(spelling, CANARY_VIEW)))) {
        const weight = weightOf(needle);
        if (weight >= ENOUGH_ALONE) add(weight >= ENOUGH_INSIDE ? inside : alone, needle, planted);
      }
      for (const preimage of hashed) {
        digests.put(preimage, preimage);
        add(byPreimage, preimage, planted);
      }
      for (const spelling of [value, ...plain, ...parts]) canonical.add(`${category} ${canonicalForm(category, spelling)}`);
    });
  }
  const searchInside = insideSearch(inside);

  const search = (text: string, views: Views): readonly CanaryHit[] => {
    if (canonical.size === 0) return [];
    const view = views(CANARY_VIEW);
    const whole = alone.get(view.text);
    const hits: CanaryHit[] =
      whole === undefined ? [] : [{ planted: whole, span: { start: 0, end: text.length }, hashedBy: undefined, whole: true }];
    hits.push(...searchInside(text, view));
    for (const { of, algorithm, span } of digests.search(text)) {
      hits.push({ planted: byPreimage.get(of) ?? [], span, hashedBy: algorithm, whole: false });
    }
    return hits;
  };
  return { search, holds: (category, text) => canonical.has(`${category} ${canonicalForm(category, text)}`) };
}

function insideSearch(needles: Needles): (text: string, view: TextView) => readonly CanaryHit[] {
  const entries = [...needles];
  const find = createNeedleSearch(entries.map(([needle]) => needle));
  return (text, view) => {
    const hits: CanaryHit[] = [];
    find(view.text, (number, start) => {
      const [needle = '', planted = []] = entries[number] ?? [];
      const span = view.original(start, start + needle.length);
      const free = /^\d+$/.test(needle) ? standsFree(text, span, 'digit') : true;
      if (free) hits.push({ planted, span, hashedBy: undefined, whole: false });
    });
    return hits;
  };
}

function plantedValues(identity: Identity): readonly PlantedValue[] {
  return Object.entries(identity).flatMap(([category, values]) =>
    isDataCategory(category) ? values.map((value) => ({ category, value })) : [],
  );
}

function add(needles: Needles, needle: string, planted: PlantedValue): void {
  needles.set(needle, [...(needles.get(needle) ?? []), planted]);
}

function weightOf(needle: string): number {
  let weight = 0;
  for (const character of needle) weight += character <= '\u007F' ? 1 : 2;
  return weight;
}
