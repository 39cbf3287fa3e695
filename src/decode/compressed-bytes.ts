// Do bytes begin like a compressed stream that has a mark?
import { constants, inflateSync } from 'node:zlib';

/** Starts like gzip (RFC 1952) or zlib at one of its four usual levels (RFC 1950). */
export function isCompressed(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === 0x1f) return second === 0x8b && bytes[2] === 0x08;
  return first === 0x78 && (second === 0x01 || second === 0x5e || second === 0x9c || second === 0xda) && bytes.length > 6;
}

/** Of what `isCompressed`: zlib's two bytes open every sixteen-thousandth identifier as well, which then seldom goes on like a stream. */
export function inflatesAtFirst(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x1f) return true;
  try {
    inflateSync(bytes.subarray(0, 64), { finishFlush: constants.Z_SYNC_FLUSH });
    return true;
  } catch {
    return false;
  }
}
