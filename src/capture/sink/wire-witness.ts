// Whoever keeps count of what reaches the sink.
import type { Raw } from '../../model/raw.ts';
import type { WireRecord } from './wire-record.ts';

export interface WireWitness {
  /** `at` in milliseconds since the Unix epoch; `channel` in the words of `Transport`, or `browser` for its own errands. */
  onSeen(seen: {
    readonly kind: Exclude<WireRecord['kind'], 'tunnel' | 'attempt'>;
    readonly method: string;
    readonly url: Raw;
    readonly at: number;
    readonly channel: string;
  }): void;
  /** A record of this channel was handed on. */
  onTaken(channel: string): void;
  /** `endpoint` is `127.0.0.1:port`. */
  onOutletClosed(endpoint: string, at: number): void;
}

/** The channel of what the browser wants for itself. */
export const ERRAND = 'browser';
