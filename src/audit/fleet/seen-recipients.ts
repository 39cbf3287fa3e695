// The requests of a report → everybody else who was sent anything, and the personal data that each was sent.
import type { AuditReport, RequestSummary } from '../../model/audit-report.ts';
import { categoryRank, type DataCategory } from '../../model/data-category.ts';
import type { RequestId } from '../../model/outbound-request.ts';
import { printable } from '../../model/printable.ts';
import type { SeenRecipient } from '../../model/site-run.ts';

const MOST_HOSTS = 20;

type Receiver = Pick<RequestSummary, 'vendor' | 'site'>;

/** Vendor id, or the registrable domain where no product is known. */
export function recipientIdOf({ vendor, site }: Receiver): string {
  return vendor?.id ?? printable(site);
}

/** What a person calls it. */
export function recipientNameOf({ vendor, site }: Receiver): string {
  return printable(vendor?.name.en ?? site);
}

interface Seen {
  readonly of: Receiver;
  readonly hosts: Set<string>;
  readonly categories: Set<DataCategory>;
  requests: number;
}

/** Most requests first. A vendor behind a first-party name is somebody else all the same. */
export function seenRecipients({ requests, findings }: AuditReport): readonly SeenRecipient[] {
  const byId = new Map<string, Seen>();
  const byRequest = new Map<RequestId, Seen>();
  for (const request of requests) {
    if (request.party === 'first' && request.vendor === undefined) continue;
    const id = recipientIdOf(request);
    const seen = byId.get(id) ?? { of: request, hosts: new Set(), categories: new Set(), requests: 0 };
    byId.set(id, seen);
    byRequest.set(request.id, seen);
    seen.hosts.add(printable(request.host));
    seen.requests += 1;
  }
  for (const { finding } of findings) byRequest.get(finding.request)?.categories.add(finding.category);
  return Array.from(byId, ([id, seen]) => told(id, seen)).sort((a, b) => b.requests - a.requests || (a.id < b.id ? -1 : 1));
}

function told(id: string, { of, hosts, categories, requests }: Seen): SeenRecipient {
  return {
    id,
    name: recipientNameOf(of),
    country: of.vendor?.country,
    hosts: [...hosts].sort().slice(0, MOST_HOSTS),
    requests,
    categories: [...categories].sort((a, b) => categoryRank(a) - categoryRank(b)),
  };
}
