// Everything that a report says in its own words, in one typed list: a language that lacks an entry does not compile.
// Causes and advice, being whole sentences of their own, stand in `cause-sentence/` and `advice/`.
import type { DifferentialCoverage, RunInfo } from '../../model/audit-report.ts';
import type { FormCoverage } from '../../model/form-coverage.ts';
import type { CrawlAccount } from '../../model/crawl-account.ts';
import type { Opaque } from '../../model/decoded-request.ts';
import type { CauseKind, IncidentState } from '../../model/incident.ts';
import type { VisitOutcome } from '../../model/page-visit.ts';
import type { Gate, Severity } from '../../model/severity.ts';
import type { VendorPurpose } from '../../model/vendor.ts';
import type { KnownBy } from '../views/known-by.ts';

/** What the headline needs to know; `open` are the causes that are neither suppressed nor repaired, `exposed` those from which nothing was sent yet, of `failing` where there are any, else of `open`. */
export interface VerdictFacts {
  readonly kind: 'pass' | 'fail' | 'incomplete';
  /** Causes at or above the gate. */
  readonly failing: number;
  readonly open: number;
  readonly exposed: number;
  readonly gate: Gate;
  /** At or above the gate, and accepted by the baseline. */
  readonly accepted?: number;
  readonly suppressed?: number;
  /** Of `failing` where there are any, else of `open`: recipients outside of what was agreed with them. */
  readonly contracts?: number;
}

export type AdviceStage = 'today' | 'repair' | 'clean-up' | 'prevent';

export interface Messages {
  // Verdict
  readonly reportTitle: string;
  readonly verdict: Readonly<Record<VerdictFacts['kind'], string>>;
  readonly headline: (facts: VerdictFacts) => string;
  /** `high and above`. */
  readonly gate: (gate: Gate) => string;
  /** As `gate`, with its name before it. */
  readonly gateLine: (gate: Gate) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly knownBy: Readonly<Record<KnownBy, string>>;
  readonly severityCount: (severity: Severity, count: number) => string;

  // Counts
  readonly recipients: (count: number) => string;
  readonly requests: (count: number) => string;
  readonly categories: (count: number) => string;
  readonly characters: (count: number) => string;
  readonly bytes: (count: number) => string;
  readonly more: (count: number) => string;
  readonly morePlaces: (count: number) => string;
  /** `a, b and c`, inside a sentence. */
  readonly list: (words: readonly string[]) => string;
  /** `a, b, c`, inside a table. */
  readonly series: (words: readonly string[]) => string;
  /** Between two sentences. */
  readonly sentenceGap: string;

  /** Names under large figures. */
  readonly figure: Readonly<Record<'causes' | 'categories' | 'recipients' | 'requests', string>>;

  // Coverage
  readonly complete: string;
  readonly incomplete: string;
  readonly pagesVisited: (visited: number, planned: number) => string;
  /** Where a page was visited more than once: for each thing that is done with its forms, or in each state of consent. */
  readonly visitsMade: (made: number, planned: number, pages: number) => string;
  readonly requestsSeen: (total: number, third: number) => string;
  readonly requestsJoined: (joined: number, total: number) => string;
  readonly reconciled: (count: number) => string;
  /** What following links came to. */
  readonly crawled: (crawl: CrawlAccount) => string;
  readonly formsDriven: (forms: readonly FormCoverage[]) => string;
  readonly compared: (comparison: DifferentialCoverage) => string;
  readonly sealed: (count: number) => string;
  readonly unsealed: string;
  readonly recorded: string;
  readonly opaqueCount: (count: number) => string;
  readonly outcome: Readonly<Record<VisitOutcome['kind'], string>>;
  readonly opaqueReason: Readonly<Record<Opaque['reason'], string>>;

  // Sections and columns
  readonly contents: string;
  readonly toContent: string;
  readonly language: string;
  readonly overview: string;
  readonly incidents: string;
  readonly noIncidents: string;
  readonly recipientsTitle: string;
  readonly recipientsIntro: string;
  readonly coverageTitle: string;
  readonly noPages: string;
  readonly limitsTitle: string;
  readonly limitsIntro: string;
  readonly opaqueTitle: string;
  readonly opaqueIntro: string;
  readonly noOpaque: string;
  readonly rulesTitle: string;
  readonly runTitle: string;
  readonly footer: string;
  readonly column: Readonly<Record<ColumnName, string>>;

  // One incident
  readonly cause: Readonly<Record<CauseKind, string>>;
  readonly state: Readonly<Record<IncidentState, string>>;
  /** Of an incident from which nothing was sent. */
  readonly notYetSent: string;
  /** What was done before it was sent. */
  readonly by: (actions: readonly string[]) => string;
  readonly suppressedUntil: (date: string) => string;
  readonly dataTitle: string;
  readonly evidenceTitle: string;
  readonly evidenceIntro: string;
  readonly sampleTitle: string;
  readonly pagesTitle: string;
  readonly adviceTitle: string;
  readonly stage: Readonly<Record<AdviceStage, string>>;
  /** How a value was encoded, outermost codec first. */
  readonly via: (codecs: readonly string[]) => string;
  readonly plain: string;
  readonly hashedBy: (digest: string) => string;
  readonly unknownVendor: string;
  readonly firstPartyHost: string;
  readonly purpose: Readonly<Record<VendorPurpose, string>>;
  readonly fingerprint: string;
  readonly seen: (first: string, last: string) => string;
  readonly initiator: Readonly<Record<'preflight' | 'unknown', string>>;

  // Run facts
  readonly fact: Readonly<Record<FactName, string>>;
  readonly command: Readonly<Record<RunInfo['command'], string>>;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly rulesLoaded: (rules: number, vendors: number) => string;
  readonly seconds: (count: number) => string;
}

export type ColumnName =
  | 'number'
  | 'case'
  | 'page'
  | 'data'
  | 'severity'
  | 'certainty'
  | 'recipient'
  | 'recipients'
  | 'requests'
  | 'values'
  | 'company'
  | 'purpose'
  | 'host'
  | 'where'
  | 'masked'
  | 'path'
  | 'decoded'
  | 'outcome'
  | 'reason'
  | 'size'
  | 'cases'
  | 'request'
  | 'sentBy'
  | 'rule'
  | 'why';

export type FactName =
  | 'tool'
  | 'command'
  | 'rules'
  | 'rulesDigest'
  | 'configDigest'
  | 'browser'
  | 'started'
  | 'ended'
  | 'duration'
  | 'sealed'
  | 'gate';
