// The four files of a run directory, as users script against them. Absence is `null`; `origin` alone is left out where a run has
// no input file. Keys may be added; none is renamed or given another meaning without a new `schemaVersion`.
import type { DataCategory } from '../../model/data-category.ts';
import type { Carrier, Meaning } from '../../model/decoded-request.ts';
import type { CauseKind, IncidentState } from '../../model/incident.ts';
import type { Origin, Transport } from '../../model/outbound-request.ts';
import type { DifferentialCoverage, RunInfo } from '../../model/audit-report.ts';
import type { Reconciliation } from '../../model/reconciliation.ts';
import type { Text } from '../../model/language.ts';
import type { Certainty, Gate, Severity } from '../../model/severity.ts';
import type { VendorPurpose } from '../../model/vendor.ts';

/** Written into `run.json` and `report.json`; a reader of 1 refuses every other. */
export const SCHEMA_VERSION = 1;

/** Text of each file of a stored run. */
export interface RunTexts {
  readonly run: string;
  readonly requests: string;
  readonly findings: string;
  readonly incidents: string;
}

/** `incomplete` stands in every kind, so that one question is enough for a script. */
export type VerdictEntry =
  | { readonly kind: 'pass'; readonly incomplete: false }
  | { readonly kind: 'fail'; readonly incomplete: boolean; readonly incidents: number }
  | { readonly kind: 'incomplete'; readonly incomplete: true; readonly reasons: readonly Text[] };

/** One page of the plan: its redacted URL and how the visit ended. */
export interface PageEntry {
  readonly url: string;
  readonly label: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly requests: number;
}

/** `gaps` make a run incomplete; `limits` hold for every run of its kind. */
export interface CoverageEntry {
  readonly pages: readonly PageEntry[];
  readonly requests: { readonly total: number; readonly third: number; readonly joined: number; readonly sealed: number };
  readonly opaque: number;
  /** Null for recordings; absent from runs that older versions wrote. */
  readonly wire?: Reconciliation | null | undefined;
  /** There for runs that were compared with others (`--differential`). */
  readonly differential?: DifferentialCoverage | undefined;
  readonly gaps: readonly Text[];
  readonly limits: readonly Text[];
}

/** What a `vendor` id in the other files stands for; `country` is ISO 3166-1 alpha-2 of the company. */
export interface VendorEntry {
  readonly id: string;
  readonly name: Text;
  readonly company: string;
  readonly country: string;
  readonly purpose: VendorPurpose;
}

/** What a `rule` id stands for; how it matches is not part of a run. */
export interface RuleEntry {
  readonly id: string;
  readonly group: string;
  readonly title: Text;
  readonly category: DataCategory;
  readonly severity: Severity;
  readonly cwe: readonly string[];
  readonly why: Text;
  readonly references: readonly string[];
  readonly examples: { readonly leak: number; readonly clean: number };
}

/** `run.json`. */
export interface RunEntry {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly tool: RunInfo['tool'];
  readonly command: RunInfo['command'];
  readonly rules: RunInfo['rules'];
  readonly vendors: RunInfo['vendors'];
  readonly browser: { readonly name: string; readonly version: string; readonly source: string } | null;
  readonly configDigest: string | null;
  readonly sealed: boolean;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly gate: Gate;
  readonly verdict: VerdictEntry;
  readonly coverage: CoverageEntry;
  /** What the ids in the other files stand for. */
  readonly catalogue: { readonly vendors: readonly VendorEntry[]; readonly rules: readonly RuleEntry[] };
}

/** Line and column are 1-based, the URL has no query. */
export interface FrameEntry {
  readonly url: string;
  readonly functionName: string;
  readonly line: number;
  readonly column: number;
}

/** `frames` are outermost first. */
export type InitiatorEntry =
  | { readonly kind: 'script'; readonly frames: readonly FrameEntry[] }
  | { readonly kind: 'parser'; readonly url: string; readonly line: number | null }
  | { readonly kind: 'preflight' }
  | { readonly kind: 'unknown' };

/** A line of `requests.jsonl`: the input form of `replay` with every value replaced, and what we know beside it. */
export interface RequestEntry {
  readonly id: string;
  readonly url: string;
  readonly method: string;
  /** Header names; each value is `•••`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly page: string;
  readonly host: string;
  readonly site: string;
  readonly party: 'first' | 'third';
  readonly vendor: string | null;
  readonly transport: Transport;
  readonly initiator: InitiatorEntry;
  readonly action: string | null;
  readonly bodyBytes: number;
  readonly sentAt: string;
  readonly fields: number;
  readonly opaque: readonly { readonly path: string; readonly reason: string; readonly bytes: number }[];
  readonly origin?: Origin;
}

/** `keys` are all places at the source that travelled together, `at` first. */
export interface CauseEntry {
  readonly kind: CauseKind;
  readonly at: string;
  readonly page: string;
  readonly keys: readonly string[];
  readonly site: string;
}

/** A line of `findings.jsonl`. */
export interface FindingEntry {
  readonly id: string;
  readonly rule: string;
  readonly category: DataCategory;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly page: string;
  readonly request: {
    readonly id: string;
    readonly url: string;
    readonly method: string;
    readonly host: string;
    readonly site: string;
    readonly party: 'first' | 'third';
    readonly vendor: string | null;
  };
  readonly field: {
    readonly carrier: Carrier;
    /** Below the carrier: `dl > query.mail` in `query`. */
    readonly path: string;
    readonly codecs: readonly string[];
    readonly meaning: {
      readonly kind: Meaning['kind'];
      readonly category: DataCategory | null;
      readonly reasoning: string;
    } | null;
  };
  readonly evidence: { readonly masked: string; readonly length: number; readonly digest: string };
  /** Name of the digest that was sent in place of the value. */
  readonly hashedBy: string | null;
  readonly cause: CauseEntry;
  readonly origin?: Origin;
}

/** `carriers` are outermost places: `query.dl`, `header.referer`. */
export interface RecipientEntry {
  readonly host: string;
  readonly site: string;
  readonly party: 'first' | 'third';
  readonly vendor: string | null;
  readonly requests: number;
  readonly carriers: readonly string[];
}

/** An element of `incidents.json`. */
export interface IncidentEntry {
  readonly fingerprint: string;
  readonly state: IncidentState;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly categories: readonly DataCategory[];
  readonly cause: CauseEntry;
  readonly recipients: readonly RecipientEntry[];
  readonly pages: readonly string[];
  readonly values: Readonly<Partial<Record<DataCategory, number>>>;
  /** What to do, as one text in the language of the run. */
  readonly advice: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly suppression: { readonly reason: string; readonly until: string } | null;
  readonly label: string | null;
  readonly rules: readonly string[];
  /** Distinct requests that carried a value. */
  readonly requests: number;
  /** Ids in `findings.jsonl`. */
  readonly findings: readonly string[];
}
