// The identity's values, each under every category that it speaks for.
import { isDataCategory, type DataCategory } from '../../model/data-category.ts';
import type { Identity } from '../../model/crawl-plan.ts';
import type { Raw } from '../../model/raw.ts';
import type { WritingSystem } from './spelling-kinds.ts';

export interface PlantedValue {
  readonly category: DataCategory;
  readonly value: Raw;
}

/** A planted value, and the text that its spellings are made of. */
interface Planted extends PlantedValue {
  readonly spelled: Raw;
  readonly system: WritingSystem;
}

/** A name in kana also stands for the name in romaji: `シケン カナタ` comes back as `kanata shiken` where a page romanises it. */
export function plantedValues(identity: Identity): readonly Planted[] {
  const own = Object.entries(identity).flatMap(([category, values]) =>
    isDataCategory(category) ? values.map((value): Planted => ({ category, value, spelled: value, system: 'as-written' })) : [],
  );
  const romaji = (identity['name.kana'] ?? []).map((kana, at): Planted => {
    const value = identity['name.romaji']?.[at] ?? kana;
    return { category: 'name.romaji', value, spelled: kana, system: 'romanised' };
  });
  return [...own, ...romaji];
}
