// Recipients as people count them: one row for each product, its hosts together.
import type { DataCategory } from '../../model/data-category.ts';
import type { Recipient } from '../../model/incident.ts';
import type { VendorRef } from '../../model/vendor.ts';
import { comparePlaces } from '../place-name.ts';
import { recipientKey } from '../recipient-key.ts';
import { groupBy } from './group-by.ts';

/** One product with all its hosts, or one host without a known product. */
export interface RecipientRow {
  readonly key: string;
  readonly vendor: VendorRef | undefined;
  readonly hosts: readonly string[];
  readonly party: 'first' | 'third';
  readonly requests: number;
  readonly carriers: readonly string[];
}

/** A recipient over the whole report. */
export interface RecipientSummary extends RecipientRow {
  /** Numbers of the incidents that reach it. */
  readonly incidents: readonly number[];
  readonly categories: readonly DataCategory[];
}

/** Rows in the order of first appearance. */
export function recipientRows(recipients: readonly Recipient[]): readonly RecipientRow[] {
  return groupBy(recipients, recipientKey).map((members) => ({
    key: recipientKey(members[0]),
    vendor: members[0].vendor,
    hosts: unique(members.map(({ host }) => host)),
    party: members.some(({ party }) => party === 'third') ? 'third' : 'first',
    requests: members.reduce((sum, { requests }) => sum + requests, 0),
    carriers: sortedPlaces(members.flatMap(({ carriers }) => carriers)),
  }));
}

/** What a summary needs of an incident. */
export interface ReachedBy {
  readonly number: number;
  readonly categories: readonly DataCategory[];
  readonly recipients: readonly RecipientRow[];
}

/**
 * Recipients of several incidents together, most incidents first. `requests` adds up over incidents: a request that carries
 * the data of two causes is one request of each.
 */
export function summariseRecipients(incidents: readonly ReachedBy[]): readonly RecipientSummary[] {
  const reached = incidents.flatMap(({ number, categories, recipients }) =>
    recipients.map((row) => ({ row, number, categories })),
  );
  return groupBy(reached, ({ row }) => row.key)
    .map((members): RecipientSummary => ({
      ...members[0].row,
      hosts: unique(members.flatMap(({ row }) => row.hosts)),
      requests: members.reduce((sum, { row }) => sum + row.requests, 0),
      carriers: sortedPlaces(members.flatMap(({ row }) => row.carriers)),
      incidents: members.map(({ number }) => number),
      categories: unique(members.flatMap(({ categories }) => categories)),
    }))
    .sort((a, b) => b.incidents.length - a.incidents.length || b.requests - a.requests || (a.key < b.key ? -1 : 1));
}

function sortedPlaces(places: readonly string[]): readonly string[] {
  return [...unique(places)].sort(comparePlaces);
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
