// What may be shown of a value: masked form, length, keyed digest. One of the few files that see the text.
import { createHmac } from 'node:crypto';
import type { DataCategory } from '../model/data-category.ts';
import type { Evidence, KeyedDigest } from '../model/evidence.ts';
import { Raw, type RawBytes } from '../model/raw.ts';
import { canonicalForm } from './canonical-form.ts';

/** Hex digits of a digest: 64 bits tell the values of a run apart, and no more is needed. */
const DIGEST_LENGTH = 16;
const DOTS = '•••';
/** Shorter texts show nothing: one letter of six is too much. */
const LONG_ENOUGH = 8;

// Categories of which no character is ever shown, however long: secrets, and names, where one kanji tells a family.
const HIDDEN: ReadonlySet<DataCategory> = new Set([
  'pin',
  'password',
  'otp',
  'card.cvv',
  'session_token',
  'jwt',
  'api_key',
  'name.kanji',
  'name.kana',
  'name.romaji',
  'account.holder_kana',
  'health',
  'free_text',
]);

/**
 * Evidence of `seen`. The digest is that of `planted` where the value is one of the run's own, so that a hash, a reformatted number and the
 * plain value count as one.
 */
export function evidenceOf(category: DataCategory, seen: Raw, digestKey: Uint8Array, planted: Raw = seen): Evidence {
  return {
    masked: seen.reveal((text) => maskValue(category, text)),
    length: seen.length,
    digest: planted.reveal((text) => digestOf(canonicalForm(category, text), digestKey)),
  };
}

/** Digest of exactly this text or these bytes, for telling equal ones apart from others within a run. */
export function digestOfValue(value: Raw | RawBytes, digestKey: Uint8Array): KeyedDigest {
  const read = (content: string | Uint8Array): KeyedDigest => digestOf(content, digestKey);
  return value instanceof Raw ? value.reveal(read) : value.reveal(read);
}

/** `t•••@e•••.jp`, `•••• (16)` for numbers, `•••` for secrets and names, the first character and dots for long texts. */
export function maskValue(category: DataCategory, text: string): string {
  const value = text.normalize('NFKC').trim();
  if (HIDDEN.has(category)) return DOTS;
  if (category === 'email') return maskEmail(value);
  const digits = value.replace(/\D/g, '').length;
  if (digits * 2 >= value.length) return `•••• (${digits})`;
  const [first = ''] = value;
  return value.length >= LONG_ENOUGH ? `${first}${DOTS}` : DOTS;
}

// The last label alone is public; the one before it may be a family's own name.
function maskEmail(value: string): string {
  const parts = /^(.).*@(.).*(\.[^.@]+)$/su.exec(value);
  if (parts === null) return DOTS;
  const [, local = '', domain = '', suffix = ''] = parts;
  return `${local}${DOTS}@${domain}${DOTS}${suffix}`;
}

function digestOf(canonical: string | Uint8Array, digestKey: Uint8Array): KeyedDigest {
  const digest = createHmac('sha256', digestKey).update(canonical).digest('hex');
  return `hmac:${digest.slice(0, DIGEST_LENGTH)}` as KeyedDigest;
}
