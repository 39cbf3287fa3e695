// Digests of the planted values, found among the tokens of a text: hex, base64 and base64url, alone or behind a vendor's prefix.
import { createHash } from 'node:crypto';
import type { Span } from '../model/raw.ts';

/** Digests that tags make in browsers, by far: SHA-256, MD5 and SHA-1 were 76 % of the e-mail leaks of Leaky Forms (2022). */
const ALGORITHMS = ['sha256', 'md5', 'sha1'] as const;
export type DigestAlgorithm = (typeof ALGORITHMS)[number];

export interface DigestHit<T> {
  readonly of: T;
  readonly algorithm: DigestAlgorithm;
  readonly span: Span;
}

/** A search for the digests of everything that was `put`. */
export interface DigestTable<T> {
  put(preimage: string, of: T): void;
  search(text: string): readonly DigestHit<T>[];
}

// Lengths without padding: MD5 32 hex and 22 base64, SHA-1 40 and 27, SHA-256 64 and 43.
const HEX_LENGTHS: ReadonlySet<number> = new Set([32, 40, 64]);
const BASE64_LENGTHS = [43, 27, 22];
const HEX_RUN = /[0-9a-fA-F]{32,}/g;
// `+` became a blank where a form decoded an unescaped base64 value.
const BASE64_RUN = /[0-9A-Za-z+/_-]{22,}(?: [0-9A-Za-z+/_-]+)*/g;

export function createDigestTable<T>(): DigestTable<T> {
  const table = new Map<string, { readonly of: T; readonly algorithm: DigestAlgorithm }>();
  const put = (preimage: string, of: T): void => {
    for (const algorithm of ALGORITHMS) {
      const digest = createHash(algorithm).update(preimage, 'utf8').digest();
      for (const spelling of [
        digest.toString('hex'),
        digest.toString('base64').replace(/=+$/, ''),
        digest.toString('base64url'),
      ]) {
        if (!table.has(spelling)) table.set(spelling, { of, algorithm });
      }
    }
  };
  const lookUp = (token: string, start: number): readonly DigestHit<T>[] => {
    const known = table.get(token);
    return known === undefined ? [] : [{ ...known, span: { start, end: start + token.length } }];
  };
  const search = (text: string): readonly DigestHit<T>[] => {
    if (table.size === 0 || text.length < Math.min(...BASE64_LENGTHS)) return [];
    const hits: DigestHit<T>[] = [];
    for (const { 0: run, index } of text.matchAll(HEX_RUN)) {
      if (HEX_LENGTHS.has(run.length)) hits.push(...lookUp(run.toLowerCase(), index));
    }
    for (const { 0: run, index } of text.matchAll(BASE64_RUN)) {
      const token = run.replaceAll(' ', '+');
      for (const [piece, offset] of piecesOf(token)) hits.push(...lookUp(piece, index + offset));
    }
    return hits;
  };
  return { put, search };
}

// `_` and `-` belong to base64url and also join prefixes (`sha256_…`), so both ends of a longer run are tried.
function piecesOf(run: string): readonly (readonly [string, number])[] {
  return BASE64_LENGTHS.flatMap((length) => {
    if (run.length < length) return [];
    const last = run.length - length;
    return last === 0 ? [[run, 0] as const] : [[run.slice(0, length), 0] as const, [run.slice(last), last] as const];
  });
}
