// What the plan knows about forms and the capture room needs: what goes into them, and what may be pressed.
import type { FieldFilling, FillingVariant } from '../../model/form-filling.ts';
import type { FormShape } from '../../model/form-shape.ts';

export interface FormMeans {
  readonly fillingOf: (form: FormShape, variant: FillingVariant) => readonly FieldFilling[];
  /** The button that takes a wizard's next form further; undefined where nothing may be pressed. */
  readonly buttonOf: (form: FormShape) => number | undefined;
  /** May what is typed change anything on the site's servers? Else what a page would send there by itself is kept back. */
  readonly maySubmit: boolean;
}

/** Fills nothing and presses nothing. */
export const NO_FORMS: FormMeans = { fillingOf: () => [], buttonOf: () => undefined, maySubmit: false };
