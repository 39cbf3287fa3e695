// Incidents → who sends to whom: pages at fault on the left, recipients on the right, as wide as there were requests.
import type { DataCategory } from '../../model/data-category.ts';
import { worseOf, type Severity } from '../../model/severity.ts';
import type { VendorRef } from '../../model/vendor.ts';
import type { IncidentView } from '../views/incident-view.ts';

/** One side of the picture, or everything beyond what a side can show (`rest` counts it; it names nothing else). */
export interface FlowEnd {
  readonly key: string;
  readonly requests: number;
  readonly severity: Severity;
  /** Pages or recipients that stand together in this one; 0 for one that stands for itself. */
  readonly rest: number;
}

export interface FlowPage extends FlowEnd {
  readonly site: string;
  readonly route: string;
  readonly categories: readonly DataCategory[];
}

export interface FlowRecipient extends FlowEnd {
  readonly vendor: VendorRef | undefined;
  readonly host: string;
}

/** `from` and `to` are keys. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  /** A request that carries the data of two causes is one of each. */
  readonly requests: number;
  readonly severity: Severity;
  readonly categories: readonly DataCategory[];
}

/** Ends with most requests first; those beyond the limit are one, last. */
export interface FlowGraph {
  readonly pages: readonly FlowPage[];
  readonly recipients: readonly FlowRecipient[];
  readonly links: readonly FlowLink[];
}

/** A side with more is no longer read. */
const MOST_ENDS = 20;
const REST = 'rest';

interface Sent extends FlowLink {
  readonly page: FlowPage;
  readonly recipient: FlowRecipient;
}

/** What open incidents send; empty where nothing was sent. */
export function flowGraph(incidents: readonly IncidentView[]): FlowGraph {
  const sent = incidents.filter(({ open }) => open).flatMap(sentBy);
  const pages = leading(sent.map(({ page }) => page));
  const recipients = leading(sent.map(({ recipient }) => recipient));
  const placed = sent.map((one) => ({ ...one, from: placeIn(pages, one.from), to: placeIn(recipients, one.to) }));
  return { pages, recipients, links: mergeBy(placed, ({ from, to }) => JSON.stringify([from, to])).map(withoutEnds) };
}

function sentBy({ incident, recipients }: IncidentView): readonly Sent[] {
  const { cause, severity, categories } = incident;
  return recipients
    .filter(({ requests }) => requests > 0)
    .map(({ key, vendor, hosts, requests }) => {
      const from = `${cause.site}${cause.page}`;
      const end = { requests, severity, rest: 0 };
      const page = { ...end, key: from, site: cause.site, route: cause.page, categories };
      return { from, to: key, requests, severity, categories, page, recipient: { ...end, key, vendor, host: hosts[0] ?? '' } };
    });
}

function leading<T extends FlowEnd>(all: readonly T[]): readonly T[] {
  const ends = [...mergeBy(all, ({ key }) => key)].sort((a, b) => b.requests - a.requests || (a.key < b.key ? -1 : 1));
  const others = ends.slice(MOST_ENDS);
  // One that is left over stands for itself: "1 more" would take its place and say less.
  if (others.length < 2) return ends;
  const [rest] = mergeBy(others, () => REST);
  return [...ends.slice(0, MOST_ENDS), ...(rest === undefined ? [] : [{ ...rest, key: REST, rest: others.length }])];
}

function placeIn(ends: readonly FlowEnd[], key: string): string {
  return ends.some((end) => end.key === key) ? key : REST;
}

type Mergeable = Pick<FlowEnd, 'requests' | 'severity'> & { readonly categories?: readonly DataCategory[] };

function mergeBy<T extends Mergeable>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const merged = new Map<string, T>();
  for (const one of all) {
    const known = merged.get(keyOf(one));
    merged.set(keyOf(one), known === undefined ? one : merge(known, one));
  }
  return [...merged.values()];
}

function merge<T extends Mergeable>(a: T, b: T): T {
  const categories = [...new Set([...(a.categories ?? []), ...(b.categories ?? [])])];
  const sum = { ...a, requests: a.requests + b.requests, severity: worseOf(a.severity, b.severity) };
  return a.categories === undefined ? sum : { ...sum, categories };
}

function withoutEnds({ from, to, requests, severity, categories }: Sent): FlowLink {
  return { from, to, requests, severity, categories };
}
