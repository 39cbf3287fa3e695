// Who counts as one recipient: one product, whatever host it answers on; without a known product, one host.
import type { RequestSummary } from '../model/audit-report.ts';
import type { Recipient } from '../model/incident.ts';

/** Equal keys are one recipient. */
export function recipientKey({ vendor, host }: Pick<Recipient | RequestSummary, 'vendor' | 'host'>): string {
  return vendor === undefined ? `host ${host}` : `vendor ${vendor.id}`;
}

/** How many different recipients there are. */
export function countRecipients(recipients: readonly Recipient[]): number {
  return new Set(recipients.map(recipientKey)).size;
}
