// Digests of the planted values: made when a text first holds something of their length, looked up ever after.
import type { Span } from '../../model/raw.ts';
import { ALL_RECIPES } from './digest-recipes.ts';
import { eachDigestToken } from './digest-tokens.ts';
import type { Entry, Lexicon } from './lexicon.ts';

export interface DigestHit {
  readonly entry: Entry;
  /** Printable: `sha256`, `sha1 of md5`. */
  readonly hashedBy: string;
  readonly span: Span;
}

type Table = ReadonlyMap<string, Omit<DigestHit, 'span'>>;

/** Finds digests of `preimages` in hex, base64 and base64url. */
export function createDigestSearch({ preimages }: Lexicon): (text: string) => readonly DigestHit[] {
  const tables = new Map<number, Table>();
  const tableFor = (digits: number): Table => {
    const known = tables.get(digits);
    if (known !== undefined) return known;
    const made = tableOf(preimages, digits / 2);
    tables.set(digits, made);
    return made;
  };
  return (text) => {
    const hits: DigestHit[] = [];
    eachDigestToken(text, ({ digest, start, end }) => {
      const known = tableFor(digest.length).get(digest);
      if (known !== undefined) hits.push({ ...known, span: { start, end } });
    });
    return hits;
  };
}

// The first spelling and the first recipe to give a digest name it: plain algorithms come before digests of digests.
function tableOf(preimages: Lexicon['preimages'], bytes: number): Table {
  const table = new Map<string, Omit<DigestHit, 'span'>>();
  const recipes = ALL_RECIPES.filter((recipe) => recipe.bytes === bytes);
  for (const entry of preimages) {
    for (const recipe of recipes) {
      const digest = recipe.digest(entry.text);
      if (!table.has(digest)) table.set(digest, { entry, hashedBy: recipe.name });
    }
  }
  return table;
}
