// One run of one site as the history takes it: states, counts and printable sentences; nothing in it can be a raw value.
import type { AbsentIncident, AcceptedIncident } from './acceptance.ts';
import type { DataCategory } from './data-category.ts';
import type { Text } from './language.ts';

/** `incomplete`: something was not seen. `not-scanned`: nothing was; the reasons say why. */
export const RUN_OUTCOMES = ['complete', 'incomplete', 'not-scanned'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** Somebody other than the firm who was sent anything, personal or not. */
export interface SeenRecipient {
  /** Vendor id, or the registrable domain where no product is known. */
  readonly id: string;
  /** Printable. */
  readonly name: string;
  /** ISO 3166-1 alpha-2, where the vendor is known. */
  readonly country: string | undefined;
  /** Printable host names, at most 20. */
  readonly hosts: readonly string[];
  readonly requests: number;
  /** Personal data that it was sent in this run; empty for most. */
  readonly categories: readonly DataCategory[];
}

/** Somebody who got the data of an incident. */
export interface IncidentRecipient {
  /** As in `SeenRecipient`. */
  readonly id: string;
  readonly name: string;
  readonly requests: number;
}

/** What holds an incident back; `until` is an ISO 8601 date, the last day on which it does. */
export interface IncidentSuppression {
  readonly reason: string;
  readonly until: string;
  readonly owner: string | undefined;
}

export interface SiteIncident extends AcceptedIncident {
  /** The cause in one sentence, printable, values masked. */
  readonly sentence: Text;
  /** Redacted URLs, at most 20. */
  readonly pages: readonly string[];
  readonly recipients: readonly IncidentRecipient[];
  /** Distinct values by category. */
  readonly values: Readonly<Partial<Record<DataCategory, number>>>;
  /** Keyed digests (`hmac:…`) of values that nobody planted, at most 100: whether it is the same person's again. */
  readonly digests: readonly string[];
  /** It is one of a contract's: a recipient is not, or no longer, what was agreed with it. */
  readonly isContract: boolean;
  readonly suppression: IncidentSuppression | undefined;
  /** The suppression that held it back until its last day had passed: nothing holds it now, and it counts again. Absent where none did. */
  readonly expired?: IncidentSuppression | undefined;
}

/** A suppression that holds something back in this run. */
export interface EndingSuppression {
  /** What it holds for, printable. */
  readonly matches: string;
  readonly reason: string;
  readonly owner: string | undefined;
  /** ISO 8601 date, the last day on which it holds. */
  readonly until: string;
}

export interface SiteRun {
  /** Unique. */
  readonly id: string;
  readonly audit: string;
  readonly site: string;
  /** ISO 8601, UTC, as all times of the history. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly outcome: RunOutcome;
  /** Why it is not complete, printable; at most 20 of `gaps`. */
  readonly reasons: readonly Text[];
  readonly gaps: number;
  readonly pages: { readonly planned: number; readonly visited: number };
  readonly requests: { readonly total: number; readonly third: number };
  /** Places that could not be read in requests to third parties. */
  readonly opaque: number;
  /** Version of the tool, and digest of its rules. */
  readonly tool: string;
  readonly rules: string;
  /** Absolute; undefined where nothing was written. */
  readonly directory: string | undefined;
  /** What was met. */
  readonly incidents: readonly SiteIncident[];
  /** Open incidents of the history that were not met: repaired, or not looked at. */
  readonly absent: readonly AbsentIncident[];
  readonly recipients: readonly SeenRecipient[];
  readonly suppressions: readonly EndingSuppression[];
}
