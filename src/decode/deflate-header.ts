// Could bytes be the beginning of a deflate stream? Inflating costs a hundred times as much as to look, and three random identifiers in
// eight begin like a block.

// RFC 1951, section 3.2.7: codes that a dynamic block may have.
const MOST_LITERALS = 286;
const MOST_DISTANCES = 30;
/** A complete code of lengths up to seven bits fills 2^7. */
const FULL = 128;

/**
 * The three lowest bits tell the last block and its kind (RFC 1951, 3.2.3): dynamic, or fixed and last, as deflaters begin with. A stored
 * block repeats its length in complement; a dynamic one begins with a complete code, which random bits are once in a hundred.
 */
export function mayBeginDeflate(bytes: Uint8Array): boolean {
  const [first = 0, low = 0, high = 0, notLow = 0, notHigh = 0] = bytes;
  if (isFixedBlock(bytes)) return true;
  const block = first & 7;
  if (block < 2) return (low ^ notLow) === 0xff && (high ^ notHigh) === 0xff;
  return (block === 4 || block === 5) && isCompleteCode(bytes);
}

/** A block under the fixed code, and the last one. */
export function isFixedBlock([first = 0]: Uint8Array): boolean {
  return (first & 7) === 3;
}

function isCompleteCode(bytes: Uint8Array): boolean {
  if (257 + bitsAt(bytes, 3, 5) > MOST_LITERALS || 1 + bitsAt(bytes, 8, 5) > MOST_DISTANCES) return false;
  const lengths = 4 + bitsAt(bytes, 13, 4);
  let filled = 0;
  for (let index = 0; index < lengths; index++) {
    const length = bitsAt(bytes, 17 + 3 * index, 3);
    if (length > 0) filled += FULL >> length;
  }
  return filled === FULL;
}

// Lowest bit first, across bytes.
function bitsAt(bytes: Uint8Array, at: number, count: number): number {
  const word = (bytes[at >> 3] ?? 0) | ((bytes[(at >> 3) + 1] ?? 0) << 8);
  return (word >> (at & 7)) & ((1 << count) - 1);
}
