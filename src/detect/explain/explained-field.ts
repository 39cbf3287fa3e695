// What is said of a field that was explained: its place, its form, and who claimed it on what grounds. Printable throughout.
import type { DataCategory } from '../../model/data-category.ts';
import type { Carrier, CodecId, FieldPath, Meaning } from '../../model/decoded-request.ts';
import type { RuleId } from '../../model/rule.ts';
import type { Certainty, Severity } from '../../model/severity.ts';
import type { ValueForm } from './value-form.ts';

/** What a claim stands on. */
export type Ground =
  | { readonly kind: 'planted'; readonly hashedBy: string | undefined }
  /** Found by the judgment beyond what rules say of plain values: behind a digest, or behind codecs that are tried last. */
  | { readonly kind: 'behind'; readonly hashedBy: string | undefined; readonly codecs: readonly CodecId[] }
  | { readonly kind: 'declared'; readonly reasoning: string }
  | { readonly kind: 'key'; readonly phrase: string; readonly place: 'keys' | 'text' }
  /** The value is split over several fields, of which this is the first. */
  | { readonly kind: 'joined' }
  /** The value is a digest that nobody opened. */
  | { readonly kind: 'digest'; readonly hashedBy: string }
  | { readonly kind: 'pattern' }
  | { readonly kind: 'check'; readonly check: string }
  | { readonly kind: 'siblings'; readonly categories: readonly DataCategory[] };

/** What became of a claim: reported, or dropped and why. */
export type Fate =
  | { readonly kind: 'kept' }
  | { readonly kind: 'no-sibling'; readonly categories: readonly DataCategory[] }
  | {
      readonly kind: 'weaker' | 'other-reading';
      readonly than: { readonly rule: RuleId; readonly certainty: Certainty } | undefined;
    }
  /** The request goes to the site itself: nothing of it is reported. */
  | { readonly kind: 'own-site' };

export interface ExplainedClaim {
  readonly rule: RuleId;
  readonly category: DataCategory;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly grounds: readonly Ground[];
  /** Form of what was claimed, where that is not the field's whole value and no more. */
  readonly part: ValueForm | undefined;
  readonly fate: Fate;
}

/** Why no rule was asked about a field; the planted values still were. */
export type Exemption = 'empty' | 'placeholder' | 'identifier';

export interface ExplainedField {
  readonly carrier: Carrier;
  readonly path: FieldPath;
  readonly layers: readonly CodecId[];
  readonly meaning: Meaning | undefined;
  readonly form: ValueForm;
  readonly exempt: Exemption | undefined;
  readonly claims: readonly ExplainedClaim[];
}
