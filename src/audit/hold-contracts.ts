// What was judged, held against what the firm has agreed with recipients and what it publishes about them.
import type { Acceptance } from '../model/acceptance.ts';
import type { Coverage, RunInfo } from '../model/audit-report.ts';
import type { Incident } from '../model/incident.ts';
import type { RuleInfo } from '../model/rule.ts';
import type { ContractRow } from '../model/vendor-contract.ts';
import type { VendorRef } from '../model/vendor.ts';
import { siteOf } from '../capture/site.ts';
import type { LoadedContracts } from '../plan/contracts/load-contracts.ts';
import { applyContracts, sawEverything } from '../triage/contracts/apply-contracts.ts';
import { comparePublished } from '../triage/contracts/compare-published.ts';
import { CONTRACT_RULES } from '../triage/contracts/contract-rules.ts';
import type { Judgment } from './judge-traffic.ts';
import type { Knowledge } from './knowledge.ts';

export interface HeldContracts {
  readonly incidents: readonly Incident[];
  readonly use: Pick<Acceptance, 'contracts' | 'published'>;
}

/** Incidents as they were where there are no contracts. Contracts have to hold on the day of `startedAt`; a shard never saw everything. */
export function holdContracts(
  loaded: LoadedContracts | undefined,
  judgment: Pick<Judgment, 'incidents' | 'findings' | 'requests'>,
  coverage: Coverage,
  { vendors }: Knowledge,
  { startedAt, shard }: Pick<RunInfo, 'startedAt' | 'shard'>,
): HeldContracts {
  const { file, contracts, published: list } = loaded ?? {};
  const known = vendors.vendors.map(({ ref }) => ref);
  const published =
    list === undefined
      ? {}
      : {
          published: comparePublished({
            list,
            requests: judgment.requests,
            known,
            sawEverything: shard === undefined && sawEverything(coverage),
          }),
        };
  if (contracts === undefined) return { incidents: judgment.incidents, use: published };
  const { incidents, use } = applyContracts({
    ...judgment,
    contracts,
    coverage,
    isPart: shard !== undefined,
    today: startedAt.slice(0, 10),
    siteOf,
  });
  return {
    incidents,
    use: { contracts: { rows: use.rows.map((row) => named(row, known)), ...(file === undefined ? {} : { file }) }, ...published },
  };
}

// Of a contract that nobody used, only the id is known so far.
function named(row: ContractRow, known: readonly VendorRef[]): ContractRow {
  const vendor = row.vendor ?? known.find(({ id }) => id === row.contract?.vendor);
  return vendor === undefined ? row : { ...row, vendor };
}

/** The contracts' rules that incidents name, as reports explain them. */
export function contractRulesOf(incidents: readonly Incident[]): readonly RuleInfo[] {
  return CONTRACT_RULES.filter(({ id }) => incidents.some(({ rules }) => rules.includes(id)));
}

const MOST_NEAR = 5;

/** Complains, with its place, about a contract with a vendor that no vendor file knows. */
export function checkVendorsOf(loaded: LoadedContracts | undefined, { vendors }: Knowledge): void {
  const ids = vendors.vendors.map(({ ref }): string => ref.id);
  for (const [index, { vendor }] of (loaded?.contracts ?? []).entries()) {
    if (vendor === undefined || ids.includes(vendor)) continue;
    loaded?.complainAt(
      index,
      'vendor',
    )(
      vendor.includes('.')
        ? 'expected the id of a vendor file; name a recipient without one by its `hosts`'
        : `no vendor file has this id${nearest(ids, vendor)}; name a recipient without one by its \`hosts\``,
    );
  }
}

// Of words of one or two letters everything is near.
const SHORTEST = 3;

// Ids that share a word with what was written, or begin as it does.
function nearest(ids: readonly string[], wanted: string): string {
  const wordsOf = (id: string): readonly string[] =>
    id
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length >= SHORTEST);
  const words = wordsOf(wanted);
  const points = (id: string): number =>
    wordsOf(id).filter((part) => words.some((word) => word.includes(part) || part.includes(word))).length +
    (id.slice(0, SHORTEST) === wanted.slice(0, SHORTEST) ? 0.5 : 0);
  const near = ids.filter((id) => points(id) > 0).sort((a, b) => points(b) - points(a) || (a < b ? -1 : 1));
  return near.length === 0 ? '' : `; near it: ${near.slice(0, MOST_NEAR).join(', ')}`;
}
