// Findings that share one cause, across requests and pages: what a person repairs.
import type { Brand } from './brand.ts';
import type { DataCategory } from './data-category.ts';
import type { FindingId } from './finding.ts';
import type { ConsentState, Site } from './outbound-request.ts';
import type { PagePolicy } from './page-policy.ts';
import type { RuleId } from './rule.ts';
import type { Certainty, Severity } from './severity.ts';
import type { IncidentContract } from './vendor-contract.ts';
import type { VendorRef } from './vendor.ts';

/** `v1:` and 32 hex digits; made of rule, site, page route, cause and key, never of a value. */
export type Fingerprint = Brand<string, 'Fingerprint'>;

/** The closed list of causes. */
export const CAUSE_KINDS = [
  'page-url',
  'form-get',
  'redirect',
  'referrer',
  'title',
  'data-layer',
  'typed-field',
  'storage',
  'contract',
  'unknown',
] as const;
/**
 * `page-url`: the page was reached with the value in its address. `form-get`: a form submitted by GET (by its button or by
 * Enter) put it there. `redirect`: the server redirected to such an address. `referrer`: only the Referer carries it. `title`: the
 * document's title. `contract`: a recipient is not, or no longer, what was agreed with it; `at` names it. `typed-field`: a tag read what was typed. `unknown`: the source was not seen; the field names where it left.
 */
export type CauseKind = (typeof CAUSE_KINDS)[number];

export interface Cause {
  readonly kind: CauseKind;
  /** Where the value stands at its source: `query.mail`, `path[2]`, `fragment.q`; for `unknown` the field path on the wire. */
  readonly at: string;
  /** Every such place that travelled together, `at` first. */
  readonly keys: readonly string[];
  /** Route of the page that is at fault: path with ids masked, no query. */
  readonly page: string;
  readonly site: Site;
}

export interface Recipient {
  readonly host: string;
  readonly site: Site;
  readonly party: 'first' | 'third';
  readonly vendor: VendorRef | undefined;
  /** Requests that carried a value of this incident. */
  readonly requests: number;
  /** Outermost places, as `query.dl`, `header.referer`, `body.e[0]`. */
  readonly carriers: readonly string[];
}

export type IncidentState = 'new' | 'unchanged' | 'absent';

/** Whether a request carried the data. */
export const EXPOSEDNESS = ['sent', 'exposed'] as const;
export type Exposedness = (typeof EXPOSEDNESS)[number];

export interface Suppression {
  readonly reason: string;
  /** ISO 8601 date after which the incident returns. */
  readonly until: string;
  readonly owner?: string | undefined;
  readonly ticket?: string | undefined;
  /** 1-based line of the entry in its file. */
  readonly line?: number | undefined;
}

/** What the configuration's `severity` made of an incident. */
export interface SetSeverity {
  /** As it was rated by what was found. */
  readonly rated: Severity;
  /** Why another one was set; printable. */
  readonly reason: string;
}

/** What a baseline accepted of an incident that has become worse since, and is new for that. */
export interface Worsening {
  readonly severity: Severity;
  /** Categories that it did not accept. */
  readonly added: readonly DataCategory[];
}

export interface Incident {
  readonly fingerprint: Fingerprint;
  readonly state: IncidentState;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly rules: readonly RuleId[];
  readonly categories: readonly DataCategory[];
  readonly cause: Cause;
  readonly recipients: readonly Recipient[];
  /** Redacted URLs of the documents that hold the cause. */
  readonly pages: readonly string[];
  /** Name that the plan gives to the visit, where it has one. */
  readonly label: string | undefined;
  /** Distinct values by category, counted by keyed digest. */
  readonly values: Readonly<Partial<Record<DataCategory, number>>>;
  readonly findings: readonly FindingId[];
  /** Distinct requests that carried a value. */
  readonly requests: number;
  /** ISO 8601. */
  readonly firstSeen: string;
  /** ISO 8601. */
  readonly lastSeen: string;
  readonly suppression: Suppression | undefined;
  /** States of consent under which it was sent, as far as they are known. */
  readonly consent?: readonly ConsentState[] | undefined;
  /** `exposed`: the data waits where every tag of the page can read it, or a form would put it into an address; nothing was sent. Absent where it was sent. */
  readonly exposure?: Exposedness | undefined;
  /** Of the page at fault, where it was visited. */
  readonly policy?: PagePolicy | undefined;
  /** What was done before it was sent, printable, in the order in which it was first done; absent where nothing was. */
  readonly actions?: readonly string[] | undefined;
  /** How it stands to the contracts of the configuration; absent where there are none, or none says anything about it. */
  readonly contract?: IncidentContract | undefined;
  /** Where `severity` of the configuration set another severity than the rated one. */
  readonly setSeverity?: SetSeverity | undefined;
  /** Where a baseline holds it, but not as bad as it is now. */
  readonly worse?: Worsening | undefined;
  /** The suppression that held it back until it expired. */
  readonly expired?: Suppression | undefined;
}
