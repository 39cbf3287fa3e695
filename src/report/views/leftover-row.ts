// What stayed closed, grouped: the same place at the same recipient for the same reason is one row.
import type { RequestSummary } from '../../model/audit-report.ts';
import type { VendorRef } from '../../model/vendor.ts';
import { recipientKey } from '../recipient-key.ts';

/** `reason` is a word of `Opaque`; `requests` counts leftovers, which is one a request for one path. */
export interface LeftoverRow {
  readonly vendor: VendorRef | undefined;
  readonly host: string;
  readonly path: string;
  readonly reason: string;
  readonly requests: number;
  readonly bytes: number;
}

/** Third parties only, largest first: what the firm's own servers get is not sent away. */
export function leftoverRows(requests: Iterable<RequestSummary>): readonly LeftoverRow[] {
  const rows = new Map<string, LeftoverRow>();
  for (const request of requests) {
    if (request.party !== 'third') continue;
    for (const { path, reason, bytes } of request.opaque) {
      const key = JSON.stringify([recipientKey(request), path, reason]);
      const row = rows.get(key) ?? { vendor: request.vendor, host: request.host, path, reason, requests: 0, bytes: 0 };
      rows.set(key, { ...row, requests: row.requests + 1, bytes: row.bytes + bytes });
    }
  }
  return [...rows.values()].sort((a, b) => b.bytes - a.bytes || (a.host < b.host ? -1 : 1));
}
