// What may be shown of a value: a masked form, its length and a keyed digest. Never the value.
import type { Brand } from './brand.ts';

/**
 * `hmac:` and the first 16 hex digits of HMAC-SHA-256 over the canonical value, under a key that is made
 * new for each run and never stored, unless runs are told to share one (`TAGSPILL_RUN_KEY`, the key of a history).
 * Equal values share a digest under one key; across keys nothing can be compared, and a four-digit PIN cannot be
 * enumerated from a report.
 */
export type KeyedDigest = Brand<string, 'KeyedDigest'>;

/** What a report may say about a value. */
export interface Evidence {
  /** First character of each part and the public suffix kept for an address, length class for the rest: `t•••@e•••.jp`. */
  readonly masked: string;
  /** Length of the value in characters. */
  readonly length: number;
  readonly digest: KeyedDigest;
}
