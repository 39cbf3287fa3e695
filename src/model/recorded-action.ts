// One step of a recording of Chrome DevTools' Recorder, in the words of this house.
// Format: https://github.com/puppeteer/replay/blob/main/docs/api/README.md (UserFlow, Step).
import type { Raw } from './raw.ts';
import type { Totp } from './totp.ts';

/** Which page and which frame of it. */
export interface RecordedPlace {
  /** Address of a popup; undefined for the page itself. */
  readonly popup: Raw | undefined;
  /** Indexes of child frames, outermost first. */
  readonly frame: readonly number[];
}

/** An element: several ways to name it, each a chain through shadow roots. `aria/`, `text/`, `xpath/`, `pierce/` or CSS. */
export interface RecordedTarget extends RecordedPlace {
  readonly selectors: readonly (readonly string[])[];
}

/** What is typed or chosen. */
export type TypedText = { readonly kind: 'text'; readonly value: Raw } | { readonly kind: 'totp'; readonly totp: Totp };

/** What the recorded person does. */
export type RecordedDeed =
  | {
      readonly kind: 'click';
      readonly target: RecordedTarget;
      readonly count: 1 | 2;
      readonly button: 'left' | 'middle' | 'right' | 'back' | 'forward';
      /** CSS pixels from the element's upper left corner. */
      readonly offset: { readonly x: number; readonly y: number };
      /** Milliseconds between press and release. */
      readonly duration: number;
    }
  | { readonly kind: 'hover'; readonly target: RecordedTarget }
  | { readonly kind: 'change'; readonly target: RecordedTarget; readonly text: TypedText }
  | { readonly kind: 'key'; readonly place: RecordedPlace; readonly key: string; readonly isDown: boolean }
  /** CSS pixels from the beginning of the page, or of the element. */
  | {
      readonly kind: 'scroll';
      readonly place: RecordedPlace;
      readonly target: RecordedTarget | undefined;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: 'viewport'; readonly width: number; readonly height: number }
  | { readonly kind: 'network'; readonly isOffline: boolean }
  | { readonly kind: 'navigate'; readonly place: RecordedPlace; readonly url: Raw }
  | { readonly kind: 'close'; readonly place: RecordedPlace }
  | {
      readonly kind: 'await-element';
      readonly target: RecordedTarget;
      readonly operator: '>=' | '==' | '<=';
      readonly count: number;
      /** Undefined: either will do. */
      readonly isVisible: boolean | undefined;
      /** JSON of the properties that each must have. */
      readonly properties: Raw | undefined;
      readonly attributes: Raw | undefined;
    }
  | { readonly kind: 'await-expression'; readonly place: RecordedPlace; readonly expression: Raw };

export interface RecordedAction {
  readonly deed: RecordedDeed;
  /** A navigation follows, and is waited for. */
  readonly navigates: boolean;
  /** Milliseconds. */
  readonly patience: number;
  /** Printable name of the element for reports. */
  readonly label: string;
}
