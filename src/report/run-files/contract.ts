// The four files of a run directory, as users script against them. Absence is `null`; `origin` alone is left out where a run has
// no input file. Keys may be added; none is renamed or given another meaning without a new `schemaVersion`.
import type { DataCategory } from '../../model/data-category.ts';
import type { Carrier, Meaning } from '../../model/decoded-request.ts';
import type { CauseKind, Exposedness, IncidentState } from '../../model/incident.ts';
import type { ConsentState, Origin, Transport } from '../../model/outbound-request.ts';
import type { OutwardDirective, ReferrerPolicy } from '../../model/page-policy.ts';
import type { Certainty, Severity } from '../../model/severity.ts';
import type { IncidentContract } from '../../model/vendor-contract.ts';

export type * from './run-contract.ts';
export { SCHEMA_VERSION } from './schema-version.ts';

/** Text of each file of a stored run. */
export interface RunTexts {
  readonly run: string;
  readonly requests: string;
  readonly findings: string;
  readonly incidents: string;
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
  /** Id of the tag container that it loads or speaks for; absent where the request names none. */
  readonly container?: string | undefined;
  readonly initiator: InitiatorEntry;
  readonly action: string | null;
  /** What had been chosen at a consent banner; absent for recordings that do not say. */
  readonly consent?: ConsentState | undefined;
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
    readonly consent?: ConsentState | undefined;
    /** What was done before it was sent; absent where nothing was. */
    readonly action?: string | undefined;
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

interface SuppressionOfIncident {
  readonly reason: string;
  readonly until: string;
  readonly owner?: string | undefined;
  readonly ticket?: string | undefined;
  /** 1-based line of the entry in its file. */
  readonly line?: number | undefined;
}

/**
 * An element of `incidents.json`. One in state `absent` is of the baseline and was not met: no recipients, pages, values, findings
 * and requests, and its `lastSeen` is when the baseline was written.
 */
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
  readonly suppression: SuppressionOfIncident | null;
  readonly label: string | null;
  readonly rules: readonly string[];
  /** Distinct requests that carried a value. */
  readonly requests: number;
  /** Ids in `findings.jsonl`. */
  readonly findings: readonly string[];
  /** States of consent under which it was sent, as far as they are known. */
  readonly consent?: readonly ConsentState[] | undefined;
  /** `exposed`: nothing was sent yet, so there are no recipients, requests and findings. Absent from runs that older versions wrote: sent. */
  readonly exposure?: Exposedness | undefined;
  /** What the page at fault says about where its data may go; absent where nobody looked. Null: the browser's default, or no such policy. */
  readonly policy?:
    | { readonly referrer: ReferrerPolicy | null; readonly limited: readonly OutwardDirective[] | null }
    | undefined;
  /** What was done before it was sent, in the order in which it was first done; absent where nothing was. */
  readonly actions?: readonly string[] | undefined;
  /** Where the configuration set the severity: what it was rated as, and why it was set. */
  readonly setSeverity?: { readonly rated: Severity; readonly reason: string } | undefined;
  /** Where a baseline holds it, but not as bad: what it accepted, and the categories that it did not. */
  readonly worse?: { readonly severity: Severity; readonly added: readonly DataCategory[] } | undefined;
  /** The suppression that held it back until it expired. */
  readonly expired?: SuppressionOfIncident | undefined;
  /** Of an absent one: `fixed` where its page was visited and nothing was missed there, else `not-seen`. */
  readonly how?: 'fixed' | 'not-seen' | undefined;
  /** Of an absent one: it takes an action on the page. */
  readonly acted?: true | undefined;
  /** How it stands to the contracts with recipients; absent where there are none, or none says anything about it. */
  readonly contract?: IncidentContract | undefined;
}
