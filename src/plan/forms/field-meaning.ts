// What a field of a form asks for: the category, which part of a value it takes, and what told us.
import type { DataCategory } from '../../model/data-category.ts';

/** A part that has a name of its own. */
export const FIELD_PARTS = [
  'family',
  'given',
  'era',
  'year',
  'month',
  'day',
  'prefecture',
  'city',
  'street',
  'building',
  'country',
  'local',
  'domain',
] as const;
export type NamedPart = (typeof FIELD_PARTS)[number];

/** Undefined stands for the whole value. Pieces are boxes in a row that take a value in turn: a telephone number in three. */
export type FieldPart =
  | { readonly kind: NamedPart }
  /** `place` starts at 0; `widths` are the characters of each box where the boxes say so. */
  | { readonly kind: 'piece'; readonly place: number; readonly widths: readonly (number | undefined)[] };

/** The writing that a field asks for; undefined where the category alone decides. */
export type Script = 'kana' | 'hiragana' | 'romaji' | 'kanji';

/** What told us the category. */
export type MeaningSource = 'autocomplete' | 'label' | 'placeholder' | 'name' | 'nearby' | 'options' | 'type' | 'siblings';

/** One field's meaning. */
export interface FieldMeaning {
  /** Index of the field in its form. */
  readonly field: number;
  /** Undefined where nothing says it, or where it is no personal data. */
  readonly category: DataCategory | undefined;
  readonly part: FieldPart | undefined;
  readonly script: Script | undefined;
  readonly why: MeaningSource | undefined;
  /** Nothing may be put in: a trap for robots, a captcha, a file, or something that nobody can type into. */
  readonly leftAlone: boolean;
}
