// Is a whole text a digest, and of which hash? Its length tells the usual one.
import { usualDigest } from '../model/digest-length.ts';

// `sha256:…`, `sha256_…`, `em.…` of Google's `em=tv.1~em.…`.
const NAMED = /^(?:sha-?\d{1,3}|md5|hash(?:ed)?|[a-z]{2}\d?)[.:~=_-](?=[\w+/-]{22,}=*$)/i;
const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** Shorter base64 is met too often in ids: only SHA-256 and longer is taken for a digest. */
const LEAST_BASE64 = 43;

/** Name of the usual hash of that length; undefined for anything else, and for runs of one digit, which no hash makes. */
export function digestByLength(text: string): string | undefined {
  const token = text.trim().replace(NAMED, '');
  if (HEX.test(token)) return new Set(token).size < 8 || token.length % 2 === 1 ? undefined : usualDigest(token.length / 2);
  if (!BASE64.test(token)) return undefined;
  const bare = token.replace(/={1,2}$/, '');
  if (bare.length < LEAST_BASE64 || !/[a-z]/.test(bare) || !/[A-Z]/.test(bare)) return undefined;
  const plain = bare.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Buffer.from(plain, 'base64');
  // 64 characters are the length of many ids, and nobody sends SHA-384.
  return bytes.toString('base64').replace(/=+$/, '') === plain && (bytes.length === 32 || bytes.length === 64)
    ? usualDigest(bytes.length)
    : undefined;
}
