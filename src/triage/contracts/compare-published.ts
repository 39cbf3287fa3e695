// What the firm publishes about recipients, held against those that were observed: who is missing, and who was not met.
import type { RequestList } from '../../model/audit-report.ts';
import type { PublishedEntry, PublishedList, PublishedUse } from '../../model/published-list.ts';
import { matchesGlob } from '../../model/glob.ts';
import { isReceiver, nameOfReceiver } from '../../model/receiver.ts';
import type { VendorRef } from '../../model/vendor.ts';
import { foldName, mentions } from './fold-names.ts';

export interface PublishedInput {
  readonly list: PublishedList;
  readonly requests: RequestList;
  /** Every vendor that is known by name: running text is searched for those that were not met. */
  readonly known: readonly VendorRef[];
  readonly sawEverything: boolean;
}

interface Observed {
  readonly at: string;
  readonly vendor: VendorRef | undefined;
  readonly hosts: Set<string>;
  requests: number;
}

/** A product, its company or one of its hosts: whichever the list names, the recipient is published. */
export function comparePublished({ list, requests, known, sawEverything }: PublishedInput): PublishedUse {
  const observed = [...observedIn(requests).values()];
  const text = foldName(list.text);
  const plain = list.text.normalize('NFKC').toLowerCase();
  const isNamed = ({ vendor, at, hosts }: Observed): boolean =>
    namesOf(vendor).some((name) => mentions(text, name)) ||
    [at, ...hosts].some((host) => host.includes('.') && namesHost(plain, host)) ||
    (list.entries ?? []).some((entry) =>
      entry.hosts.some((glob) => [...hosts].some((host) => matchesGlob(glob.toLowerCase(), host))),
    );
  const missing = observed
    .filter((one) => !isNamed(one))
    .map(({ at, vendor, hosts, requests: count }) => ({
      at,
      name: vendor?.name ?? { en: at, ja: at },
      hosts: [...hosts].sort(),
      requests: count,
    }))
    .sort((a, b) => b.requests - a.requests || (a.at < b.at ? -1 : 1));
  return { file: list.file, missing, unobserved: unobservedOf(list, text, observed, known), sawEverything };
}

function unobservedOf(
  { entries }: PublishedList,
  text: string,
  observed: readonly Observed[],
  known: readonly VendorRef[],
): readonly string[] {
  if (entries !== undefined) return unique(entries.filter((entry) => !observed.some((one) => isOf(entry, one))).map(labelOf));
  const met = new Set(observed.map(({ at }) => at));
  // Products only: a company that is named may be so for any of its products.
  return unique(
    known
      .filter(({ id, name }) => !met.has(id) && [name.ja, name.en].some((one) => mentions(text, foldName(one))))
      .map(({ name }) => name.ja),
  );
}

function isOf({ names, hosts }: PublishedEntry, one: Observed): boolean {
  const folded = names.map(foldName);
  const own = namesOf(one.vendor);
  return (
    folded.some((name) => name !== '' && own.some((other) => name === other || mentions(name, other) || mentions(other, name))) ||
    names.some((name) => [one.at, ...one.hosts].some((host) => host.includes('.') && namesHost(name.toLowerCase(), host))) ||
    hosts.some((glob) => [...one.hosts].some((host) => matchesGlob(glob.toLowerCase(), host)))
  );
}

function observedIn(requests: RequestList): ReadonlyMap<string, Observed> {
  const byName = new Map<string, Observed>();
  for (const request of requests) {
    if (!isReceiver(request)) continue;
    const at = nameOfReceiver(request);
    const one = byName.get(at) ?? { at, vendor: request.vendor, hosts: new Set(), requests: 0 };
    one.hosts.add(request.host);
    one.requests += 1;
    byName.set(at, one);
  }
  return byName;
}

/** Folded names of product and company. */
function namesOf(vendor: VendorRef | undefined): readonly string[] {
  if (vendor === undefined) return [];
  return unique([vendor.name.ja, vendor.name.en, vendor.company].map(foldName)).filter((name) => name !== '');
}

// A host, or a domain above it, as a word of its own.
function namesHost(text: string, host: string): boolean {
  for (let at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
    if (!/[a-z0-9-]/.test(text[at - 1] ?? '') && !/[a-z0-9-]/.test(text[at + host.length] ?? '')) return true;
  }
  return false;
}

function labelOf({ names, hosts }: PublishedEntry): string {
  return names.length > 0 ? names.join(' / ') : hosts.join(' ');
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
