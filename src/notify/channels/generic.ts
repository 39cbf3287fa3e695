// The firm's own receiver: JSON, signed with the secret that both sides know.
import { createHmac } from 'node:crypto';
import { printableJson } from '../../model/printable.ts';
import type { WebhookChannel } from './webhook-channel.ts';

/** Raised when a field changes its meaning or goes; new ones may come at any time. */
const SCHEMA_VERSION = 1;

/**
 * `X-Tagspill-Timestamp` is in seconds since the Unix epoch; `X-Tagspill-Signature` is `sha256=` and the hex HMAC-SHA256 (RFC 2104) of
 * timestamp, full stop and body under the secret. The receiver refuses old timestamps, so that a post that somebody saw is of no use later
 * (docs/how-to/mail.md has the check).
 */
export const generic: WebhookChannel = {
  contentType: 'application/json',
  render: ({ event, audit, plannedAt, endedAt, language, standing, title, counts, worst, unseen, link, tool }) =>
    printableJson({
      schemaVersion: SCHEMA_VERSION,
      event,
      tool,
      audit,
      plannedAt,
      endedAt,
      language,
      standing,
      title,
      counts,
      worst: worst.map(({ site, severity, change, sentence, fingerprint }) => ({
        site,
        severity,
        change,
        sentence,
        fingerprint,
      })),
      notSeenWhole: unseen,
      url: link?.url ?? null,
    }),
  headers: (secret, body, at) => {
    if (secret === undefined) return [];
    const timestamp = String(Math.floor(at / 1000));
    const signature = secret.reveal((key) => createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex'));
    return ['x-tagspill-timestamp', timestamp, 'x-tagspill-signature', `sha256=${signature}`];
  },
};
