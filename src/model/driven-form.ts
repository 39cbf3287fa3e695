// What came of driving a form: what went in, what was done with it, and whether it could be done.
import type { FormTrigger } from './crawl-plan.ts';
import type { FormShape } from './form-shape.ts';

export interface DrivenForm {
  readonly form: FormShape;
  readonly trigger: FormTrigger;
  /** Printable: `press Enter in #mail`. */
  readonly action: string;
  /** Fields that were given something, and those that would not take it. */
  readonly filled: number;
  readonly refused: number;
  /** Why the trigger could not be pulled, in one printable sentence; undefined where it was. */
  readonly failure: string | undefined;
}
