// In what ways a planted value may come back, and what each of them takes to be recognised.

export interface Spellings {
  /** Sent in the clear. Width, case, separators and kana need no variants: the search folds them. */
  readonly plain: readonly string[];
  /** In the clear, but too common with other separators or inside other text: only the whole value in this form, blanks aside. */
  readonly exact: readonly string[];
  /** Hashed. Here each byte counts. */
  readonly hashed: readonly string[];
  /** Pieces that stand in fields of their own (family and given name); only a rule of the category may recognise them. */
  readonly parts: readonly string[];
}

/** `romanised`: the text is kana, and asked for is how it is written in Latin letters. */
export type WritingSystem = 'as-written' | 'romanised';

export const NO_SPELLINGS: Spellings = { plain: [], exact: [], hashed: [], parts: [] };

/** Two digits at least. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}
