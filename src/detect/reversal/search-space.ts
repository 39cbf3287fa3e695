// A space too large for a table, tried value after value until all digests are found or the time is over.
import type { OneBlockHash } from './one-block.ts';
import type { ValueSpace } from './value-space.ts';

export interface SearchResult {
  /** Indices of values whose digests begin like one that was asked for: few more than were found. */
  readonly hits: readonly number[];
  readonly tried: number;
}

/** `prefixes`: first 32 bits of each digest. Self-contained: its text runs in a thread. */
export function searchSpace(
  { size, valueAt }: ValueSpace,
  pad: (text: string, block: Int32Array) => boolean,
  hash: OneBlockHash,
  prefixes: readonly number[],
  milliseconds: number,
): SearchResult {
  const wanted = new Set(prefixes);
  // Most values are done with after one look into a table of 64 KiB.
  const gate = new Uint8Array(1 << 16);
  for (const prefix of prefixes) gate[prefix >>> 16] = 1;
  const block = new Int32Array(16);
  const hits: number[] = [];
  const end = Date.now() + milliseconds;
  let index = 0;
  for (; index < size; index++) {
    if (index % 65_536 === 0 && Date.now() > end) break;
    pad(valueAt(index), block);
    const prefix = hash(block);
    if (gate[prefix >>> 16] === 1 && wanted.has(prefix)) hits.push(index);
  }
  return { hits, tried: index };
}
