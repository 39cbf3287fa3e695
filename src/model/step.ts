// What a user does in a page.
import type { JourneyModule } from './journey-module.ts';
import type { Raw } from './raw.ts';
import type { RecordedAction } from './recorded-action.ts';
import type { Totp } from './totp.ts';

/** One thing a user does. `selector` is CSS; a `value` may hold the run's own synthetic values. */
export type Step =
  | { readonly kind: 'goto'; readonly url: Raw }
  | { readonly kind: 'fill'; readonly selector: string; readonly value: Raw }
  | { readonly kind: 'select'; readonly selector: string; readonly value: Raw }
  | { readonly kind: 'click'; readonly selector: string }
  | { readonly kind: 'press'; readonly selector: string; readonly key: string }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  /** Types a one-time code, made at the moment of typing. */
  | { readonly kind: 'totp'; readonly selector: string; readonly totp: Totp }
  /** One step of a recording. */
  | { readonly kind: 'recorded'; readonly action: RecordedAction }
  /** A user's own code. */
  | { readonly kind: 'module'; readonly module: JourneyModule }
  /** Fills the form with this key, wherever it stands on the page, and does with it what the trigger says. */
  | { readonly kind: 'form'; readonly form: string; readonly trigger: FormTrigger };

/** What a person does with a filled form. */
export type FormTrigger =
  /** Types and goes away. */
  | { readonly kind: 'leave' }
  /** Presses Enter in the field with this index: implicit submission. Buttons are named by their index as well. */
  | { readonly kind: 'enter'; readonly field: number }
  | { readonly kind: 'button'; readonly button: number }
  /** Makes a mistake and presses the button. */
  | { readonly kind: 'invalid'; readonly button: number }
  /** Presses the button, then goes back and forward. */
  | { readonly kind: 'history'; readonly button: number };
