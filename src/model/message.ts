// What waits in the outbox: rendered, masked, and sent as it stands however often it has to be tried.

/** Name of a file and its content. */
export interface MessageFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export interface MailContent {
  readonly kind: 'mail';
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly files: readonly MessageFile[];
  /** RFC 5322 `Message-ID`, the same in every try: a server or reader that got it twice can tell. */
  readonly messageId: string;
  /** `References` of the thread that it belongs to. */
  readonly thread: string;
}

export interface WebhookContent {
  readonly kind: 'webhook';
  /** Name in the inventory, which holds the address. */
  readonly webhook: string;
  readonly contentType: string;
  readonly body: string;
}

export type MessageContent = MailContent | WebhookContent;

export interface NewMessage {
  /** Unique: an audit that is finished twice writes it once. */
  readonly key: string;
  readonly content: MessageContent;
}

/** `waiting`: to be sent at its time. `sending`: somebody is at it. `dead`: refused for good, or tried too often; shown until it is dealt with. */
export const MESSAGE_STATES = ['waiting', 'sending', 'sent', 'dead'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export interface OutboxMessage extends NewMessage {
  readonly state: MessageState;
  /** Tries that were begun. */
  readonly attempts: number;
  /** ISO 8601; not before then. */
  readonly notBefore: string;
  readonly createdAt: string;
  readonly sentAt: string | undefined;
  /** What the last try came to, printable; no address and no secret in it. */
  readonly lastError: string | undefined;
}

/** What became of one try. */
export type Delivery =
  | { readonly kind: 'sent' }
  /** Worth another try: refused for now (SMTP 4xx, HTTP 429 or 5xx), or nobody answered. */
  | {
      readonly kind: 'deferred';
      readonly reason: string;
      /** Seconds for which the other side asked to be left alone, as HTTP counts them. */
      readonly retryAfter?: number | undefined;
    }
  /** No further try would change it: SMTP 5xx, HTTP 4xx. */
  | { readonly kind: 'refused'; readonly reason: string };
