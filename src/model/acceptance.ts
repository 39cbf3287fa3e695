// What a firm has accepted or demands, and what became of it in this run: baseline, suppressions, contracts with vendors.
import type { DataCategory } from './data-category.ts';
import type { Cause, Fingerprint } from './incident.ts';
import type { ConsentState } from './outbound-request.ts';
import type { RuleId } from './rule.ts';
import type { Certainty, Severity } from './severity.ts';
import type { PublishedUse } from './published-list.ts';
import type { ContractUse } from './vendor-contract.ts';

/** An incident as a baseline keeps it: no value, no query string, no free text. */
export interface AcceptedIncident {
  readonly fingerprint: Fingerprint;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly categories: readonly DataCategory[];
  readonly rules: readonly RuleId[];
  readonly cause: Pick<Cause, 'kind' | 'at' | 'page' | 'site'>;
  /** ISO 8601. */
  readonly firstSeen: string;
  /** States of consent under which it was sent: where they were not driven again, nobody looked. */
  readonly consent?: readonly ConsentState[] | undefined;
  /** It took an action on the page (typing, a form): a page that was only looked at could not have shown it. */
  readonly acted?: true | undefined;
  /** It waited in the page and was not sent: recordings of traffic do not show such. */
  readonly exposed?: true | undefined;
}

/** A baseline file as it was read. */
export interface Baseline {
  /** As it was named. */
  readonly file: string;
  /** ISO 8601; version 1 of the file does not say. */
  readonly createdAt: string | undefined;
  readonly incidents: readonly AcceptedIncident[];
  /** Of version 1, which is a list of fingerprints and nothing else. */
  readonly bare: readonly Fingerprint[];
}

/**
 * An incident of the baseline that this run did not meet. `fixed`: its page was visited, and nothing that could have shown it was
 * missed. `not-seen`: nobody looked, so nothing is known about it.
 */
export interface AbsentIncident extends AcceptedIncident {
  readonly how: 'fixed' | 'not-seen';
}

/** A baseline and what this run made of it. */
export interface BaselineUse {
  /** As it was named. */
  readonly file: string;
  /** ISO 8601; undefined for a baseline of version 1, which does not say. */
  readonly createdAt: string | undefined;
  /** Entries of the file. */
  readonly incidents: number;
  readonly absent: readonly AbsentIncident[];
  /** Fingerprints of version 1 that this run did not meet: it does not say where to look, so nothing is known about them. */
  readonly bare?: readonly Fingerprint[] | undefined;
}

/** One entry of a suppressions file, as reports name it. */
export interface SuppressionEntry {
  /** 1-based line in its file. */
  readonly line: number;
  /** What it holds for, printable: a fingerprint, or `rule=email page=/contact vendor=karte`. */
  readonly matches: string;
  readonly reason: string;
  /** ISO 8601 date, the last day on which it holds. */
  readonly until: string;
  readonly owner: string | undefined;
  readonly ticket: string | undefined;
  /** Incidents of this run that it holds for. */
  readonly incidents: number;
}

/** A suppressions file and what became of its entries; `expired` ones hold nothing back. */
export interface SuppressionUse {
  readonly file: string;
  readonly active: readonly SuppressionEntry[];
  readonly expired: readonly SuppressionEntry[];
  /** Hold for nothing in this run, though every page was seen. */
  readonly unused: readonly SuppressionEntry[];
  /** `--strict-suppressions`: an entry that has expired or is not used is an error. */
  readonly strict?: boolean | undefined;
}

export interface Acceptance {
  readonly baseline?: BaselineUse | undefined;
  readonly suppressions?: SuppressionUse | undefined;
  readonly contracts?: ContractUse | undefined;
  /** What the firm publishes about its recipients, held against those that were observed. */
  readonly published?: PublishedUse | undefined;
  /** `--allow-incomplete`: what was not seen does not hold the gate shut, and every report says so. */
  readonly allowIncomplete: boolean;
}
