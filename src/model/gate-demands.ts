// What the gate of a run is told: how bad is too bad, and what was accepted beforehand.
import type { Baseline } from './acceptance.ts';
import type { DataCategory } from './data-category.ts';
import type { Fingerprint } from './incident.ts';
import type { Gate, Severity } from './severity.ts';

/** What an entry of a suppressions file or of `severity:` is about. Each list that is there must hold; one of its members is enough. */
export interface IncidentSelector {
  readonly fingerprint?: readonly Fingerprint[] | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly category?: readonly DataCategory[] | undefined;
  /** Globs of the route: `/members/:id/*`. */
  readonly page?: readonly string[] | undefined;
  readonly site?: readonly string[] | undefined;
  /** Vendor ids. */
  readonly vendor?: readonly string[] | undefined;
  /** Globs of a recipient's host. */
  readonly host?: readonly string[] | undefined;
  /** Globs of the place at the source: `query.mail`. */
  readonly key?: readonly string[] | undefined;
}

/** One entry of a suppressions file. */
export interface SuppressionRule {
  readonly selector: IncidentSelector;
  readonly reason: string;
  /** ISO 8601 date (UTC), the last day on which it holds. */
  readonly until: string;
  readonly owner: string | undefined;
  readonly ticket: string | undefined;
  /** 1-based line in its file. */
  readonly line: number;
}

export interface Suppressions {
  /** As it was named. */
  readonly file: string;
  readonly entries: readonly SuppressionRule[];
  /** An entry that has expired or is not used is an error. */
  readonly strict: boolean;
}

/** One entry of `severity:`; of several that hold, the last one decides. */
export interface SeverityRule {
  readonly selector: IncidentSelector;
  readonly set: Severity;
  readonly reason: string;
}

export interface AcceptanceDemands {
  readonly allowIncomplete: boolean;
  readonly severity: readonly SeverityRule[];
  readonly suppressions: Suppressions | undefined;
  readonly baseline: Baseline | undefined;
}

/** Nothing was accepted. */
export const NOTHING_ACCEPTED: AcceptanceDemands = {
  allowIncomplete: false,
  severity: [],
  suppressions: undefined,
  baseline: undefined,
};

export interface GateDemands extends AcceptanceDemands {
  readonly gate: Gate;
}
