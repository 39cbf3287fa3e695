// All spellings of all planted values, gathered by what finds them: inside a text, as a whole text, as a digest, under a rule.
import type { DataCategory } from '../../model/data-category.ts';
import { canonicalForm } from '../canonical-form.ts';
import type { Needle } from '../needle-search.ts';
import { isWorthHashing, needleOf } from './needles.ts';
import type { PlantedValue } from './planted-values.ts';
import type { Spellings } from './spelling-kinds.ts';

/** A spelling and whose it is. */
export interface Entry {
  readonly text: string;
  readonly planted: readonly PlantedValue[];
}

export interface Lexicon {
  /** Folded. */
  readonly inside: readonly (Entry & Needle)[];
  /** Folded; the whole text. */
  readonly alone: readonly Entry[];
  /** The whole text, in this form. */
  readonly exact: readonly Entry[];
  readonly preimages: readonly Entry[];
  /** Is `text` a spelling, or a part, of a value of the category? */
  readonly holds: (category: DataCategory, text: string) => boolean;
}

export interface LexiconBuilder {
  /** `text` is the value that the spellings were made of. */
  add(planted: PlantedValue, text: string, spellings: Spellings): void;
  finish(): Lexicon;
}

interface Gathered extends Entry {
  readonly planted: PlantedValue[];
  least: number;
}

export function createLexicon(): LexiconBuilder {
  const [inside, alone, exact, preimages] = [shelf(), shelf(), shelf(), shelf()];
  const canonical = new Set<string>();
  return {
    add: (planted, text, spellings) => {
      for (const spelling of spellings.plain) {
        const needle = needleOf(planted.category, spelling);
        if (needle !== undefined) (needle.place === 'inside' ? inside : alone).put(needle.text, planted, needle.least);
      }
      for (const spelling of spellings.exact) exact.put(spelling, planted);
      for (const spelling of spellings.hashed.filter(isWorthHashing)) preimages.put(spelling, planted);
      for (const spelling of [text, ...spellings.plain, ...spellings.exact, ...spellings.parts]) {
        canonical.add(`${planted.category} ${canonicalForm(planted.category, spelling)}`);
      }
    },
    finish: () => ({
      inside: inside.entries(),
      alone: alone.entries(),
      exact: exact.entries(),
      preimages: preimages.entries(),
      holds: (category, text) => canonical.size > 0 && canonical.has(`${category} ${canonicalForm(category, text)}`),
    }),
  };
}

function shelf(): {
  readonly put: (text: string, planted: PlantedValue, least?: number) => void;
  readonly entries: () => readonly Gathered[];
} {
  const byText = new Map<string, Gathered>();
  return {
    put: (text, planted, least = text.length) => {
      const known = byText.get(text);
      if (known === undefined) byText.set(text, { text, planted: [planted], least });
      else {
        if (!known.planted.some(({ category, value }) => category === planted.category && value === planted.value))
          known.planted.push(planted);
        // Of two categories the one that wants more of the text decides.
        known.least = Math.max(known.least, least);
      }
    },
    entries: () => [...byText.values()],
  };
}
