// What was observed of each contract, and of each recipient that has none: counted as requests come.
import type { RequestSummary } from '../../model/audit-report.ts';
import { categoryRank, type DataCategory } from '../../model/data-category.ts';
import type { Finding } from '../../model/finding.ts';
import type { ContractRow, VendorContract } from '../../model/vendor-contract.ts';
import type { VendorRef } from '../../model/vendor.ts';

/** How one request stands; without a contract, `at` is what its recipient is called. */
type Stands =
  | { readonly standing: 'kept' | 'breached' | 'expired'; readonly contract: VendorContract }
  | { readonly standing: 'undeclared'; readonly at: string };

export interface ContractRows {
  readonly take: (request: RequestSummary, findings: readonly Finding[], stands: Stands) => void;
  /** Contracts in the order of their file, then who has none, those with most personal data first. */
  readonly list: (sawEverything: boolean) => readonly ContractRow[];
}

interface Count {
  readonly hosts: Set<string>;
  readonly vendors: Map<string, VendorRef | undefined>;
  readonly categories: Set<DataCategory>;
  requests: number;
  carrying: number;
  standing: ContractRow['standing'];
}

export function openContractRows(contracts: readonly VendorContract[]): ContractRows {
  const declared = new Map<VendorContract, Count>();
  const others = new Map<string, Count>();
  return {
    take: (request, findings, stands) => {
      const count =
        stands.standing === 'undeclared' ? countIn(others, stands.at, 'undeclared') : countIn(declared, stands.contract, 'kept');
      count.requests += 1;
      if (findings.length > 0) count.carrying += 1;
      count.hosts.add(request.host);
      count.vendors.set(request.vendor?.id ?? '', request.vendor);
      for (const { category } of findings) count.categories.add(category);
      if (stands.standing !== 'kept') count.standing = stands.standing;
    },
    list: (sawEverything) => [
      ...contracts.map((contract): ContractRow => {
        const count = declared.get(contract);
        const at = contract.vendor ?? contract.hosts.join(' ');
        if (count !== undefined) return { contract, ...rowOf(at, count) };
        const standing = sawEverything ? 'unused' : 'not-seen';
        return { contract, at, hosts: [], requests: 0, carrying: 0, categories: [], standing };
      }),
      ...Array.from(others, ([at, count]) => rowOf(at, count)).sort(
        (a, b) => b.carrying - a.carrying || b.requests - a.requests || (a.at < b.at ? -1 : 1),
      ),
    ],
  };
}

function countIn<K>(counts: Map<K, Count>, key: K, standing: ContractRow['standing']): Count {
  const known = counts.get(key) ?? {
    hosts: new Set(),
    vendors: new Map(),
    categories: new Set(),
    requests: 0,
    carrying: 0,
    standing,
  };
  counts.set(key, known);
  return known;
}

function rowOf(at: string, { hosts, vendors, categories, requests, carrying, standing }: Count): ContractRow {
  const [vendor] = vendors.size === 1 ? [...vendors.values()] : [];
  return {
    at,
    ...(vendor === undefined ? {} : { vendor }),
    hosts: [...hosts].sort(),
    requests,
    carrying,
    categories: [...categories].sort((a, b) => categoryRank(a) - categoryRank(b)),
    standing,
  };
}
