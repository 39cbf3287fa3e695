// Messages to chat services and the firm's own: posted as each service documents it.
import type { WebhookSettings } from '../model/inventory.ts';
import type { Delivery, WebhookContent } from '../model/message.ts';
import { postBare } from '../platform/http.ts';
import { deliveryOf } from './webhooks/delivery-of.ts';
import { WEBHOOK_CHANNELS } from './webhooks/webhook-channels.ts';

export interface Webhooks {
  /** One try; never throws. A name that the inventory no longer holds is refused. */
  readonly send: (content: WebhookContent) => Promise<Delivery>;
  /** Ends what is under way; that is deferred. */
  readonly close: () => void;
}

export interface WebhookOptions {
  /** PEM certificates that are trusted beside the well-known ones. */
  readonly trustedCa?: readonly string[] | undefined;
  /** Milliseconds since the Unix epoch, for signatures and dates. */
  readonly now?: (() => number) | undefined;
  /** Milliseconds for one try. 30 s unless said otherwise. */
  readonly patience?: number | undefined;
}

const PATIENCE = 30_000;

export function openWebhooks(
  settings: readonly WebhookSettings[],
  { trustedCa = [], now = Date.now, patience = PATIENCE }: WebhookOptions = {},
): Webhooks {
  const closing = new AbortController();
  return {
    send: async ({ webhook, contentType, body }) => {
      const known = settings.find(({ name }) => name === webhook);
      if (known === undefined) return { kind: 'refused', reason: 'the inventory has no webhook of this name any more' };
      const expiry = AbortSignal.timeout(patience);
      const signed = WEBHOOK_CHANNELS[known.kind].headers?.(known.secret, body, now()) ?? [];
      const answer = await known.url.reveal((url) =>
        postBare(url, body, {
          trustedCa,
          ignoreHttpsErrors: false,
          userAgent: 'tagspill',
          headers: ['content-type', contentType, ...signed],
          signal: AbortSignal.any([closing.signal, expiry]),
        }),
      );
      if (answer.kind === 'failed' && closing.signal.aborted)
        return { kind: 'deferred', reason: 'stopped before there was an answer' };
      return deliveryOf(answer.kind === 'failed' && expiry.aborted ? { kind: 'failed', code: 'ETIMEDOUT' } : answer, now());
    },
    close: () => closing.abort(),
  };
}
