// A shared secret from which one-time codes are made.
import type { Raw } from './raw.ts';

/** RFC 6238. */
export interface Totp {
  /** Base32. */
  readonly secret: Raw;
  readonly digits: number;
  /** Seconds. */
  readonly period: number;
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512';
}
