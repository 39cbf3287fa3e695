// A rule is a question asked of every decoded field: one YAML file, whose name is its id and whose examples are its proof.
import type { Brand } from './brand.ts';
import type { DataCategory } from './data-category.ts';
import type { Text } from './language.ts';
import type { Severity } from './severity.ts';

/** File name in `rules/<group>/`: `account-number`. */
export type RuleId = Brand<string, 'RuleId'>;

/** In whose name fields are reported that follow what was typed: known by comparing runs, not by asking the field. */
export const DERIVED_RULE = 'derived-from-input' as RuleId;

/** In whose name forms are reported that would put what is typed into an address: known by the form, not by a field on the wire. */
export const FORM_GET_RULE = 'form-get-sensitive' as RuleId;

/** In whose name recipients are reported that no contract names, that got what theirs does not allow, and whose contract has run out. */
export const VENDOR_UNDECLARED = 'vendor-undeclared' as RuleId;
export const CONTRACT_BREACH = 'contract-breach' as RuleId;
export const CONTRACT_EXPIRED = 'contract-expired' as RuleId;

/** What a person reads about a rule; how it matches stays inside `detect/`. */
export interface RuleInfo {
  readonly id: RuleId;
  readonly group: string;
  readonly title: Text;
  readonly category: DataCategory;
  /** It speaks for its category: planted values are found in its name. */
  readonly primary?: true | undefined;
  readonly severity: Severity;
  readonly cwe: readonly string[];
  readonly why: Text;
  readonly references: readonly string[];
  readonly examples: { readonly leak: number; readonly clean: number };
}
