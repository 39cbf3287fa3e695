// One alternative of a rule on one field, step by step in the engine's order, up to the first that fails. Printable throughout.
import type { DataCategory } from '../../model/data-category.ts';
import type { Boundary } from '../rule-schema.ts';
import type { NearPhrase } from './nearest-phrase.ts';
import type { ValueForm } from './value-form.ts';

/** What the engine asks, in its order; `passed: false` ends a trial. */
export type Step =
  /** A phrase in the keys, or as a label inside the text. */
  | { readonly asked: 'key'; readonly passed: true; readonly phrase: string; readonly place: 'keys' | 'text' }
  | {
      readonly asked: 'key';
      readonly passed: false;
      readonly nearest: NearPhrase | undefined;
      /** The value would have passed: only a key is missing. */
      readonly valueFits: boolean;
    }
  | { readonly asked: 'not-key'; readonly passed: boolean; readonly phrase: string | undefined }
  | { readonly asked: 'carrier' | 'vendor'; readonly passed: boolean }
  /** A rule without `value` takes anything but a switch (`on`, `1`). */
  | { readonly asked: 'any-value'; readonly passed: boolean }
  /** The value is a digest, and the key says of what; nothing else is asked of it. */
  | { readonly asked: 'digest'; readonly passed: true; readonly hashedBy: string }
  | { readonly asked: 'pattern'; readonly passed: boolean; readonly source: string; readonly met: ValueForm }
  | { readonly asked: 'boundary'; readonly passed: boolean; readonly boundary: Boundary }
  | { readonly asked: 'deny'; readonly passed: boolean; readonly source: string | undefined }
  | { readonly asked: 'check'; readonly passed: boolean; readonly check: string };

export interface Trial {
  /** 1-based place in the rule's `match`. */
  readonly alternative: number;
  readonly steps: readonly Step[];
  readonly passed: boolean;
  /** Fields that must stand beside it, where the rule asks for them. */
  readonly siblings: readonly DataCategory[];
}
