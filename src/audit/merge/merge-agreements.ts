// What several runs observed of those with whom something is agreed, and of what is published about them.
import type { Acceptance } from '../../model/acceptance.ts';
import type { PublishedUse } from '../../model/published-list.ts';
import type { ContractRow, ContractUse } from '../../model/vendor-contract.ts';

type Agreements = Pick<Acceptance, 'contracts' | 'published'>;

/** `sawEverything`: nothing of the whole was missed, so that what nobody met says something. */
export function mergeAgreements(parts: readonly (Agreements | undefined)[], sawEverything: boolean): Agreements {
  const contracts = mergeContracts(
    parts.flatMap((part) => part?.contracts ?? []),
    sawEverything,
  );
  const published = mergePublished(
    parts.flatMap((part) => part?.published ?? []),
    sawEverything,
  );
  return { ...(contracts === undefined ? {} : { contracts }), ...(published === undefined ? {} : { published }) };
}

function mergeContracts(uses: readonly ContractUse[], sawEverything: boolean): ContractUse | undefined {
  const [first] = uses;
  if (first === undefined) return undefined;
  const byName = new Map<string, ContractRow[]>();
  for (const row of uses.flatMap(({ rows }) => rows)) {
    const name = row.contract === undefined ? row.at : `line ${row.contract.line}`;
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const rows = [...byName.values()].map((same) => joined(same, sawEverything));
  const place = ({ contract }: ContractRow): number => contract?.line ?? Infinity;
  return { ...first, rows: rows.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b))) };
}

function joined(same: readonly ContractRow[], sawEverything: boolean): ContractRow {
  const met = same.filter(({ standing }) => standing !== 'unused' && standing !== 'not-seen');
  const [first] = (met.length > 0 ? met : same) as [ContractRow, ...ContractRow[]];
  const sum = (of: (row: ContractRow) => number): number => same.reduce((total, row) => total + of(row), 0);
  const worst = (['breached', 'expired', 'undeclared', 'kept'] as const).find((word) =>
    met.some(({ standing }) => standing === word),
  );
  return {
    ...first,
    hosts: [...new Set(same.flatMap(({ hosts }) => hosts))].sort(),
    requests: sum(({ requests }) => requests),
    carrying: sum(({ carrying }) => carrying),
    categories: [...new Set(same.flatMap(({ categories }) => categories))],
    standing: worst ?? (sawEverything ? 'unused' : 'not-seen'),
  };
}

function mergePublished(uses: readonly PublishedUse[], sawEverything: boolean): PublishedUse | undefined {
  const [first, ...others] = uses;
  if (first === undefined) return undefined;
  const missing = new Map<string, PublishedUse['missing'][number]>();
  for (const one of uses.flatMap((use) => use.missing)) {
    const known = missing.get(one.at);
    const hosts = [...new Set([...(known?.hosts ?? []), ...one.hosts])].sort();
    missing.set(one.at, { ...one, hosts, requests: (known?.requests ?? 0) + one.requests });
  }
  return {
    file: first.file,
    missing: [...missing.values()].toSorted((a, b) => b.requests - a.requests || (a.at < b.at ? -1 : 1)),
    unobserved: first.unobserved.filter((name) => others.every(({ unobserved }) => unobserved.includes(name))),
    sawEverything,
  };
}
