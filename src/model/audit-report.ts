// One audit, whole: what was looked at, what was found, and what that means. Nothing in it can be a raw value.
import type { Acceptance } from './acceptance.ts';
import type { ConfigPlaces } from './config-places.ts';
import type { ConsentOutcome, ConsentWay } from './consent.ts';
import type { ConsentChoice } from './crawl-plan.ts';
import type { CrawlAccount } from './crawl-account.ts';
import type { DataCategory } from './data-category.ts';
import type { Finding } from './finding.ts';
import type { FormCoverage } from './form-coverage.ts';
import type { Text } from './language.ts';
import type { Reconciliation } from './reconciliation.ts';
import type { Cause, Incident } from './incident.ts';
import type { ConsentState, Initiator, Origin, RequestId, Site, Transport } from './outbound-request.ts';
import type { RuleInfo } from './rule.ts';
import type { Gate, Severity } from './severity.ts';
import type { MergedFrom, Shard } from './shard.ts';
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
  /** Id of the tag container that it loads or speaks for, as `GTM-…`, where the request names one. */
  readonly container?: string | undefined;
  readonly initiator: Initiator;
  /** Redacted URL of the document at send time. */
  readonly page: string;
  readonly action: string | undefined;
  /** Undefined for recordings that do not say. */
  readonly consent?: ConsentState | undefined;
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
  /** `allowed`: by `--allow-incomplete`; nothing that was seen reaches the gate. */
  | { readonly kind: 'incomplete'; readonly reasons: readonly Text[]; readonly allowed?: boolean | undefined };

/** One page of the plan and how it ended. */
export interface PageCoverage {
  readonly url: string;
  readonly label: string | undefined;
  readonly outcome: string;
  readonly reason: string | undefined;
  readonly requests: number;
  /** What was chosen in the session of the visit; undefined where nothing was to be chosen in the whole run. */
  readonly consent?: ConsentChoice | undefined;
  /** Opened for its links: in the plan it is another shard's. */
  readonly scout?: true | undefined;
}

/** What a configuration demands of the whole run, and how far one shard of it came: the answer is the merged run's. */
export interface OpenDemands {
  /** Globs that no page of this shard matched. */
  readonly mustVisit: readonly string[];
  readonly minPages?: number | undefined;
  readonly minForms?: number | undefined;
  /** Pages that were visited and forms that were filled. */
  readonly pages: number;
  readonly forms: number;
}

/** A page where the choice of a session was to be made, and what became of it. */
export interface ConsentSession {
  readonly choice: ConsentChoice;
  readonly page: string;
  readonly outcome: ConsentOutcome['kind'];
  readonly way?: ConsentWay | undefined;
  /** Printable sentence, where it failed. */
  readonly reason?: string | undefined;
}

/** A page on which a banner stood when it had come to rest; `notice` gives no choice. */
export interface ConsentBanner {
  readonly choice: ConsentChoice;
  readonly page: string;
  readonly kind: 'notice' | 'banner';
  readonly way?: ConsentWay | undefined;
}

/** What was chosen at consent banners, where one stood, and how much went to third parties in each state. */
export interface ConsentCoverage {
  /** States that were driven, in the order of `none`, `reject`, `accept`. */
  readonly choices: readonly ConsentChoice[];
  readonly sessions: readonly ConsentSession[];
  readonly banners: readonly ConsentBanner[];
  /** Requests to third parties by state, whatever they held. */
  readonly third: Readonly<Partial<Record<ConsentState, number>>>;
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

/** Something that was not seen. Without `page` it may concern every page. */
export interface CoverageGap extends Text {
  /** Redacted URL of the only page that it concerns. */
  readonly page?: string | undefined;
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
  /** Undefined where no links were followed. */
  readonly crawl?: CrawlAccount | undefined;
  /** Undefined where none was met. */
  readonly forms?: readonly FormCoverage[] | undefined;
  /** Undefined where nothing was to be chosen and no banner stood. */
  readonly consent?: ConsentCoverage | undefined;
  /** Set for shards. */
  readonly demands?: OpenDemands | undefined;
  readonly gaps: readonly CoverageGap[];
  /** What no run of this kind can observe, said in every report. */
  readonly limits: readonly Text[];
}

/** What made a run. */
export const RUN_COMMANDS = ['scan', 'replay', 'demo', 'attach', 'merge'] as const;

export interface RunInfo {
  readonly tool: { readonly name: 'tagspill'; readonly version: string };
  /** `attach`: a browser of somebody else’s was watched; `merge`: several runs as one. */
  readonly command: (typeof RUN_COMMANDS)[number];
  /** Digest of the rule files that were loaded, and their number. */
  readonly rules: { readonly count: number; readonly digest: string };
  readonly vendors: { readonly count: number };
  readonly browser: { readonly name: string; readonly version: string; readonly source: string } | undefined;
  readonly configDigest: string | undefined;
  /** Undefined without a configuration file. */
  readonly config?: ConfigPlaces | undefined;
  readonly sealed: boolean;
  /** ISO 8601. */
  readonly startedAt: string;
  /** ISO 8601. */
  readonly endedAt: string;
  readonly gate: Gate;
  /** Which part of a run this is; undefined for whole ones. */
  readonly shard?: Shard | undefined;
  /** Set for merged runs. */
  readonly merged?: MergedFrom | undefined;
  /** Names the key of the digests, where several runs share one; it tells nothing of the key. */
  readonly digestKey?: string | undefined;
}

export interface AuditReport {
  readonly run: RunInfo;
  readonly coverage: Coverage;
  readonly verdict: Verdict;
  readonly incidents: readonly Incident[];
  readonly findings: readonly TracedFinding[];
  readonly requests: RequestList;
  readonly rules: readonly RuleInfo[];
  /** Undefined where nothing was accepted or demanded. */
  readonly acceptance?: Acceptance | undefined;
}

/** Totals for the first line of every report. */
export interface ReportTotals {
  readonly incidents: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly categories: readonly DataCategory[];
  readonly recipients: number;
}
