// Recipients that are one and the same, told in one entry: parts of a run, or hosts whose names differ in a value only.
import type { Recipient } from '../model/incident.ts';

/** One for each host, product and party, most requests first. */
export function joinRecipients(recipients: readonly Recipient[]): readonly Recipient[] {
  const byName = new Map<string, Recipient>();
  for (const recipient of recipients) {
    const name = `${recipient.host} ${recipient.vendor?.id ?? ''} ${recipient.party}`;
    const known = byName.get(name);
    const requests = (known?.requests ?? 0) + recipient.requests;
    const carriers = [...new Set([...(known?.carriers ?? []), ...recipient.carriers])].sort();
    byName.set(name, { ...recipient, requests, carriers });
  }
  return [...byName.values()].sort((a, b) => b.requests - a.requests || (a.host < b.host ? -1 : 1));
}
