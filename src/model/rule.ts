// A rule is a question asked of every decoded field: one YAML file, whose name is its id and whose examples are its proof.
import type { Brand } from './brand.ts';
import type { DataCategory } from './data-category.ts';
import type { Text } from './language.ts';
import type { Severity } from './severity.ts';

/** File name in `rules/<group>/`: `account-number`. */
export type RuleId = Brand<string, 'RuleId'>;

/** In whose name fields are reported that follow what was typed: known by comparing runs, not by asking the field. */
export const DERIVED_RULE = 'derived-from-input' as RuleId;

/** What a person reads about a rule; how it matches stays inside `detect/`. */
export interface RuleInfo {
  readonly id: RuleId;
  readonly group: string;
  readonly title: Text;
  readonly category: DataCategory;
  readonly severity: Severity;
  readonly cwe: readonly string[];
  readonly why: Text;
  readonly references: readonly string[];
  readonly examples: { readonly leak: number; readonly clean: number };
}
