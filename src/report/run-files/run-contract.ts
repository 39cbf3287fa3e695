// `run.json`, as users script against it: which versions ran, what was seen, and the verdict.
import type { Place } from '../../model/config-places.ts';
import type { DataCategory } from '../../model/data-category.ts';
import type { FormCoverage } from '../../model/form-coverage.ts';
import type { CrawlAccount } from '../../model/crawl-account.ts';
import type { ConsentChoice } from '../../model/crawl-plan.ts';
import type { ConsentCoverage, DifferentialCoverage, OpenDemands, RunInfo } from '../../model/audit-report.ts';
import type { Reconciliation } from '../../model/reconciliation.ts';
import type { Text } from '../../model/language.ts';
import type { AcceptanceEntry } from './acceptance-entry.ts';
import type { Gate, Severity } from '../../model/severity.ts';
import type { MergedFrom, Shard } from '../../model/shard.ts';
import type { VendorEntry } from './vendor-entry.ts';
import type { SCHEMA_VERSION } from './schema-version.ts';

/** `incomplete` stands in every kind, so that one question is enough for a script. */
export type VerdictEntry =
  | { readonly kind: 'pass'; readonly incomplete: false }
  | { readonly kind: 'fail'; readonly incomplete: boolean; readonly incidents: number }
  | { readonly kind: 'incomplete'; readonly incomplete: true; readonly reasons: readonly Text[]; readonly allowed?: boolean };

/** One page of the plan: its redacted URL and how the visit ended. */
export interface PageEntry {
  readonly url: string;
  readonly label: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly requests: number;
  /** There for runs in which something was chosen at consent banners. */
  readonly consent?: ConsentChoice | undefined;
  /** There for pages that a shard opened for their links alone: another shard tells of them. */
  readonly scout?: true | undefined;
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
  /** There for runs that followed links; a list of at most 500 templates. */
  readonly crawl?: CrawlAccount | undefined;
  /** There for runs that met forms. */
  readonly forms?: readonly FormCoverage[] | undefined;
  /** There where something was chosen at consent banners, or one stood. */
  readonly consent?: ConsentCoverage | undefined;
  /** There for shards of runs of which something is demanded. */
  readonly demands?: OpenDemands | undefined;
  /** `page`: the only page that the gap concerns. */
  readonly gaps: readonly (Text & { readonly page?: string | undefined })[];
  readonly limits: readonly Text[];
}

/** What a `rule` id stands for; how it matches is not part of a run. */
export interface RuleEntry {
  readonly id: string;
  readonly group: string;
  readonly title: Text;
  readonly category: DataCategory;
  readonly severity: Severity;
  /** There for the rule in whose name planted values of its category are found. */
  readonly primary?: true | undefined;
  readonly cwe: readonly string[];
  readonly why: Text;
  readonly references: readonly string[];
  readonly examples: { readonly leak: number; readonly clean: number };
}

/** Line and column are 1-based, the end is exclusive; `file` is relative to the checkout, null outside of it. */
export interface ConfigEntry {
  readonly file: string | null;
  readonly site: Place;
  readonly entries: readonly { readonly label: string | null; readonly url: string | null; readonly place: Place }[];
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
  /** There for runs of a configuration file: where its entries stand in it. */
  readonly config?: ConfigEntry | undefined;
  readonly sealed: boolean;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly gate: Gate;
  /** There for a part of a run, the first being 1. */
  readonly shard?: Shard | undefined;
  /** There for merged runs. */
  readonly merged?: MergedFrom | undefined;
  /** There for runs whose digests can be compared with those of others that have the same. */
  readonly digestKey?: string | undefined;
  readonly verdict: VerdictEntry;
  readonly coverage: CoverageEntry;
  /** There where something was accepted beforehand. */
  readonly acceptance?: AcceptanceEntry | undefined;
  /** What the ids in the other files stand for. */
  readonly catalogue: { readonly vendors: readonly VendorEntry[]; readonly rules: readonly RuleEntry[] };
}
