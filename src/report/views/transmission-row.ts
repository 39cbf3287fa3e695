// Recipients of a run as a list of transmissions has them: one row for each product, apart by the contract that holds for it.
import type { AuditReport, RequestSummary } from '../../model/audit-report.ts';
import { categoryRank, type DataCategory } from '../../model/data-category.ts';
import { isClosedDigest } from '../../model/hashed-by.ts';
import { isReceiver, nameOfReceiver } from '../../model/receiver.ts';
import type { ContractRow, VendorContract } from '../../model/vendor-contract.ts';
import type { VendorRef } from '../../model/vendor.ts';

/** What every request tells by its headers, whatever it was made for. */
export const TOLD_BY_HEADERS = ['referer', 'cookie', 'user-agent'] as const;
export type ToldByHeader = (typeof TOLD_BY_HEADERS)[number];

export interface TransmissionRow {
  /** Vendor id, or registrable domain. */
  readonly at: string;
  readonly vendor: VendorRef | undefined;
  readonly contract: VendorContract | undefined;
  /** Undefined for runs without contracts. */
  readonly standing: ContractRow['standing'] | undefined;
  readonly hosts: readonly string[];
  readonly requests: number;
  /** Personal data that was found, by whether it was met in the clear. */
  readonly clear: readonly DataCategory[];
  readonly hashed: readonly DataCategory[];
  readonly headers: readonly ToldByHeader[];
  /** Addresses of pages without query. */
  readonly pages: readonly string[];
  /** Of each category, how many requests carried it in the clear and as a digest. */
  readonly counts: ReadonlyMap<DataCategory, { readonly clear: number; readonly hashed: number }>;
}

interface Gathered {
  readonly first: RequestSummary;
  readonly row: ContractRow | undefined;
  readonly hosts: Set<string>;
  readonly headers: Set<string>;
  readonly pages: Set<string>;
  readonly counts: Map<DataCategory, { clear: number; hashed: number }>;
  requests: number;
}

/** By name of the recipient, so that two runs of the same site give lists that can be compared line by line. */
export function viewTransmissions(report: AuditReport): readonly TransmissionRow[] {
  const sentIn = dataByRequest(report);
  const rowOf = contractRows(report);
  const gathered = new Map<string, Gathered>();
  for (const request of report.requests) {
    if (!isReceiver(request)) continue;
    const row = rowOf(request);
    const key = `${nameOfReceiver(request)}\n${row?.contract?.line ?? ''}`;
    const own = gathered.get(key) ?? begun(request, row);
    gathered.set(key, own);
    own.requests += 1;
    own.hosts.add(request.host);
    own.pages.add(request.page.replace(/[?#].*$/s, ''));
    for (const name of request.headers) own.headers.add(name);
    for (const [category, how] of sentIn.get(request.id) ?? []) {
      const count = own.counts.get(category) ?? { clear: 0, hashed: 0 };
      count[how] += 1;
      own.counts.set(category, count);
    }
  }
  return Array.from(gathered.values(), finished).sort(
    (a, b) => compare(a.at, b.at) || (a.contract?.line ?? 0) - (b.contract?.line ?? 0),
  );
}

function begun(first: RequestSummary, row: ContractRow | undefined): Gathered {
  return { first, row, hosts: new Set(), headers: new Set(), pages: new Set(), counts: new Map(), requests: 0 };
}

function finished({ first, row, hosts, headers, pages, counts, requests }: Gathered): TransmissionRow {
  const categories = [...counts.keys()].sort((a, b) => categoryRank(a) - categoryRank(b));
  const isClear = (category: DataCategory): boolean => (counts.get(category)?.clear ?? 0) > 0;
  return {
    at: nameOfReceiver(first),
    vendor: first.vendor,
    contract: row?.contract,
    standing: row?.standing,
    hosts: [...hosts].sort(compare),
    requests,
    clear: categories.filter(isClear),
    hashed: categories.filter((category) => !isClear(category)),
    headers: TOLD_BY_HEADERS.filter((name) => headers.has(name)),
    pages: [...pages].sort(compare),
    counts: new Map(categories.map((category) => [category, counts.get(category) ?? { clear: 0, hashed: 0 }])),
  };
}

// The clear counts where a request holds both: whoever has the value needs no digest.
function dataByRequest({ findings }: AuditReport): ReadonlyMap<string, ReadonlyMap<DataCategory, 'clear' | 'hashed'>> {
  const lists = new Map<string, Map<DataCategory, 'clear' | 'hashed'>>();
  for (const { finding } of findings) {
    const own = lists.get(finding.request) ?? new Map<DataCategory, 'clear' | 'hashed'>();
    lists.set(finding.request, own);
    const isDigest = isClosedDigest(finding.hashedBy);
    if (!isDigest || !own.has(finding.category)) own.set(finding.category, isDigest ? 'hashed' : 'clear');
  }
  return lists;
}

function contractRows({ acceptance }: AuditReport): (request: RequestSummary) => ContractRow | undefined {
  const rows = acceptance?.contracts?.rows ?? [];
  const byHosts = rows.filter(({ contract }) => contract !== undefined && contract.vendor === undefined);
  return (request) =>
    byHosts.find(({ hosts }) => hosts.includes(request.host)) ??
    rows.find(({ contract }) => contract?.vendor !== undefined && contract.vendor === request.vendor?.id) ??
    rows.find(({ contract, at }) => contract === undefined && at === nameOfReceiver(request));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
