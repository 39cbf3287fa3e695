// Digests under rare hashes, tried in this thread but never for long: four-digit numbers for every digest, days for those that ask for it.
import { setImmediate as pause } from 'node:timers/promises';
import { Raw } from '../../model/raw.ts';
import { ALL_RECIPES, type DigestRecipe } from '../planted/digest-recipes.ts';
import type { OpenedDigest } from './sealed-digest.ts';
import { TABLE_HASHES } from './table-source.ts';

export interface RareDigests {
  /** Is it the digest of a four-digit number? Hex, lower case. */
  readonly pin: (hex: string) => Promise<OpenedDigest | undefined>;
  /** Which of these are digests of a day since 1920, in ISO form, with slashes or compact? */
  readonly days: (digests: ReadonlySet<string>) => Promise<ReadonlyMap<string, OpenedDigest>>;
}

/** Hashes before others get their turn: two milliseconds. */
const TURN = 2000;
/** Enough of a digest to tell ten thousand apart; the whole is compared where it counts. */
const SHORT = 16;

export function createRareDigests(): RareDigests {
  const pins = new Map<number, Promise<ReadonlyMap<string, { readonly pin: string; readonly by: string }>>>();

  const pinsOf = async (bytes: number): Promise<ReadonlyMap<string, { readonly pin: string; readonly by: string }>> => {
    const table = new Map<string, { readonly pin: string; readonly by: string }>();
    for (const { name, digest } of rareRecipes(bytes)) {
      for (let number = 0; number < 10_000; number++) {
        const pin = String(number).padStart(4, '0');
        table.set(digest(pin).slice(0, SHORT), { pin, by: name });
        if (number % TURN === 0) await pause();
      }
    }
    return table;
  };

  return {
    pin: async (digest) => {
      const bytes = digest.length / 2;
      const table = pins.get(bytes) ?? pinsOf(bytes);
      pins.set(bytes, table);
      const known = (await table).get(digest.slice(0, SHORT));
      if (known === undefined || !isDigestOf(digest, known.pin, known.by)) return undefined;
      return { value: new Raw(known.pin), by: known.by };
    },
    days: openDays,
  };
}

function isDigestOf(digest: string, text: string, by: string): boolean {
  return rareRecipes(digest.length / 2).some((recipe) => recipe.name === by && recipe.digest(text) === digest);
}

async function openDays(digests: ReadonlySet<string>): Promise<ReadonlyMap<string, OpenedDigest>> {
  const opened = new Map<string, OpenedDigest>();
  const recipes = [...new Set([...digests].map((digest) => digest.length / 2))].flatMap(rareRecipes);
  if (recipes.length === 0) return opened;
  let count = 0;
  for (let time = Date.UTC(1920, 0, 1); time <= Date.now(); time += 86_400_000) {
    const iso = new Date(time).toISOString().slice(0, 10);
    for (const text of [iso, iso.replaceAll('-', '/'), iso.replaceAll('-', '')]) {
      for (const { name, digest } of recipes) {
        const made = digest(text);
        if (digests.has(made)) opened.set(made, { value: new Raw(text), by: name });
        count += 1;
        if (count % TURN === 0) await pause();
      }
    }
  }
  return opened;
}

// The three hashes that have tables are done with when these are asked.
function rareRecipes(bytes: number): readonly DigestRecipe[] {
  return ALL_RECIPES.filter((recipe) => recipe.bytes === bytes && recipe.name !== TABLE_HASHES[bytes]);
}
