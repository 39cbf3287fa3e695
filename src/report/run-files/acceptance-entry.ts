// What was accepted beforehand, in the contract's words and back: `acceptance` of `run.json`.
import { z } from 'zod';
import type { Acceptance, BaselineUse, SuppressionEntry, SuppressionUse } from '../../model/acceptance.ts';
import type { Fingerprint } from '../../model/incident.ts';
import type { AbsentIncident } from '../../model/acceptance.ts';
import type { PublishedUse } from '../../model/published-list.ts';
import {
  contractUseEntry,
  contractUseFrom,
  contractUseSchema,
  publishedSchema,
  type ContractUseEntry,
} from './contract-entry.ts';
import { count } from './schema-words.ts';

interface SuppressionLine {
  /** 1-based line in its file. */
  readonly line: number;
  /** `rule=email page=/contact` */
  readonly matches: string;
  readonly reason: string;
  /** ISO 8601 date, the last day (UTC) on which it holds. */
  readonly until: string;
  readonly owner: string | null;
  readonly ticket: string | null;
  /** Incidents of this run that it is about. */
  readonly incidents: number;
}

/** `acceptance` of `run.json`: there where something was accepted beforehand. */
export interface AcceptanceEntry {
  readonly allowIncomplete: boolean;
  /** Its absent incidents stand in `incidents.json`. `bare` are fingerprints of a baseline that holds nothing else. */
  readonly baseline?: {
    readonly file: string;
    readonly createdAt: string | null;
    readonly incidents: number;
    readonly fixed: number;
    readonly notSeen: number;
    readonly bare: readonly string[];
  };
  readonly suppressions?: {
    readonly file: string;
    readonly strict: boolean;
    readonly active: readonly SuppressionLine[];
    readonly expired: readonly SuppressionLine[];
    readonly unused: readonly SuppressionLine[];
  };
  /** There for runs with contracts: each of them, and each recipient that has none. */
  readonly contracts?: ContractUseEntry;
  /** There where a published list was compared with what was observed. */
  readonly published?: PublishedUse;
}

const suppressionLine = z.object({
  line: count,
  matches: z.string(),
  reason: z.string(),
  until: z.string(),
  owner: z.nullable(z.string()),
  ticket: z.nullable(z.string()),
  incidents: count,
});

/** Schema of `AcceptanceEntry`. */
export const acceptanceSchema: z.ZodType<AcceptanceEntry> = z.object({
  allowIncomplete: z.boolean(),
  baseline: z.exactOptional(
    z.object({
      file: z.string(),
      createdAt: z.nullable(z.string()),
      incidents: count,
      fixed: count,
      notSeen: count,
      bare: z.array(z.string()),
    }),
  ),
  suppressions: z.exactOptional(
    z.object({
      file: z.string(),
      strict: z.boolean(),
      active: z.array(suppressionLine),
      expired: z.array(suppressionLine),
      unused: z.array(suppressionLine),
    }),
  ),
  contracts: z.exactOptional(contractUseSchema),
  published: z.exactOptional(publishedSchema),
});

export function acceptanceEntry({ allowIncomplete, baseline, suppressions, contracts, published }: Acceptance): AcceptanceEntry {
  return {
    allowIncomplete,
    ...(baseline === undefined ? {} : { baseline: baselineEntry(baseline) }),
    ...(suppressions === undefined ? {} : { suppressions: suppressionsEntry(suppressions) }),
    ...(contracts === undefined ? {} : { contracts: contractUseEntry(contracts) }),
    ...(published === undefined ? {} : { published }),
  };
}

/** `absent` are those of `incidents.json`. */
export function acceptanceFrom(entry: AcceptanceEntry, absent: readonly AbsentIncident[]): Acceptance {
  const { allowIncomplete, baseline, suppressions, contracts, published } = entry;
  return {
    allowIncomplete,
    ...(baseline === undefined ? {} : { baseline: baselineFrom(baseline, absent) }),
    ...(suppressions === undefined ? {} : { suppressions: suppressionsFrom(suppressions) }),
    ...(contracts === undefined ? {} : { contracts: contractUseFrom(contracts) }),
    ...(published === undefined ? {} : { published }),
  };
}

function baselineEntry({ file, createdAt, incidents, absent, bare = [] }: BaselineUse): NonNullable<AcceptanceEntry['baseline']> {
  const fixed = absent.filter(({ how }) => how === 'fixed').length;
  return { file, createdAt: createdAt ?? null, incidents, fixed, notSeen: absent.length - fixed, bare };
}

function baselineFrom(
  { file, createdAt, incidents, bare }: NonNullable<AcceptanceEntry['baseline']>,
  absent: readonly AbsentIncident[],
): BaselineUse {
  const kept = bare.length === 0 ? {} : { bare: bare as readonly Fingerprint[] };
  return { file, createdAt: createdAt ?? undefined, incidents, absent, ...kept };
}

function suppressionsEntry({
  file,
  strict = false,
  active,
  expired,
  unused,
}: SuppressionUse): NonNullable<AcceptanceEntry['suppressions']> {
  const lines = (entries: readonly SuppressionEntry[]): readonly SuppressionLine[] =>
    entries.map((entry) => ({ ...entry, owner: entry.owner ?? null, ticket: entry.ticket ?? null }));
  return { file, strict, active: lines(active), expired: lines(expired), unused: lines(unused) };
}

function suppressionsFrom({
  file,
  strict,
  active,
  expired,
  unused,
}: NonNullable<AcceptanceEntry['suppressions']>): SuppressionUse {
  const entries = (lines: readonly SuppressionLine[]): readonly SuppressionEntry[] =>
    lines.map((line) => ({ ...line, owner: line.owner ?? undefined, ticket: line.ticket ?? undefined }));
  return {
    file,
    active: entries(active),
    expired: entries(expired),
    unused: entries(unused),
    ...(strict ? { strict } : {}),
  };
}
