// What a configuration says about forms, with defaults filled in.
import type { DataCategory } from '../../model/data-category.ts';

export interface FormsSettings {
  /** Are forms driven at all? */
  readonly fill: boolean;
  /** May they be submitted? */
  readonly submit: boolean;
  /** Further hosts, beside those of the scope, that forms may be submitted to. */
  readonly submitTo: readonly string[];
  /** Forms by their label (`form#search`, `#search`), or pages by a glob of their path (`/members/*`). */
  readonly skip: readonly string[];
  /** Buttons that may be pressed although they end something: `#id`, `[name=…]` or their text. */
  readonly press: readonly string[];
  /** What a field means, by `#id`, `[name=…]` or name. */
  readonly fields: ReadonlyMap<string, DataCategory>;
  /** Drives of one form, and of all forms together. */
  readonly maxPerForm: number;
  readonly maxDrives: number;
}

/** For plans that say nothing. */
export const FORMS_DEFAULTS: FormsSettings = {
  fill: true,
  submit: false,
  submitTo: [],
  skip: [],
  press: [],
  fields: new Map(),
  maxPerForm: 20,
  maxDrives: 200,
};
