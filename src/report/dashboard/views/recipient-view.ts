// The sites of a fleet → who receives what: each recipient once, with the open incidents that reach it, by kind of data.
import { categoryRank, type DataCategory } from '../../../model/data-category.ts';
import type { SiteHistory, VendorCell } from '../../../model/fleet.ts';
import { recipientPlace } from '../../../platform/dashboard-places.ts';
import { worstFirst } from '../../category-phrase.ts';
import type { LivedIncident, SiteView } from './site-view.ts';

export type KnownRecipient = SiteHistory['recipients'][number];

/** A site that sends to a recipient, and through which of its open incidents; suppressed ones still send. */
export interface SendingSite {
  readonly site: SiteView;
  /** Undefined where the history tells of the incident and not of the recipient. */
  readonly known: KnownRecipient | undefined;
  readonly incidents: readonly LivedIncident[];
}

export interface RecipientView {
  readonly id: string;
  readonly name: string;
  readonly country: string | undefined;
  /** From the dashboard's folder. */
  readonly place: string;
  /** In the order of the fleet. */
  readonly sites: readonly SendingSite[];
  /** Worst kind of data first; empty for those that were sent nothing personal. */
  readonly cells: readonly VendorCell[];
  readonly incidents: number;
}

/** Most incidents first, then most sites, then by name. */
export function viewRecipients(sites: readonly SiteView[]): readonly RecipientView[] {
  const found = new Map<string, SendingSite[]>();
  for (const site of sites) {
    for (const [id, sending] of sendingOf(site)) {
      const others = found.get(id);
      if (others === undefined) found.set(id, [sending]);
      else others.push(sending);
    }
  }
  return Array.from(found, ([id, sending]) => viewOf(id, sending)).sort(
    (a, b) => b.incidents - a.incidents || b.sites.length - a.sites.length || (a.name < b.name ? -1 : 1),
  );
}

/** Kinds of data of all cells, worst first. */
export function categoriesOf(recipients: readonly RecipientView[]): readonly DataCategory[] {
  const all = new Set(recipients.flatMap(({ cells }) => cells.map(({ category }) => category)));
  return worstFirst([...all].sort((a, b) => categoryRank(a) - categoryRank(b)));
}

function sendingOf(site: SiteView): ReadonlyMap<string, SendingSite> {
  const found = new Map<string, SendingSite>();
  for (const known of site.history.recipients) found.set(known.id, { site, known, incidents: [] });
  for (const { incident } of [...site.open, ...site.suppressed])
    for (const { id } of incident.recipients) {
      const one = found.get(id) ?? { site, known: undefined, incidents: [] };
      if (!one.incidents.includes(incident)) found.set(id, { ...one, incidents: [...one.incidents, incident] });
    }
  return found;
}

function viewOf(id: string, sites: readonly SendingSite[]): RecipientView {
  const known = sites.map((one) => one.known).find((one) => one !== undefined);
  const told = sites.flatMap(({ incidents }) => incidents.flatMap(({ recipients }) => recipients)).find((one) => one.id === id);
  const counts = new Map<DataCategory, { sites: number; incidents: number }>();
  for (const { incidents } of sites) {
    for (const category of new Set(incidents.flatMap(({ categories }) => categories))) {
      const one = counts.get(category) ?? { sites: 0, incidents: 0 };
      const carrying = incidents.filter(({ categories }) => categories.includes(category)).length;
      counts.set(category, { sites: one.sites + 1, incidents: one.incidents + carrying });
    }
  }
  const order = worstFirst([...counts.keys()].sort((a, b) => categoryRank(a) - categoryRank(b)));
  return {
    id,
    name: known?.name ?? told?.name ?? id,
    country: known?.country,
    place: recipientPlace(id),
    sites,
    cells: order.map((category) => ({ recipient: id, category, ...(counts.get(category) ?? { sites: 0, incidents: 0 }) })),
    incidents: sites.reduce((sum, { incidents }) => sum + incidents.length, 0),
  };
}
