// What is put into a form: for each field what it means, and what a person would type or choose.
import type { DataCategory } from './data-category.ts';
import type { Raw } from './raw.ts';

/** How a field is filled. */
export type Input =
  /** Typed key by key. */
  | { readonly kind: 'type'; readonly value: Raw }
  /** Place in the field's `options`. */
  | { readonly kind: 'choose'; readonly option: number }
  | { readonly kind: 'check' };

/** One field of a form and what goes into it. */
export interface FieldFilling {
  /** Index of the field in its form. */
  readonly field: number;
  /** Undefined for what is filled only because the form asks for it: a consent box, a quantity. */
  readonly category: DataCategory | undefined;
  readonly input: Input;
}

/** `valid` as a person fills it; `invalid` with one mistake, so that the page's check of the input speaks. */
export type FillingVariant = 'valid' | 'invalid';
