// What the labelled set says of one category: under which keys a form sends it, and in which spellings.
import type { DataCategory } from '../../../../src/model/data-category.ts';

/** Written from the table of keys of the research (names of form fields in public code, `autocomplete` tokens, labels), not from the rules. */
export interface KeyedValue {
  readonly category: DataCategory;
  /** Words joined by `_`, or a Japanese label. */
  readonly keys: readonly string[];
  readonly values: readonly string[];
  /** Fields of the same form that stand beside it, where the key alone would not do. */
  readonly beside?: Readonly<Record<string, string>>;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export function keyed(
  category: DataCategory,
  keys: string,
  values: readonly string[],
  beside?: KeyedValue['beside'],
): KeyedValue {
  return beside === undefined ? { category, keys: words(keys), values } : { category, keys: words(keys), values, beside };
}
