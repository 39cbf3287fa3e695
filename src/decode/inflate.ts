// Compressed bytes → an opening under the limits: never more output than allowed, and a stream that broke off gives what it held.
import { constants, type BrotliOptions, type ZlibOptions } from 'node:zlib';
import type { Hints, Opening } from './codec.ts';
import { LIMITS } from './limits.ts';

/** One of Node's synchronous decompressors. */
export type Inflater = (
  bytes: Uint8Array,
  options: Pick<ZlibOptions & BrotliOptions, 'maxOutputLength' | 'finishFlush'>,
) => Uint8Array;

/**
 * `closed` for a bomb and for a stream that is broken inside; undefined never: the caller has already recognised the format. `flush`
 * is what makes the decompressor give what a cut stream held.
 */
export function inflateWithin(
  inflater: Inflater,
  bytes: Uint8Array,
  hints: Hints,
  flush: number = constants.Z_SYNC_FLUSH,
): Opening {
  const allowed = Math.min(LIMITS.inflated, Math.max(LIMITS.ratioFloor, bytes.length * LIMITS.ratio));
  const inner: Hints = { contentType: hints.contentType, token: hints.token ?? false };
  try {
    return decoded(inflater(bytes, { maxOutputLength: allowed }), inner);
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return { kind: 'closed', reason: 'too-large', bytes: bytes.length };
    if (codeOf(error) !== 'Z_BUF_ERROR') return { kind: 'closed', reason: 'malformed', bytes: bytes.length };
  }
  try {
    const begun = inflater(bytes, { maxOutputLength: allowed, finishFlush: flush });
    return { ...decoded(begun, inner), cut: { reason: 'truncated', bytes: 0 } };
  } catch {
    return { kind: 'closed', reason: 'truncated', bytes: bytes.length };
  }
}

/** A stream without a mark, a declaration and an end may be another format by chance: those are asked as well. */
export function doubtedIfCut(opening: Opening, { contentEncoding }: Hints): Opening {
  const isProven = opening.kind !== 'decoded' || opening.cut === undefined || contentEncoding !== undefined;
  return isProven ? opening : { ...opening, likelihood: 'maybe' };
}

function decoded(content: Uint8Array, hints: Hints): Opening & { readonly kind: 'decoded' } {
  return { kind: 'decoded', likelihood: 'sure', content, hints };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
