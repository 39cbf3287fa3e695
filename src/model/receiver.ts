// Who counts as somebody else that a page sends to, and what reports, contracts and lists call it.
import type { RequestSummary } from './audit-report.ts';

type Receiver = Pick<RequestSummary, 'site' | 'vendor' | 'party'>;

/** A third party, or a vendor under a name of the site's own (CNAME, reverse proxy): one all the same. */
export function isReceiver({ party, vendor }: Receiver): boolean {
  return party === 'third' || vendor !== undefined;
}

/** Vendor id, else the registrable domain. */
export function nameOfReceiver({ vendor, site }: Receiver): string {
  return vendor?.id ?? site;
}
