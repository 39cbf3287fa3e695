// How one kind of service takes messages.
import type { Raw } from '../../model/raw.ts';
import type { Brief } from '../webhooks/brief.ts';

export interface WebhookChannel {
  readonly contentType: string;
  /** The body as it is stored in the outbox and posted; short enough for the service. */
  readonly render: (brief: Brief) => string;
  /** Names and values in turn; `at` is in milliseconds since the Unix epoch. */
  readonly headers?: ((secret: Raw | undefined, body: string, at: number) => readonly string[]) | undefined;
}
