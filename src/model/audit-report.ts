// One audit, whole: what was looked at, what was found, and what that means. Nothing in it can be a raw value.
import type { DataCategory } from './data-category.ts';
import type { Finding } from './finding.ts';
import type { Text } from './language.ts';
import type { Reconciliation } from './reconciliation.ts';
import type { Cause, Incident } from './incident.ts';
import type { Initiator, Origin, RequestId, Site, Transport } from './outbound-request.ts';
import type { RuleInfo } from './rule.ts';
import type { Gate, Severity } from './severity.ts';
import type { VendorRef } from './vendor.ts';

/** A request as a report may show it: every value of query, path ids and fragment replaced. */
export interface RequestSummary {
  readonly id: RequestId;
  readonly url: string;
  readonly method: string;
  readonly host: string;
  readonly site: Site;
  readonly party: 'first' | 'third';
  readonly vendor: VendorRef | undefined;
  readonly transport: Transport;
  readonly initiator: Initiator;
  /** Redacted URL of the document at send time. */
  readonly page: string;
  readonly action: string | undefined;
  /** Header names only. */
  readonly headers: readonly string[];
  readonly bodyBytes: number;
  /** ISO 8601. */
  readonly sentAt: string;
  /** Fields that were read, and places that stayed closed. */
  readonly fields: number;
  readonly opaque: readonly { readonly path: string; readonly reason: string; readonly bytes: number }[];
  readonly origin: Origin | undefined;
}

/** Every request of a run in the order in which it was judged. It may be long: it is walked through, not copied. */
export interface RequestList extends Iterable<RequestSummary> {
  readonly length: number;
}

/** A finding with the cause that triage traced it to. */
export interface TracedFinding {
  readonly finding: Finding;
  readonly cause: Cause;
}

export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'fail'; readonly incidents: number; readonly incomplete: boolean }
  | { readonly kind: 'incomplete'; readonly reasons: readonly Text[] };

/** One page of the plan and how it ended. */
export interface PageCoverage {
  readonly url: string;
  readonly label: string | undefined;
  readonly outcome: string;
  readonly reason: string | undefined;
  readonly requests: number;
}

/** What comparing runs of the same plan with different values came to; numbers are fields unless said otherwise. */
export interface DifferentialCoverage {
  /** Times that pages were driven, the judged run included. */
  readonly runs: number;
  /** Equal in both runs with the same values. */
  readonly compared: number;
  /** Places where no value came twice. */
  readonly restless: number;
  /** Places that were not there in every run. */
  readonly missing: number;
  /** Changed with the values, for whatever reason. */
  readonly candidates: number;
  /** Of those: proven to follow an input, and neither proven nor refuted. */
  readonly confirmed: number;
  readonly unconfirmed: number;
  /** Inputs that were another value in other runs. */
  readonly inputs: readonly DataCategory[];
  /** Inputs that were the same in all. */
  readonly same: readonly DataCategory[];
}

/** What was seen and what was not. `gaps` are printable sentences; any gap makes the audit incomplete. */
export interface Coverage {
  readonly pages: readonly PageCoverage[];
  readonly requests: { readonly total: number; readonly third: number; readonly joined: number; readonly sealed: number };
  readonly opaque: number;
  /** What the sink, the browser and the capture agree on; undefined for recordings, which have one record only. */
  readonly wire: Reconciliation | undefined;
  /** Undefined where no runs were compared. */
  readonly differential?: DifferentialCoverage | undefined;
  readonly gaps: readonly Text[];
  /** What no run of this kind can observe, said in every report. */
  readonly limits: readonly Text[];
}

export interface RunInfo {
  readonly tool: { readonly name: 'tagspill'; readonly version: string };
  readonly command: 'scan' | 'replay' | 'demo';
  /** Digest of the rule files that were loaded, and their number. */
  readonly rules: { readonly count: number; readonly digest: string };
  readonly vendors: { readonly count: number };
  readonly browser: { readonly name: string; readonly version: string; readonly source: string } | undefined;
  readonly configDigest: string | undefined;
  readonly sealed: boolean;
  /** ISO 8601. */
  readonly startedAt: string;
  /** ISO 8601. */
  readonly endedAt: string;
  readonly gate: Gate;
}

export interface AuditReport {
  readonly run: RunInfo;
  readonly coverage: Coverage;
  readonly verdict: Verdict;
  readonly incidents: readonly Incident[];
  readonly findings: readonly TracedFinding[];
  readonly requests: RequestList;
  readonly rules: readonly RuleInfo[];
}

/** Totals for the first line of every report. */
export interface ReportTotals {
  readonly incidents: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly categories: readonly DataCategory[];
  readonly recipients: number;
}
